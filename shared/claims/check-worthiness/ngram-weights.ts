import { bytesOfBase64 } from '../../base64.ts'
import { NGRAM_BUCKETS } from './ngrams.ts'

/** The weights of n-grams as the model's file has them. */
export interface PackedWeights {
  /** How many n-grams have a weight. */
  readonly count: number
  /** The weight of a full step; see `weightOfStep`. */
  readonly largest: number
  /** Base64: the distance of each n-gram's bucket from the one before, 7 bits a byte, the last byte below 128. */
  readonly buckets: string
  /** Base64: the step of each n-gram, from -127 to 127. */
  readonly steps: string
}

/** Steps of a signed byte. */
export const MOST_STEPS = 127

/** Steps lie closer to each other about 0, where most weights are. */
export function weightOfStep(step: number, largest: number): number {
  return Math.sign(step) * (step / MOST_STEPS) ** 2 * largest
}

/** Reads a bucket's weight, 0 for n-grams that the model does not know. */
export function readNgramWeights({
  count,
  largest,
  buckets,
  steps,
}: PackedWeights): (bucket: number) => number {
  const distances = bytesOfBase64(buckets)
  const packed = new Int8Array(bytesOfBase64(steps).buffer)
  const stepOfBucket = new Int8Array(NGRAM_BUCKETS)
  let bucket = 0
  let at = 0
  for (let index = 0; index < count; index += 1) {
    let shift = 0
    let byte: number
    do {
      byte = distances[at] ?? 0
      bucket += (byte & 127) << shift
      shift += 7
      at += 1
    } while (byte >= 128)
    stepOfBucket[bucket] = packed[index] ?? 0
  }
  const weights = Float64Array.from({ length: 2 * MOST_STEPS + 1 }, (_, index) =>
    weightOfStep(index - MOST_STEPS, largest),
  )
  return (wanted) => weights[(stepOfBucket[wanted] ?? 0) + MOST_STEPS] ?? 0
}
