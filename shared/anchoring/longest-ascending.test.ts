import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestAscending } from './longest-ascending.ts'

it('finds an ascending subsequence than which none is longer', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 10 }), (values) => {
      const found = longestAscending(values)
      const picked = found.map((index) => values[index] ?? -1)
      expect(picked.every((value, at) => at === 0 || value > (picked[at - 1] ?? -1))).toBe(true)
      expect(found.every((index, at) => at === 0 || index > (found[at - 1] ?? -1))).toBe(true)
      expect(found).toHaveLength(longestByTrial(values))
    }),
  )
})

/** The length alone, by trying every subsequence. */
function longestByTrial(values: readonly number[], above = -1): number {
  return Math.max(
    0,
    ...values.map((value, index) =>
      value > above ? 1 + longestByTrial(values.slice(index + 1), value) : 0,
    ),
  )
}
