import { franc } from 'franc-min'
import type { Language } from '../../project/records.ts'

export interface DetectedLanguage {
  readonly language: Language
  /** `false` if the text is short, or is more like a third language than like either of ours. */
  readonly isSure: boolean
}

/** Below this many UTF-16 code units a guess by trigrams is wrong too often. */
const SURE_LENGTH = 60

/** Tells French from English by the frequency of trigrams (Cavnar and Trenkle, 1994). */
export function detectLanguage(text: string): DetectedLanguage {
  const ours = franc(text, { only: ['fra', 'eng'] })
  return {
    language: ours === 'fra' ? 'fr' : 'en',
    isSure: text.length >= SURE_LENGTH && franc(text) === ours,
  }
}
