import model from '../../../resources/models/check-worthiness.json' with { type: 'json' }
import type { Language } from '../../project/records.ts'
import type { CheckWorthinessFile } from './model-file.ts'
import { sentenceScorer, type ScoreSentence } from './sentence-scorer.ts'

const file = model as CheckWorthinessFile // `npm run train` writes it so; TypeScript reads `format` as any number.
const scorers = new Map<Language, ScoreSentence>()

/** How much a sentence that stands alone is worth a check, from 0 to 1. */
export function scoreSentence(text: string, language: Language): number {
  let score = scorers.get(language)
  if (!score) {
    score = sentenceScorer(file, language)
    scorers.set(language, score)
  }
  return score(text)
}

/** The score from which on a sentence counts as worth a check. */
export function checkThreshold(language: Language): number {
  return file[language].threshold
}
