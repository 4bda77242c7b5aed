import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoRuns, type NumberedSpan } from './marked-article.ts'
import type { Sign } from '../words/verdict-signs.ts'
import { miniature } from './miniature.ts'

function draw(texts: readonly string[], spans: readonly NumberedSpan[] = [], signs: Sign[] = []) {
  const blocks = cutIntoRuns(
    texts.map((text) => ({ type: 'paragraph', text })),
    spans,
  )
  return miniature(blocks, (number) => signs[number - 1] ?? 'pending')
}

describe('miniature', () => {
  it('sets a paragraph in full lines and a rest', () => {
    const { width, lines } = draw(['x'.repeat(150)])
    expect(lines.map(({ length, opens }) => [length, opens])).toEqual([
      [width, true],
      [width, false],
      [150 - 2 * width, false],
    ])
  })

  it('carries a claim over the end of a line', () => {
    const { width, lines } = draw(
      ['x'.repeat(150)],
      [{ number: 1, start: 60, end: 70 }],
      ['verified'],
    )
    expect(lines.map(({ marks }) => marks)).toEqual([
      [{ claim: 1, sign: 'verified', from: 60, to: width }],
      [{ claim: 1, sign: 'verified', from: 0, to: 70 - width }],
      [],
    ])
  })

  it('shows the strictest verdict where claims overlap', () => {
    const spans = [
      { number: 1, start: 0, end: 20 },
      { number: 2, start: 10, end: 30 },
    ]
    expect(draw(['x'.repeat(40)], spans, ['verified', 'disputed']).lines[0]?.marks).toEqual([
      { claim: 1, sign: 'verified', from: 0, to: 10 },
      { claim: 2, sign: 'disputed', from: 10, to: 20 },
      { claim: 2, sign: 'disputed', from: 20, to: 30 },
    ])
  })

  it('has no more than 400 lines and every character in one of them, however long the article', () => {
    const lengths = fc.array(fc.nat(5000), { maxLength: 1000 })
    fc.assert(
      fc.property(lengths, (blockLengths) => {
        const { lines } = draw(blockLengths.map((length) => 'x'.repeat(length)))
        expect(lines.length).toBeLessThanOrEqual(400)
        const total = blockLengths.reduce((sum, length) => sum + length, 0)
        expect(lines.reduce((sum, { length }) => sum + length, 0)).toBe(total)
      }),
      { numRuns: 30 },
    )
  })
})
