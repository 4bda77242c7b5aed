import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNgramWeights } from '../../shared/claims/check-worthiness/ngram-weights.ts'
import { NGRAM_BUCKETS } from '../../shared/claims/check-worthiness/ngrams.ts'
import { packWeights } from './pack-weights.ts'

describe('packed weights', () => {
  const bucket = fc.integer({ min: 0, max: NGRAM_BUCKETS - 1 })
  const weighted = fc.dictionary(bucket.map(String), fc.double({ min: -8, max: 8, noNaN: true }), {
    maxKeys: 40,
  })

  it('come back within a step of what they were, with their sign', () => {
    fc.assert(
      fc.property(weighted, (weights) => {
        const entries = Object.entries(weights).map(
          ([key, weight]) => [Number(key), weight] as const,
        )
        entries.sort(([left], [right]) => left - right)
        const values = entries.map(([, weight]) => weight)
        const packed = packWeights(
          entries.map(([key]) => key),
          values,
        )
        const weightOf = readNgramWeights(packed)
        for (const [key, weight] of entries) {
          const read = weightOf(key)
          expect(Math.abs(read - weight)).toBeLessThanOrEqual((2 * packed.largest) / 127)
          expect(read * weight).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are zero for n-grams that were not packed', () => {
    const weightOf = readNgramWeights(packWeights([5, 300_000], [1, -2]))
    expect(weightOf(300_000)).toBe(-2)
    expect([4, 6, 299_999, NGRAM_BUCKETS - 1].map(weightOf)).toEqual([0, 0, 0, 0])
  })
})
