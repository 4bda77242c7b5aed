import type { Language } from '../../project/records.ts'
import { english } from '../lexicons/en.ts'
import { french } from '../lexicons/fr.ts'
import { weigher } from './check-worthiness-model.ts'
import { logOdds, probability, type SentenceModels, type LanguageModel } from './model-file.ts'
import { sentenceReader } from './read-alone.ts'
import { readableValues } from './readable-features.ts'

/** How much a sentence that stands alone is worth a check, from 0 to 1. */
export type ScoreSentence = (text: string) => number

const readers = { en: sentenceReader(english), fr: sentenceReader(french) }

/** Makes the scorer of a language from a model's file. */
export function sentenceScorer(models: SentenceModels, language: Language): ScoreSentence {
  const ofLanguage: LanguageModel = models[language]
  const weigh = weigher(ofLanguage)
  return (text) => {
    const reading = readers[language](text)
    const values = readableValues(reading, { from: 0, to: reading.tokens.length })
    return probability(logOdds(weigh(text, values).sum, ofLanguage.calibration))
  }
}
