import {
  MOST_STEPS,
  weightOfStep,
  type PackedWeights,
} from '../../shared/claims/check-worthiness/ngram-weights.ts'

/** Quantises weights to signed bytes; what becomes zero is left out. `buckets` ascend. */
export function packWeights(buckets: readonly number[], weights: ArrayLike<number>): PackedWeights {
  const largest = roundUp(
    buckets.reduce((most, _, index) => Math.max(most, Math.abs(weights[index] ?? 0)), 0),
  )
  const kept = buckets
    .map((bucket, index) => ({ bucket, step: stepOf(weights[index] ?? 0, largest) }))
    .filter(({ step }) => step !== 0)
  let last = 0
  const distances = kept.flatMap(({ bucket }) => {
    const distance = bucket - last
    last = bucket
    return sevenBits(distance)
  })
  return {
    count: kept.length,
    largest,
    buckets: Buffer.from(distances).toString('base64'),
    steps: Buffer.from(Int8Array.from(kept, ({ step }) => step).buffer).toString('base64'),
  }
}

/** The step whose weight is nearest. */
function stepOf(weight: number, largest: number): number {
  if (largest === 0) return 0
  const magnitude = Math.abs(weight)
  const below = Math.floor(MOST_STEPS * Math.sqrt(magnitude / largest))
  const step =
    magnitude - weightOfStep(below, largest) > weightOfStep(below + 1, largest) - magnitude
      ? below + 1
      : below
  return Math.sign(weight) * Math.min(MOST_STEPS, step)
}

/** To six digits, and never less: no weight may lie beyond the last step. */
function roundUp(value: number): number {
  return Math.ceil(value * 1e6) / 1e6
}

function sevenBits(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...sevenBits(value >>> 7)]
}
