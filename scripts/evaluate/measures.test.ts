import { describe, expect, it } from 'vitest'
import { addCounts, averagePrecision, countsAt, countsOf, scores } from './measures.ts'

/** `+` is relevant, `-` is not; scores fall from the first to the last unless given. */
function rate(signs: string, given?: readonly number[]) {
  return Array.from(signs, (sign, index) => ({
    score: given?.[index] ?? signs.length - index,
    isRelevant: sign === '+',
  }))
}

describe('scores', () => {
  it('divides what is right by what was found and by what was to be found', () => {
    expect(scores({ right: 3, found: 4, expected: 6 })).toEqual({
      precision: 0.75,
      recall: 0.5,
      f1: 0.6,
    })
  })

  it('is 1 where nothing was to be found and nothing was, and 0 where all of it is wrong', () => {
    expect(scores({ right: 0, found: 0, expected: 0 }).f1).toBe(1)
    expect(scores({ right: 0, found: 2, expected: 3 })).toEqual({ precision: 0, recall: 0, f1: 0 })
    expect(scores({ right: 0, found: 2, expected: 0 }).f1).toBe(0)
  })

  it('pools by adding counts', () => {
    const pooled = addCounts([
      countsOf(new Set([1, 2]), new Set([2])),
      countsOf(new Set(), new Set([4])),
    ])
    expect(pooled).toEqual({ right: 1, found: 2, expected: 2 })
  })
})

describe('averagePrecision', () => {
  it('is the mean precision at each relevant item', () => {
    // 1/1, 2/3 and 3/6
    expect(averagePrecision(rate('+-+--+'))).toBeCloseTo((1 + 2 / 3 + 1 / 2) / 3, 10)
  })

  it('does not depend on the order of the same score', () => {
    // 0.9: one of one. 0.5: one more of three, precision 2/3 for it. 0.1: precision 3/4.
    const expected = (1 + 2 / 3 + 3 / 4) / 3
    expect(averagePrecision(rate('++-+', [0.9, 0.5, 0.5, 0.1]))).toBeCloseTo(expected, 10)
    expect(averagePrecision(rate('+-++', [0.9, 0.5, 0.5, 0.1]))).toBeCloseTo(expected, 10)
  })

  it('is the share of the relevant where all have one score, and 0 where none is relevant', () => {
    expect(averagePrecision(rate('+---', [1, 1, 1, 1]))).toBeCloseTo(0.25, 10)
    expect(averagePrecision(rate('--'))).toBe(0)
  })
})

describe('countsAt', () => {
  it('takes the threshold itself for relevant', () => {
    expect(countsAt(rate('+-+', [0.5, 0.6, 0.4]), 0.5)).toEqual({ right: 1, found: 2, expected: 2 })
  })
})
