import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimSpan } from '../../anchoring/selectors.ts'
import { canonicalText } from '../../article/canonical-text.ts'
import type { Block } from '../../project/records.ts'
import { cutIntoRuns } from './marked-article.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })

describe('cutIntoRuns', () => {
  it('leaves a text without claims in one piece', () => {
    expect(cutIntoRuns([paragraph('No claim here.')], [])).toEqual([
      { type: 'paragraph', runs: [{ text: 'No claim here.', claims: [], ends: [] }] },
    ])
  })

  it('cuts where overlapping claims begin and end', () => {
    const spans = [
      { number: 1, start: 0, end: 6 },
      { number: 2, start: 4, end: 9 },
    ]
    expect(cutIntoRuns([paragraph('abcdefghijk')], spans)[0]?.runs).toEqual([
      { text: 'abcd', claims: [1], ends: [] },
      { text: 'ef', claims: [1, 2], ends: [1] },
      { text: 'ghi', claims: [2], ends: [2] },
      { text: 'jk', claims: [], ends: [] },
    ])
  })

  it('carries a claim from one block to the next and ends it once', () => {
    const blocks = [paragraph('one two'), paragraph(''), paragraph('three four')]
    const start = 'one '.length
    const end = 'one two\n\n\n\nthree'.length
    expect(cutIntoRuns(blocks, [{ number: 1, start, end }]).map(({ runs }) => runs)).toEqual([
      [
        { text: 'one ', claims: [], ends: [] },
        { text: 'two', claims: [1], ends: [] },
      ],
      [],
      [
        { text: 'three', claims: [1], ends: [1] },
        { text: ' four', claims: [], ends: [] },
      ],
    ])
  })

  it('makes an outline without gaps of headings that skip levels', () => {
    const levels = [2, 4, 4, 3, 1, 6]
    const blocks = levels.map((level): Block => ({ type: 'heading', level, text: 'Heading' }))
    const depths = cutIntoRuns(blocks, []).map((block) => block.type === 'heading' && block.depth)
    expect(depths).toEqual([1, 2, 2, 2, 1, 2])
  })

  it('keeps every word, covers every claim and ends each exactly once', () => {
    fc.assert(
      fc.property(articleWithSpans, ({ texts, spans }) => {
        const blocks = texts.map(paragraph)
        const text = canonicalText(blocks)
        const cut = cutIntoRuns(blocks, spans)
        expect(cut.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(texts)
        const runs = cut.flatMap((block) => block.runs)
        for (const { number, start, end } of spans) {
          const covered = runs.filter(({ claims }) => claims.includes(number))
          const words = text.slice(start, end).replaceAll('\n\n', '')
          expect(covered.map((run) => run.text).join('')).toBe(words)
          expect(runs.filter(({ ends }) => ends.includes(number))).toEqual([covered.at(-1)])
        }
      }),
    )
  })
})

const articleWithSpans = fc
  .record({
    texts: fc.array(fc.stringMatching(/^[ab ]{0,12}$/), { minLength: 1, maxLength: 6 }),
    places: fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 40 })), { maxLength: 8 }),
  })
  .map(({ texts, places }) => {
    const text = texts.join('\n\n')
    const spans = places
      .flatMap(([start, length]) =>
        start < text.length
          ? (trimSpan(text, { start, end: Math.min(start + length, text.length) }) ?? [])
          : [],
      )
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((span, index) => ({ ...span, number: index + 1 }))
    return { texts, spans }
  })
