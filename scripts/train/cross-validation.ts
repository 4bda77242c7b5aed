import { averagePrecision } from '../evaluate/measures.ts'
import { fitLogistic, sumOf, type TrainingSet } from './logistic-regression.ts'

const FOLDS = 5

/** What models that have not seen a row give for it, with the strength of the penalty that did best so. */
export interface CrossValidated {
  readonly penalty: number
  readonly sums: readonly number[]
  readonly averagePrecision: number
}

/**
 * Tries penalties by cross-validation. `groups` says what belongs together: copies of one sentence are never on both
 * sides of a fold.
 */
export function crossValidate(
  set: Omit<TrainingSet, 'chosen'>,
  groups: readonly string[],
  penalties: readonly number[],
): CrossValidated {
  const folds = assignFolds(groups)
  const tried = penalties.map((penalty): CrossValidated => {
    const sums = groups.map(() => 0)
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const chosen = [...folds.keys()].filter((row) => folds[row] !== fold)
      const fitted = fitLogistic({ ...set, chosen }, penalty)
      for (const [row, of] of folds.entries())
        if (of === fold) sums[row] = sumOf(set.rows, row, fitted)
    }
    const rated = sums.map((score, row) => ({ score, isRelevant: set.isPositive[row] === true }))
    return { penalty, sums, averagePrecision: averagePrecision(rated) }
  })
  return tried.reduce((best, one) => (one.averagePrecision > best.averagePrecision ? one : best))
}

/** Each new sentence gets the next fold, in turn. */
function assignFolds(groups: readonly string[]): readonly number[] {
  const foldOf = new Map<string, number>()
  return groups.map((group) => {
    const fold = foldOf.get(group) ?? foldOf.size % FOLDS
    foldOf.set(group, fold)
    return fold
  })
}
