import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText, textFinder } from './find-text.ts'

describe('finding text', () => {
  it('passes over case, accents and the kind of apostrophe, quotation mark and space', () => {
    const text = 'L’Élysée a dit « non » ; l\u2019ELYSEE répète.'
    expect(findText(text, "l'élysée").map(({ start }) => start)).toEqual([0, 25])
    expect(findText(text, '« NON »')).toEqual([{ start: 15, end: 22 }])
    expect(findText(text, '" non "')).toEqual([{ start: 15, end: 22 }])
  })

  it('finds one query after another in the same text', () => {
    const find = textFinder('Été, hiver, été')
    expect(find('ete').map(({ start }) => start)).toEqual([0, 12])
    expect(find('hiver')).toEqual([{ start: 5, end: 10 }])
    expect(find('automne')).toEqual([])
    expect(find('été')).toHaveLength(2)
  })

  it('finds nothing for an empty query', () => {
    expect(findText('words', '   ')).toEqual([])
  })

  it('finds every piece of a text at its own place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (raw, a, b) => {
          const text = raw.normalize('NFC')
          const start = a % text.length
          const end = start + 1 + (b % (text.length - start))
          const piece = text.slice(start, end)
          fc.pre(piece.trim() === piece && piece.normalize('NFC') === piece)
          const found = findText(text, piece)
          expect(found.length).toBeGreaterThan(0)
          for (const span of found) expect(span.end - span.start).toBe(piece.length)
        },
      ),
    )
  })
})
