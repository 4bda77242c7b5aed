import { useI18n } from 'vue-i18n'
import type { Language } from '../../shared/project/records.ts'
import type { CslDate } from '../../shared/project/sources.ts'
import { showDate } from '../../shared/project/typed-dates.ts'

const withoutRegion: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

/** Dates and times in the app's language, in the way of the person's own region where that is known. */
export function useDates(): {
  readonly formatDate: (date: Date, options: Intl.DateTimeFormatOptions) => string
  /** A whole day in words; a year, a month or a range as it is typed. */
  readonly formatCslDate: (date: CslDate | undefined) => string
} {
  const { locale } = useI18n<object, Language>({ useScope: 'global' })
  const formatDate = (date: Date, options: Intl.DateTimeFormatOptions): string => {
    const regional = navigator.languages.find((tag) => tag.startsWith(`${locale.value}-`))
    return date.toLocaleString(regional ?? withoutRegion[locale.value], options)
  }
  return {
    formatDate,
    formatCslDate: (date) => {
      const typed = showDate(date)
      if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed
      return formatDate(new Date(typed), { dateStyle: 'medium', timeZone: 'UTC' })
    },
  }
}
