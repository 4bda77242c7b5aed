import { useI18n } from 'vue-i18n'
import { dateInWords } from '../../shared/dates-in-words.ts'
import type { Language } from '../../shared/project/records.ts'
import type { CslDate } from '../../shared/project/sources.ts'
import { parseDate, showDate } from '../../shared/project/csl/typed-dates.ts'

const withoutRegion: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Kept: making one takes a hundred times as long as writing a date with it. */
function formatterFor(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options])
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options)
  formatters.set(key, formatter)
  return formatter
}

/** Makes the one that a project shows first while nothing else is to be done: the first of all takes 30 ms. */
export function prepareDates(): void {
  formatterFor(navigator.language, { timeStyle: 'short' })
}

/** Dates and times in the app's language, in the way of the person's own region where that is known. */
export function useDates(): {
  readonly formatDate: (date: Date, options: Intl.DateTimeFormatOptions) => string
  /** A day with its time. @param at ISO 8601, or milliseconds since 1970 */
  readonly formatMoment: (at: string | number) => string
  /** A day or a month in words; a year or a range as it is typed. */
  readonly formatCslDate: (date: CslDate | undefined) => string
  /** The same of what is typed in a field, as a person would type it; what is no day or month stays as it is. */
  readonly typedInWords: (typed: string) => string
} {
  const { locale } = useI18n<object, Language>({ useScope: 'global' })
  const formatDate = (date: Date, options: Intl.DateTimeFormatOptions): string => {
    const regional = navigator.languages.find((tag) => tag.startsWith(`${locale.value}-`))
    const formatter = formatterFor(regional ?? withoutRegion[locale.value], options)
    return dateInWords(locale.value, formatter.formatToParts(date))
  }
  const inWords = (typed: string, length: 'long' | 'medium'): string => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(typed))
      return formatDate(new Date(typed), { dateStyle: length, timeZone: 'UTC' })
    if (!/^\d{4}-\d{2}$/.test(typed)) return typed
    return formatDate(new Date(typed), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  }
  return {
    formatDate,
    formatMoment: (at) => formatDate(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
    formatCslDate: (date) => inWords(showDate(date), 'medium'),
    typedInWords: (typed) => {
      const words = inWords(typed, 'long')
      // Not every region writes dates in a way that could be read again.
      return showDate(parseDate(words) ?? undefined) === typed ? words : typed
    },
  }
}
