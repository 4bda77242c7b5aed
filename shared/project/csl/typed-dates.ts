import { monthNumber } from '../../calendar-words.ts'
import type { CslDate } from '../sources.ts'

/**
 * A date as a person types it, in either language of the app: `2025`, `2025-03`, `2025-03-14`, `14/03/2025`,
 * `14 mars 2025`, `March 14, 2025`, `March 2025`; a range with `/` between two of the first three, and `~` after a
 * date that is not sure (EDTF, ISO 8601-2).
 *
 * @returns `null` for a day that does not exist, and where day and month could be taken for each other
 */
export function parseDate(text: string): CslDate | null {
  const trimmed = text.trim()
  const isCirca = trimmed.endsWith('~')
  const stated = isCirca ? trimmed.slice(0, -1) : trimmed
  const range = /^(\d{4}[\d-]*)\/(\d{4}[\d-]*)$/.exec(stated)
  const parts = range ? [range[1], range[2]].map((end = '') => isoParts(end)) : [partsOf(stated)]
  const [first, last] = parts
  if (!first || last === null) return null
  return { 'date-parts': last ? [first, last] : [first], ...(isCirca && { circa: true }) }
}

/** The other way round, in the form with figures; a date told in words as it is. */
export function showDate(date: CslDate | undefined): string {
  if (!date?.['date-parts']) return date?.literal ?? ''
  const ends = date['date-parts'].map((parts: readonly number[]) =>
    parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  )
  return ends.join('/') + (date.circa ? '~' : '')
}

function partsOf(text: string): number[] | null {
  return isoParts(text) ?? figureParts(text) ?? wordParts(text)
}

function isoParts(text: string): number[] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  return match && existing(match.slice(1).flatMap((part) => (part ? [Number(part)] : [])))
}

/** Day and month in either order, if only one of them makes a date. */
function figureParts(text: string): number[] | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!match) return null
  const [one, other, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  const readings = [existing([year, other, one]), existing([year, one, other])].filter(
    (reading) => reading !== null,
  )
  return readings.length === 1 || one === other ? (readings[0] ?? null) : null
}

function wordParts(text: string): number[] | null {
  const plain = text.toLowerCase().replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
  const dayFirst = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?(\p{L}+)\.?,? (\d{4})$/u.exec(plain)
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(plain)
  const [day, month, year] = monthFirst
    ? [monthFirst[2], monthFirst[1], monthFirst[3]]
    : [dayFirst?.[1], dayFirst?.[2], dayFirst?.[3]]
  const number = monthNumber(month ?? '')
  if (number === null) return null
  return existing([Number(year), number, ...(day === undefined ? [] : [Number(day)])])
}

/** @returns the parts, or `null` where no calendar has such a day */
function existing(parts: number[]): number[] | null {
  const [year = 0, month = 1, day = 1] = parts
  const date = new Date(0)
  // `Date.UTC` would take the year 25 for 1925.
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? parts : null
}
