import type { Span } from '../../anchoring/selectors.ts'
import type { Language } from '../../project/records.ts'
import type { Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { weigher, type Contributions } from './check-worthiness-model.ts'
import type { Features } from './features.ts'
import { logOdds, type SentenceModels, type LanguageModel } from './model-file.ts'
import { readableValues } from './readable-features.ts'

/** A stretch of a sentence: its tokens and its words, by offsets into the block's text. */
export interface Stretch {
  readonly range: Range
  readonly span: Span
}

/** What the model says of a statement, in log-odds. */
export interface WeighedStatement {
  readonly odds: number
  /** How much of it its wording adds beyond what wording adds on average. */
  readonly wording: number
  /** What one of `readableFeatures` adds, by its place among them. */
  readonly addedBy: (feature: number) => number
}

export type WeighStatement = (
  reading: Reading,
  stretch: Stretch,
  features: Features,
) => WeighedStatement

/**
 * Makes the function that weighs the statements of a language. A statement counts half by its own words and half by
 * its whole sentence: a clause alone lacks what the sentence tells, and a sentence tells of several claims.
 */
export function statementWeigher(models: SentenceModels, language: Language): WeighStatement {
  const model: LanguageModel = models[language]
  const { slope } = model.calibration
  const weigh = weigher(model)
  const sentences = new WeakMap<Reading, Contributions>()

  function weighSentence(reading: Reading): Contributions {
    let weighed = sentences.get(reading)
    if (!weighed) {
      const { span, text, tokens } = reading
      const values = readableValues(reading, { from: 0, to: tokens.length })
      weighed = weigh(text.slice(span.start, span.end), values)
      sentences.set(reading, weighed)
    }
    return weighed
  }

  return (reading, { range, span }, features) => {
    const own = weigh(
      reading.text.slice(span.start, span.end),
      readableValues(reading, range, features),
    )
    const whole = weighSentence(reading)
    return {
      odds: logOdds((own.sum + whole.sum) / 2, model.calibration),
      wording: slope * ((own.wording + whole.wording) / 2 - model.usualWording),
      addedBy: (feature) => (slope * (own.addedBy(feature) + whole.addedBy(feature))) / 2,
    }
  }
}
