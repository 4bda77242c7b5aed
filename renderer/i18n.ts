import { createI18n } from 'vue-i18n'
import type { Language } from '../shared/project/records.ts'
import claimWordsEn from '../shared/claims/locales/en.json'
import claimWordsFr from '../shared/claims/locales/fr.json'
import commandNamesEn from '../shared/commands/locales/en.json'
import commandNamesFr from '../shared/commands/locales/fr.json'
import en from './locales/en.json'
import fr from './locales/fr.json'

const messages = {
  en: { ...en, ...claimWordsEn, ...commandNamesEn },
  fr: { ...fr, ...claimWordsFr, ...commandNamesFr },
}

export const i18n = createI18n({
  legacy: false,
  locale: 'en' satisfies Language,
  fallbackLocale: 'en',
  messages,
  /** French counts 0 as one: « 0 source ». Messages read `none | one | several`. */
  pluralRules: {
    fr: (count, choices) => (choices === 2 ? (count > 1 ? 1 : 0) : Math.min(count, 2)),
  },
})

/** @returns what stands for the key, where nothing in it has a meaning for the library, which would parse it for that */
function plainWords(key: string, language: Language): string | undefined {
  let found: unknown = messages[language]
  for (const step of key.split('.')) found = isBranch(found) ? found[step] : undefined
  return typeof found === 'string' && !/[{}@|\\]/.test(found) ? found : undefined
}
const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const numberFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en'),
  fr: new Intl.NumberFormat('fr'),
}
const isLarge = (value: unknown): value is number => typeof value === 'number' && value >= 1000

/**
 * Numbers from a thousand on are put in as the language writes them: `3,290`, `3 290`. How many there are still chooses
 * the plural.
 *
 * @param asked a key, values or a number, and a number where there are both
 */
function withGroupedNumbers(asked: readonly unknown[], language: Language): readonly unknown[] {
  const [key, values, plural] = asked
  const given = isBranch(values) ? values : {}
  const count = [values, plural, given['count']].find((one) => typeof one === 'number')
  const named = count === undefined ? given : { count, n: count, ...given }
  if (!Object.values(named).some(isLarge)) return asked
  const written = Object.entries(named).map(([name, value]) => [
    name,
    isLarge(value) ? numberFormats[language].format(value) : value,
  ])
  return [key, Object.fromEntries(written), ...(count === undefined ? [] : [count])]
}

/**
 * Words into which nothing is put are looked up once in each language. Each time the library follows half a dozen refs
 * and resolves the message anew, and what is drawn after one verdict has dozens of such words.
 */
function rememberPlainWords(): void {
  const { locale } = i18n.global
  const look = i18n.global.t
  const known: Record<Language, Map<string, string>> = { en: new Map(), fr: new Map() }
  const lookOnce = (...asked: readonly unknown[]): string => {
    const [key] = asked
    if (asked.length > 1 || typeof key !== 'string')
      return String(Reflect.apply(look, null, withGroupedNumbers(asked, locale.value)))
    // Read at each call: what is drawn with the words is drawn anew in another language.
    const words = known[locale.value]
    const found = words.get(key) ?? plainWords(key, locale.value) ?? look(key)
    words.set(key, found)
    return found
  }
  i18n.global.t = lookOnce
}
rememberPlainWords()

/** Switches the language of the app, of its numbers and of the page. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
