import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairWords } from './pair-words.ts'

/** So many words that no search goes through all that differs. */
const many = (one: string): readonly string[] =>
  Array.from({ length: 3000 }, (_, at) =>
    at % 3 === 0 ? `${one}${at}` : at % 3 === 1 ? 'of' : `w${at}`,
  )

describe('pairing the words of two texts', () => {
  it('pairs the same words, in order', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    const long = fc
      .tuple(words, words, fc.boolean())
      .map(([head, tail, isOther]) => [...head, ...many(isOther ? 'x' : 'y'), ...tail])
    const law = fc.property(fc.oneof(words, long), fc.oneof(words, long), (before, after) => {
      const pairs = pairWords(before, after)
      expect(pairs.before.map((at) => before[at])).toEqual(pairs.after.map((at) => after[at]))
      for (const side of [pairs.before, pairs.after]) {
        expect(side).toEqual([...new Set(side)].sort((a, b) => a - b))
      }
    })
    fc.assert(law, { numRuns: 40 })
  })

  it('finds what stayed among more words that differ than can be searched through', () => {
    const pairs = pairWords(many('x'), many('y'))
    expect(pairs.before).toEqual([...many('x').keys()].filter((at) => at % 3 !== 0))
    expect(pairs.after).toEqual(pairs.before)
  })
})
