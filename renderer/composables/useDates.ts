import { useI18n } from 'vue-i18n'
import type { Language } from '../../shared/project/records.ts'

const withoutRegion: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

/** Dates and times in the app's language, in the way of the person's own region where that is known. */
export function useDates(): {
  readonly formatDate: (date: Date, options: Intl.DateTimeFormatOptions) => string
} {
  const { locale } = useI18n<object, Language>({ useScope: 'global' })
  return {
    formatDate: (date, options) => {
      const regional = navigator.languages.find((tag) => tag.startsWith(`${locale.value}-`))
      return date.toLocaleString(regional ?? withoutRegion[locale.value], options)
    },
  }
}
