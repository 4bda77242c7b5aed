import type { PackedWeights } from './ngram-weights.ts'
import type { ReadableFeature } from './readable-features.ts'

/** What `npm run train` writes: see `resources/models/README.md`. */
export interface CheckWorthinessFile {
  readonly format: 1
  readonly trainedOn: { readonly sentences: number; readonly worthChecking: number }
  readonly en: LanguageModel & { readonly ngrams: PackedWeights }
  readonly fr: LanguageModel
}

/** A linear model: the weighted sum of what a sentence has, made a probability. */
export interface LanguageModel {
  readonly bias: number
  readonly readable: Readonly<Record<ReadableFeature, number>>
  readonly calibration: Calibration
  /** The score from which on a sentence counts as worth a check. */
  readonly threshold: number
}

/** Platt's scaling: the probability is the logistic function of `slope` × sum + `intercept`; `slope` is positive. */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** The probability that belongs to a model's sum. */
export function calibrated(sum: number, { slope, intercept }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * sum + intercept)))
}
