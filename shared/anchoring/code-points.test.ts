import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOffsets } from './code-points.ts'

describe('codePointOffsets', () => {
  it('counts a surrogate pair as one', () => {
    const offset = codePointOffsets('a😀b😀')
    expect([0, 1, 3, 4, 6].map(offset)).toEqual([0, 1, 2, 3, 4])
  })

  it('counts as the text’s iterator does, wherever a character begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const offset = codePointOffsets(text)
        let codeUnits = 0
        let codePoints = 0
        for (const character of text) {
          expect(offset(codeUnits)).toBe(codePoints)
          codeUnits += character.length
          codePoints += 1
        }
        expect(offset(text.length)).toBe(codePoints)
      }),
    )
  })
})
