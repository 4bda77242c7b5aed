import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../project/records.ts'
import { canonicalText } from '../canonical-text.ts'
import { compareDrafts, type ComparedRow } from './compare-drafts.ts'
import { compareWords } from './compare-words.ts'

const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ type: 'paragraph', text }))

const FLOOD = 'The river rose by three metres in six hours.'
const SCHOOLS = 'Three schools remain closed until Friday.'
const POWER = 'Seven towns are without power since the night.'
const MAYOR = 'The mayor spoke to reporters in front of the town hall.'

const outline = (rows: readonly ComparedRow[]) =>
  rows.map(({ change, before, after }) => [change, before?.index ?? null, after?.index ?? null])

const plain = fc.constantFrom('river', 'rose', 'three', 'metres', 'the', 'mayor', 'spoke', '1932')
const words = fc.oneof(plain, fc.constantFrom('"yes"', '«\u00a0yes\u00a0»', '-', '–'))
const block = fc
  .array(words, { minLength: 1, maxLength: 12 })
  .map((some): Block => ({ type: 'paragraph', text: `${some.join(' ')}.` }))
const headline = block.map(({ text }): Block => ({ type: 'heading', level: 1, text }))
const draft = fc.oneof(
  fc.array(block, { maxLength: 12 }),
  fc.tuple(headline, fc.array(block, { maxLength: 12 })).map(([first, more]) => [first, ...more]),
)

describe('compareDrafts', () => {
  it('shows each block of either draft once, in order, with its text where it stands', () => {
    const law = fc.property(draft, draft, (before, after) => {
      const rows = compareDrafts(before, after)
      for (const [side, blocks] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const shown = rows.map((row) => row[side]).filter((one) => one !== null)
        expect(shown.map(({ index }) => index)).toEqual([...blocks.keys()])
        const text = canonicalText(blocks)
        for (const { block: own, span, runs } of shown) {
          expect(text.slice(span.start, span.end)).toBe(own.text)
          expect(runs.map((run) => run.text).join('')).toBe(own.text)
          for (const run of runs) expect(text.slice(run.start, run.end)).toBe(run.text)
        }
      }
    })
    fc.assert(law)
  })

  it('finds nothing to differ between a draft and itself', () => {
    const law = fc.property(draft, (same) => {
      const rows = compareDrafts(same, same)
      expect(rows.every(({ change }) => change === 'same')).toBe(true)
      const runs = rows.flatMap(({ before, after }) => [
        ...(before?.runs ?? []),
        ...(after?.runs ?? []),
      ])
      expect(runs.every(({ change }) => change === 'same')).toBe(true)
    })
    fc.assert(law)
  })

  it('tells of two versions of a block what comparing their words tells', () => {
    const law = fc.property(draft, draft, (before, after) => {
      for (const { before: old, after: now } of compareDrafts(before, after)) {
        if (!old || !now) continue
        const offsets = { before: old.span.start, after: now.span.start }
        const runs = compareWords(old.block.text, now.block.text, offsets)
        expect({ before: old.runs, after: now.runs }).toEqual(runs)
      }
    })
    fc.assert(law)
  })

  it('says of a moved block in both places where the other one is', () => {
    const law = fc.property(draft, draft, (before, after) => {
      const rows = compareDrafts(before, after)
      const away = rows.filter((row) => row.change === 'moved-away')
      const here = rows.filter((row) => row.change === 'moved-here')
      expect(new Map(away.map((row) => [row.before.index, row.counterpart]))).toEqual(
        new Map(here.map((row) => [row.counterpart, row.after.index])),
      )
    })
    fc.assert(law)
  })

  it('puts a block beside its later version, and others where they went or came', () => {
    const before = paragraphs(FLOOD, SCHOOLS, MAYOR)
    const after = paragraphs(FLOOD.replace('three', 'four'), POWER, MAYOR)
    const rows = compareDrafts(before, after)
    expect(outline(rows)).toEqual([
      ['changed', 0, 0],
      ['removed', 1, null],
      ['inserted', null, 1],
      ['same', 2, 2],
    ])
    const removed = rows[0]?.before?.runs.filter(({ change }) => change === 'removed')
    expect(removed?.map(({ text }) => text)).toEqual(['three'])
    expect(rows[2]?.after?.runs.map(({ change }) => change)).toEqual(['inserted'])
  })

  it('tells a block that stands elsewhere as moved, with what changed in it', () => {
    const before = paragraphs(FLOOD, SCHOOLS, POWER, MAYOR)
    const after = paragraphs(SCHOOLS, POWER, MAYOR, FLOOD.replace('three', 'four'))
    const rows = compareDrafts(before, after)
    expect(outline(rows)).toEqual([
      ['moved-away', 0, null],
      ['same', 1, 0],
      ['same', 2, 1],
      ['same', 3, 2],
      ['moved-here', null, 3],
    ])
    expect(rows[0]?.before?.runs.map(({ text }) => text)).toEqual([
      'The river rose by ',
      'three',
      ' metres in six hours.',
    ])
  })

  it('puts headlines side by side, also if no word of one is in the other', () => {
    const headed = (text: string): readonly Block[] => [
      { type: 'heading', level: 1, text },
      ...paragraphs(FLOOD),
    ]
    const rows = compareDrafts(headed('Villages under water'), headed('River rises'))
    expect(outline(rows)).toEqual([
      ['changed', 0, 0],
      ['same', 1, 1],
    ])
    expect(rows[0]?.after?.runs.map(({ change }) => change)).toEqual(['inserted'])
  })

  it('takes a block in other typography for the same', () => {
    const [row] = compareDrafts(
      paragraphs('Il dit : "Non"...'),
      paragraphs('Il dit\u00a0: «\u00a0Non\u00a0»…'),
    )
    expect(row?.change).toBe('same')
  })
})
