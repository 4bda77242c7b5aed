import { createI18n } from 'vue-i18n'
import type { Language } from '../shared/project/records.ts'
import claimWordsEn from '../shared/claims/locales/en.json'
import claimWordsFr from '../shared/claims/locales/fr.json'
import en from './locales/en.json'
import fr from './locales/fr.json'

export const i18n = createI18n({
  legacy: false,
  locale: 'en' satisfies Language,
  fallbackLocale: 'en',
  messages: { en: { ...en, ...claimWordsEn }, fr: { ...fr, ...claimWordsFr } },
  /** French counts 0 as one: « 0 source ». Messages read `none | one | several`. */
  pluralRules: {
    fr: (count, choices) => (choices === 2 ? (count > 1 ? 1 : 0) : Math.min(count, 2)),
  },
})

/** Switches the language of the app, of its numbers and of the page. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
