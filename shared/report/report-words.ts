import { translator, type Translator } from '../locales/translate.ts'
import type { Language } from '../project/records.ts'
import en from './locales/en.json' with { type: 'json' }
import fr from './locales/fr.json' with { type: 'json' }

export type ReportMessages = typeof en

/** The words of reports: plain text, to be escaped by whoever writes them. */
export const reportWords: Readonly<Record<Language, Translator<ReportMessages>>> = {
  en: translator(en, 'en'),
  fr: translator<ReportMessages>(fr, 'fr'),
}

/** Whether there are words for an item of the checklist. */
export function isChecklistItem(item: string): item is keyof ReportMessages['checklist'] {
  return Object.hasOwn(en.checklist, item)
}
