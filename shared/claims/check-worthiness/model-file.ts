import type { Language } from '../../project/records.ts'
import type { PackedWeights } from './ngram-weights.ts'
import type { ReadableFeature } from './readable-features.ts'

/** What `npm run train` writes: see `resources/models/README.md`. */
export interface CheckWorthinessFile extends SentenceModels {
  readonly format: 1
  readonly trainedOn: { readonly sentences: number; readonly worthChecking: number }
  readonly articles: ArticleModel
}

/** The model of each language. */
export interface SentenceModels {
  readonly en: LanguageModel & { readonly ngrams: PackedWeights }
  readonly fr: LanguageModel
}

/** A linear model: the weighted sum of what a sentence has, made a probability. */
export interface LanguageModel {
  readonly bias: number
  readonly readable: Readonly<Record<ReadableFeature, number>>
  /** What the n-grams of a sentence add on average; 0 where there are none. */
  readonly usualWording: number
  readonly calibration: Calibration
  /** The score from which on a sentence that stands alone counts as worth a check. */
  readonly threshold: number
}

/** Platt's scaling: the probability is the logistic function of `slope` × sum + `intercept`; `slope` is positive. */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** What the sentences of an article have that those of debates have not, or have otherwise. */
export const articleCues = [
  'has-number',
  'has-date',
  'tells-event',
  'superlative',
  'opinion',
  'attributed',
  'is-quotation',
] as const
export type ArticleCue = (typeof articleCues)[number]

/** How the sum of a statement of an article, in log-odds, differs from that of a sentence by itself. */
export interface ArticleModel {
  readonly corrections: Readonly<Record<ArticleCue, number>>
  readonly intercept: Readonly<Record<Language, number>>
  /** The score from which on a statement counts as worth a check. */
  readonly threshold: number
}

/** The log-odds that belong to a model's sum. */
export function logOdds(sum: number, { slope, intercept }: Calibration): number {
  return slope * sum + intercept
}

/** The probability with these log-odds. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
