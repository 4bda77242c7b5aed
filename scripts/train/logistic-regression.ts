import { minimise } from './minimise.ts'
import { addRow, rowTimes, type SparseRows } from './sparse-rows.ts'

export interface LinearWeights {
  readonly weights: Float64Array
  readonly bias: number
}

export interface TrainingSet {
  readonly rows: SparseRows
  /** Which rows to learn from. */
  readonly chosen: readonly number[]
  readonly isPositive: readonly boolean[]
  /** What each row's sum has already; none if left out. */
  readonly offsets?: readonly number[]
}

/** A step that gains less of the loss than this share is the last. */
const TOLERANCE = 1e-4

/** Logistic regression: the weights that make the labels most likely, less `penalty`/2 × the sum of their squares. */
export function fitLogistic(
  { rows, chosen, isPositive, offsets = [] }: TrainingSet,
  penalty: number,
) {
  const { columns } = rows
  const fitted = minimise(
    columns + 1, // The bias stands last, and is not held back.
    (point, gradient) => {
      let loss = 0
      for (let index = 0; index < columns; index += 1) {
        const weight = point[index] ?? 0
        loss += (penalty / 2) * weight * weight
        gradient[index] = penalty * weight
      }
      const bias = point[columns] ?? 0
      let slope = 0
      for (const row of chosen) {
        const sum = rowTimes(rows, row, point) + bias + (offsets[row] ?? 0)
        const isRight = isPositive[row] === true
        loss += softplus(isRight ? -sum : sum)
        const error = 1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0)
        addRow(rows, row, error, gradient)
        slope += error
      }
      gradient[columns] = slope
      return loss
    },
    TOLERANCE,
  )
  return { weights: fitted.slice(0, columns), bias: fitted[columns] ?? 0 } satisfies LinearWeights
}

/** log(1 + eˣ) */
function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))
}

/** What a fitted model gives for a row. */
export function sumOf(rows: SparseRows, row: number, { weights, bias }: LinearWeights): number {
  return rowTimes(rows, row, weights) + bias
}
