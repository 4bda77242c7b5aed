import { allMonthNames, monthNumber } from '../../calendar-words.ts'
import { dateOf } from './iso-date.ts'

/** Which comes first where a date is all numbers: 03/04/2026 is in April, or in March. */
export type NumericOrder = 'day-month' | 'month-day'

export interface FoundDate {
  /** ISO 8601 date. */
  readonly date: string
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** As desks shorten the months, without full stops; and those that lose their accents. */
const otherNames = `janv jan févr fevr fév feb mar avr apr jun juil jul aug sept sep oct nov déc dec
  fevrier aout decembre`.split(/\s+/)

/** Longest first, so that `sept` does not end before `septembre`. */
const names = [...allMonthNames, ...otherNames].toSorted((a, b) => b.length - a.length)

/** Of regular expressions: the name of a month, and a day of it. */
export const MONTH = String.raw`(?:${names.join('|')})(?!\p{L})\.?`
export const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?(?!\d)`
const YEAR = String.raw`[12]\d{3}(?!\d)`

const inWords = [
  // 4 mars 2026, 1er avril 2026, 4 March, 2026
  new RegExp(
    String.raw`(?<![\p{L}\d])(?<day>${DAY})\s+(?<month>${MONTH}),?\s+(?<year>${YEAR})`,
    'iu',
  ),
  // March 4, 2026, Nov. 12 2026
  new RegExp(
    String.raw`(?<![\p{L}\d])(?<month>${MONTH})\s+(?<day>${DAY}),?\s+(?<year>${YEAR})`,
    'iu',
  ),
]
const isoOrder = /(?<!\d)(?<year>[12]\d{3})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/
const numeric = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:[12]\d)?\d{2})(?![\d/]|[.-]\d)/

/**
 * The first full date of a text in French or English, in words or numbers.
 *
 * @param order how to read numbers that make sense both ways
 * @returns `null` if there is none, or none that the calendar has
 */
export function findDate(text: string, order: NumericOrder): FoundDate | null {
  const found = [...inWords.map((pattern) => findNamed(text, pattern)), findNamed(text, isoOrder)]
  const dates = [...found, findNumeric(text, order)].filter((date) => date !== null)
  return dates.toSorted((a, b) => a.start - b.start)[0] ?? null
}

function findNamed(text: string, pattern: RegExp): FoundDate | null {
  const match = pattern.exec(text)
  const { year = '', month = '', day = '' } = match?.groups ?? {}
  const number = monthNumber(month.replace('.', '')) ?? Number(month)
  return located(match, dateOf(Number(year), number, parseInt(day, 10)))
}

function findNumeric(text: string, order: NumericOrder): FoundDate | null {
  const match = numeric.exec(text)
  const [, first, , second, lastDigits = ''] = match ?? []
  // Two digits are of this century: an article under check is new.
  const year = lastDigits.length === 2 ? 2000 + Number(lastDigits) : Number(lastDigits)
  const [a, b] = [Number(first), Number(second)]
  const dayFirst = dateOf(year, b, a)
  const monthFirst = dateOf(year, a, b)
  return located(match, order === 'day-month' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst))
}

function located(match: RegExpExecArray | null, date: string | null): FoundDate | null {
  if (!match || date === null) return null
  return { date, start: match.index, end: match.index + match[0].length }
}

/** In what order the numbers of dates are in a language, as BCP 47 names it: in English that is the country's. */
export function numericOrderOf(language: string): NumericOrder {
  const [base, ...others] = language.toLowerCase().split('-')
  if (base !== 'en') return 'day-month'
  const isAmerican = others.every((part) => !dayFirstRegions.has(part))
  return isAmerican ? 'month-day' : 'day-month'
}

/** Where English is written and the day comes first (CLDR). */
const dayFirstRegions = new Set('gb ie au nz in za mt sg hk ng ke 001 150'.split(' '))
