import type { Language } from '../../shared/project/records.ts'
import { languages } from '../../shared/project/vocabulary.ts'
import { translator, type Translator } from '../../shared/locales/translate.ts'
import commandsEn from '../../shared/commands/locales/en.json'
import commandsFr from '../../shared/commands/locales/fr.json'
import ownEn from './en.json'
import ownFr from './fr.json'

/** Commands are called in the menu what they are called on the page. */
const en = { ...ownEn, ...commandsEn }
const fr: typeof en = { ...ownFr, ...commandsFr }

type Messages = typeof en

/** French has every message that English has, or this does not compile. */
const messages: Readonly<Record<Language, Messages>> = { en, fr }

/** Translates the words of the native menu and of native dialogs. */
export type Translate = Translator<Messages>

export function translateTo(language: Language): Translate {
  return translator(messages[language], language)
}

/** The first of the system's languages that is one of ours, else English. @param preferred BCP 47 */
export function systemLanguage(preferred: readonly string[]): Language {
  const ours = preferred.map((tag) => tag.split('-')[0]?.toLowerCase())
  return ours.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en'
}
