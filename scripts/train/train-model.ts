import {
  logOdds,
  probability,
  type CheckWorthinessFile,
  type LanguageModel,
  type SentenceModels,
} from '../../shared/claims/check-worthiness/model-file.ts'
import { ngramReader } from '../../shared/claims/check-worthiness/ngrams.ts'
import { sentenceReader } from '../../shared/claims/check-worthiness/read-alone.ts'
import {
  readableFeatures,
  readableValues,
  type ReadableFeature,
} from '../../shared/claims/check-worthiness/readable-features.ts'
import { english } from '../../shared/claims/lexicons/en.ts'
import type { RatedSentence } from '../evaluate/rated-sentences.ts'
import { percent } from '../evaluate/table.ts'
import { bestThreshold, calibrate } from './calibrate.ts'
import { crossValidate } from './cross-validation.ts'
import { fitLogistic } from './logistic-regression.ts'
import { chooseColumns, ngramCounts } from './ngram-columns.ts'
import { packWeights } from './pack-weights.ts'
import { packRows, rowTimes, type Entry, type SparseRows } from './sparse-rows.ts'

/** The strengths that are tried, each twice the one before; cross-validation chooses. */
const PENALTIES = [4.8, 9.6, 19.2, 38.4]

export interface Trained {
  readonly models: SentenceModels
  readonly trainedOn: CheckWorthinessFile['trainedOn']
  /** For a person: how each part did in cross-validation. */
  readonly notes: readonly string[]
}

/**
 * Trains on English sentences: one model on n-grams and readable features, for English; and one on the readable
 * features alone, for French. The same sentences always yield the same file.
 */
export function trainModel(sentences: readonly RatedSentence[]): Trained {
  const isPositive = sentences.map(({ isCheckworthy }) => isCheckworthy)
  const groups = sentences.map(({ text }) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' '))
  const readable = readableEntries(sentences)
  const read = ngramReader()
  const ngrams = sentences.map(({ text }) => read(text))
  const columns = chooseColumns(ngrams)
  const size = columns.buckets.length
  const both = ngrams.map((sentence, row): readonly Entry[] => [
    ...[...ngramCounts(sentence, columns)].map(([column, count]): Entry => [
      column,
      count * (columns.scales[column] ?? 0),
    ]),
    ...(readable[row] ?? []).map(([column, value]): Entry => [size + column, value]),
  ])
  const labels = { isPositive, groups }
  const en = fitLanguage(packRows(both, size + readableFeatures.length), labels, size)
  const fr = fitLanguage(packRows(readable, readableFeatures.length), labels, 0)
  const weights = en.weights.map((weight, column) => weight * (columns.scales[column] ?? 1))
  return {
    models: { en: { ...en.model, ngrams: packWeights(columns.buckets, weights) }, fr: fr.model },
    trainedOn: {
      sentences: sentences.length,
      worthChecking: isPositive.filter((isWorth) => isWorth).length,
    },
    notes: [`English, cross-validated: ${en.note}`, `readable features alone: ${fr.note}`],
  }
}

function readableEntries(sentences: readonly RatedSentence[]): readonly (readonly Entry[])[] {
  const read = sentenceReader(english)
  return sentences.map(({ text }) => {
    const reading = read(text)
    const values = readableValues(reading, { from: 0, to: reading.tokens.length })
    return [...values].map((value, column): Entry => [column, value]).filter(([, value]) => value)
  })
}

interface Labels {
  readonly isPositive: readonly boolean[]
  readonly groups: readonly string[]
}

/** Fits what a language's model needs; the readable features' columns begin at `first`. */
function fitLanguage(rows: SparseRows, { isPositive, groups }: Labels, first: number) {
  const tried = crossValidate({ rows, isPositive }, groups, PENALTIES)
  const chosen = [...isPositive.keys()]
  const { weights, bias } = fitLogistic({ rows, isPositive, chosen }, tried.penalty)
  const calibration = calibrate(tried.sums, isPositive)
  const names = readableFeatures.map((name, index): [ReadableFeature, number] => [
    name,
    rounded(weights[first + index] ?? 0),
  ])
  const model: LanguageModel = {
    bias: rounded(bias),
    // Every feature has its entry.
    readable: Object.fromEntries(names) as Record<ReadableFeature, number>,
    calibration: {
      slope: rounded(calibration.slope),
      intercept: rounded(calibration.intercept),
    },
    usualWording: rounded(usualSum(rows, weights.subarray(0, first))),
    threshold: bestThreshold(
      tried.sums.map((sum, row) => ({
        score: probability(logOdds(sum, calibration)),
        isRelevant: isPositive[row] === true,
      })),
    ),
  }
  const precision = percent(tried.averagePrecision)
  const note = `average precision ${precision}, penalty ${tried.penalty}, threshold ${model.threshold}`
  return { model, weights, note }
}

/** What the first columns add to a row on average. */
function usualSum(rows: SparseRows, weights: Float64Array): number {
  const count = rows.start.length - 1
  let sum = 0
  for (let row = 0; row < count; row += 1) sum += rowTimes(rows, row, weights)
  return sum / Math.max(1, count)
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
