import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectSpan, trimSpan } from './selectors.ts'

/** Texts with characters of one and of two code units, and places between them. */
const spanInText = fc
  .array(fc.string({ unit: fc.constantFrom('a', ' ', 'é', '👩', '🇫'), minLength: 1 }), {
    minLength: 2,
    maxLength: 20,
  })
  .chain((pieces) =>
    fc
      .tuple(fc.nat(pieces.length - 1), fc.integer({ min: 1, max: pieces.length }))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => {
        const start = pieces.slice(0, from).join('').length
        return {
          text: pieces.join(''),
          start,
          end: start + pieces.slice(from, to).join('').length,
        }
      }),
  )

describe('the selectors of a span', () => {
  it('say what stands there and around it, and half a character nowhere', () => {
    fc.assert(
      fc.property(spanInText, ({ text, start, end }) => {
        const { quote, position } = selectSpan('d1', text, { start, end })
        const { prefix, exact, suffix } = quote
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
        expect([prefix, exact, suffix].map((part) => part.isWellFormed())).toEqual([
          true,
          true,
          true,
        ])
        expect(position).toMatchObject({ start, end })
      }),
    )
  })

  it('reach as far as 32 code units, where that cuts none in two', () => {
    const text = `${'b'.repeat(40)}x${'c'.repeat(40)}`
    const { prefix, suffix } = selectSpan('d1', text, { start: 40, end: 41 }).quote
    expect([prefix, suffix]).toEqual(['b'.repeat(32), 'c'.repeat(32)])
  })
})

describe('trimSpan', () => {
  it('leaves the words, or nothing where there are none', () => {
    expect(trimSpan('a  words \n', { start: 1, end: 10 })).toEqual({ start: 3, end: 8 })
    expect(trimSpan('a   b', { start: 1, end: 4 })).toBeNull()
  })
})
