import { translator, type Translator } from '../../locales/translate.ts'
import type { Language } from '../../project/records.ts'
import claimWordsEn from '../../claims/locales/en.json' with { type: 'json' }
import claimWordsFr from '../../claims/locales/fr.json' with { type: 'json' }
import reportEn from '../locales/en.json' with { type: 'json' }
import reportFr from '../locales/fr.json' with { type: 'json' }

/** The checklist says the same in the report and on the screen. */
const en = { ...reportEn, ...claimWordsEn }
const fr: typeof en = { ...reportFr, ...claimWordsFr }

export type ReportMessages = typeof en

/** The words of reports: plain text, to be escaped by whoever writes them. */
export const reportWords: Readonly<Record<Language, Translator<ReportMessages>>> = {
  en: translator(en, 'en'),
  fr: translator(fr, 'fr'),
}

/** Whether there are words for an item of the checklist. */
export function isChecklistItem(item: string): item is keyof ReportMessages['checklist'] {
  return Object.hasOwn(en.checklist, item)
}
