import type { Calibration } from '../../shared/claims/check-worthiness/model-file.ts'
import { countsAt, scores, type Rated } from '../evaluate/measures.ts'
import { fitLogistic } from './logistic-regression.ts'
import { packRows } from './sparse-rows.ts'

/** Too small to matter, and enough for labels that a sum parts without a mistake. */
const PENALTY = 1e-3

/**
 * Platt's scaling (Platt 1999, Probabilistic Outputs for Support Vector Machines): a logistic regression on sums of
 * models that had not seen the sentence.
 */
export function calibrate(sums: readonly number[], isPositive: readonly boolean[]): Calibration {
  const rows = packRows(
    sums.map((sum) => [[0, sum]]),
    1,
  )
  const { weights, bias } = fitLogistic({ rows, isPositive, chosen: [...sums.keys()] }, PENALTY)
  return { slope: Math.max(0, weights[0] ?? 0), intercept: bias }
}

/** The threshold, in hundredths, with the best F1. */
export function bestThreshold(rated: readonly Rated[]): number {
  let best = { threshold: 0.5, f1: 0 }
  for (let hundredth = 5; hundredth <= 95; hundredth += 1) {
    const threshold = hundredth / 100
    const { f1 } = scores(countsAt(rated, threshold))
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best.threshold
}
