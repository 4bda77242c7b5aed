import type { Language } from '../../project/records.ts'
import { sentenceScorer, type ScoreSentence } from './sentence-scorer.ts'
import { shippedModel } from './shipped-model.ts'

const scorers = new Map<Language, ScoreSentence>()

/** How much a sentence that stands alone is worth a check, from 0 to 1. */
export function scoreSentence(text: string, language: Language): number {
  let score = scorers.get(language)
  if (!score) {
    score = sentenceScorer(shippedModel, language)
    scorers.set(language, score)
  }
  return score(text)
}

/** The score from which on a sentence that stands alone counts as worth a check. */
export function checkThreshold(language: Language): number {
  return shippedModel[language].threshold
}
