import { describe, expect, it } from 'vitest'
import { logOdds, probability } from '../../shared/claims/check-worthiness/model-file.ts'
import { sentenceScorer } from '../../shared/claims/check-worthiness/sentence-scorer.ts'
import type { RatedSentence } from '../evaluate/rated-sentences.ts'
import { trainModel } from './train-model.ts'

/** Two kinds of sentences that only their words tell apart, and a number that tells in any language. */
const subjects = ['bridge', 'harbour', 'school', 'tunnel', 'market', 'station', 'library', 'museum']
const sentences = subjects.flatMap((subject): readonly RatedSentence[] => [
  { text: `The ${subject} exports lumber.`, isCheckworthy: true },
  { text: `The ${subject} cost 45 euros.`, isCheckworthy: true },
  { text: `The ${subject} is lovely.`, isCheckworthy: false },
  { text: `The ${subject} is lovely, thank you.`, isCheckworthy: false },
])
const { models } = trainModel(sentences)

describe('trainModel', () => {
  it('learns which words are worth a check, also beside words that it has not seen', () => {
    const score = sentenceScorer(models, 'en')
    expect(score('The castle exports lumber.')).toBeGreaterThan(models.en.threshold)
    expect(score('The castle is lovely.')).toBeLessThan(models.en.threshold)
  })

  it('learns for French from what needs no words alone', () => {
    const score = sentenceScorer(models, 'fr')
    expect(score('Le pont compte 45 arches.')).toBeGreaterThan(score('Le pont compte des arches.'))
    expect(Object.keys(models.fr)).not.toContain('ngrams')
  })

  it('yields the same file again', () => {
    expect(JSON.stringify(trainModel(sentences).models)).toBe(JSON.stringify(models))
  })

  it('calibrates so that a greater sum is never less likely', () => {
    for (const language of ['en', 'fr'] as const) {
      const probabilities = [-30, -3, -1, 0, 1, 3, 30].map((sum) =>
        probability(logOdds(sum, models[language].calibration)),
      )
      expect(probabilities).toEqual([...probabilities].sort((left, right) => left - right))
      expect(models[language].calibration.slope).toBeGreaterThan(0)
    }
  })
})
