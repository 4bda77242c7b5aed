import { dateInWords } from '../../dates-in-words.ts'
import { localeTags } from '../../locales/translate.ts'
import { once } from '../../once.ts'
import type { Language } from '../../project/records.ts'
import type { CslDate } from '../../project/sources.ts'
import { reportWords } from './report-words.ts'

/**
 * "14 March 2025 at 15:02". The moment is ISO 8601 UTC.
 *
 * @param timeZone its IANA name; `undefined` for that of this computer, whether it has one or not
 */
export function momentFormat(
  language: Language,
  timeZone: string | undefined,
): (moment: string) => string {
  const format = new Intl.DateTimeFormat(localeTags[language], { ...MINUTES, timeZone })
  return (moment) => dateInWords(language, format.formatToParts(new Date(moment)))
}

/**
 * From one moment to another, with the time zone named and without what they have in common told twice:
 * "14 March 2025, 15:02 – 16:40 CET". Moments less than a minute apart are one.
 */
export function periodFormat(
  language: Language,
  timeZone: string | undefined,
): (first: string, last: string) => string {
  const format = new Intl.DateTimeFormat(localeTags[language], {
    ...MINUTES,
    timeZoneName: 'short',
    timeZone,
  })
  return (first, last) =>
    dateInWords(language, format.formatRangeToParts(new Date(first), new Date(last)))
}

const MINUTES = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const

/**
 * A day, a month, a season or a year, as exactly as a source tells it: "March 2025"; of a range both ends. A month
 * or day that no calendar has is left out.
 */
export function formatCslDate(date: CslDate, language: Language): string {
  const [first, last] = date['date-parts'] ?? []
  if (!first) return date.literal?.trim() ?? ''
  const t = reportWords[language]
  const words = last
    ? t('date.range', { from: formatParts(first, language), to: formatParts(last, language) })
    : formatParts(first, language)
  const season = seasons[(date.season ?? 0) - 1]
  const inSeason = season && first.length === 1 ? t(`date.${season}`, { year: words }) : words
  return date.circa ? t('date.circa', { date: inSeason }) : inSeason
}

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const

function formatParts(parts: DateParts, language: Language): string {
  const { precision, year, utc } = readParts(parts)
  if (!utc) return String(year)
  return dateInWords(language, cslFormats[language][precision]().formatToParts(utc))
}

/** "14 March 2025". @param date ISO 8601 date */
export function formatDay(date: string, language: Language): string {
  const format = cslFormats[language].day()
  return dateInWords(language, format.formatToParts(new Date(`${date}T00:00:00Z`)))
}

/** `2025`, `2025-03` or `2025-03-14`, a range with `/`: ISO 8601; empty for a date told in words alone. */
export function isoCslDate(date: CslDate): string {
  return (date['date-parts'] ?? [])
    .map((parts: DateParts) => {
      const { precision, year, utc } = readParts(parts)
      return utc?.toISOString().slice(0, ISO_LENGTHS[precision]) ?? String(year)
    })
    .join('/')
}

/** Whether it is a day, which some languages write with an article: « le 14 mars », but « en mars ». */
export function isOneDay(date: CslDate): boolean {
  return isoCslDate(date).length === ISO_LENGTHS.day && !date.circa
}

type DateParts = readonly number[]

/** The year, with month and day as far as a calendar has them. */
export function calendarParts(parts: DateParts): number[] {
  const { precision } = readParts(parts)
  return parts.slice(0, PART_COUNTS[precision])
}

type Precision = 'year' | 'month' | 'day'

const PART_COUNTS: Readonly<Record<Precision, number>> = { year: 1, month: 2, day: 3 }
const ISO_LENGTHS: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10 }

/** `utc` is null where the year has not four digits or less, or lies before our era. */
function readParts([year = 0, month = 0, day = 0]: DateParts): {
  precision: Precision
  year: number
  utc: Date | null
} {
  if (year < 1 || year > 9999) return { precision: 'year', year, utc: null }
  if (month < 1 || month > 12) return { precision: 'year', year, utc: utcDate(year, 1, 1) }
  const utc = utcDate(year, month, day)
  const isDay = day >= 1 && utc.getUTCMonth() === month - 1
  return isDay
    ? { precision: 'day', year, utc }
    : { precision: 'month', year, utc: utcDate(year, month, 1) }
}

/** `Date.UTC` would take the year 25 for 1925. */
function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

/** Making a format takes longer than using it a hundred times, and a report may cite a thousand sources. */
const cslFormats: Readonly<Record<Language, Record<Precision, () => Intl.DateTimeFormat>>> = {
  en: cslFormatsOf('en'),
  fr: cslFormatsOf('fr'),
}

function cslFormatsOf(language: Language): Record<Precision, () => Intl.DateTimeFormat> {
  const year = { year: 'numeric', timeZone: 'UTC' } as const
  const month = { ...year, month: 'long' } as const
  return {
    year: once(() => new Intl.DateTimeFormat(localeTags[language], year)),
    month: once(() => new Intl.DateTimeFormat(localeTags[language], month)),
    day: once(() => new Intl.DateTimeFormat(localeTags[language], { ...month, day: 'numeric' })),
  }
}
