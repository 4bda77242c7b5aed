import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstFrom, overlapFinder } from './overlap.ts'
import { spansOverlap } from './selectors.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }))
const items = fc
  .array(span)
  .map((spans) => spans.toSorted((a, b) => a.start - b.start).map((one) => ({ span: one })))

describe('overlapFinder', () => {
  it('finds an item that overlaps exactly where there is one', () => {
    const law = fc.property(items, span, (list, asked) => {
      const found = overlapFinder(list)(asked)
      const all = list.filter((item) => spansOverlap(item.span, asked))
      expect(found === null).toBe(all.length === 0)
      if (found) expect(all).toContain(found)
    })
    fc.assert(law)
  })
})

describe('firstFrom', () => {
  it('parts a list at a position', () => {
    const law = fc.property(items, fc.nat(100), (list, position) => {
      const index = firstFrom(list, position)
      expect(list.slice(0, index).every((item) => item.span.start < position)).toBe(true)
      expect(list.slice(index).every((item) => item.span.start >= position)).toBe(true)
    })
    fc.assert(law)
  })
})
