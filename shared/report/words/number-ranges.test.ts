import { describe, expect, it } from 'vitest'
import { formatRanges } from './number-ranges.ts'

describe('formatRanges', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[1, 2, 3, 7], '1–3, 7'],
    [[1, 3, 5], '1, 3, 5'],
  ])('writes %j as "%s"', (numbers, expected) => {
    expect(formatRanges(numbers)).toBe(expected)
  })
})
