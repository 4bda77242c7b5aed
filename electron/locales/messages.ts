import type { Language } from '../../shared/project/records.ts'
import { translator, type Translator } from '../../shared/locales/translate.ts'
import en from './en.json'
import fr from './fr.json'

type Messages = typeof en

/** French has every message that English has, or this does not compile. */
const messages: Readonly<Record<Language, Messages>> = { en, fr }

/** Translates the words of the native menu and of native dialogs. */
export type Translate = Translator<Messages>

export function translateTo(language: Language): Translate {
  return translator(messages[language], language)
}
