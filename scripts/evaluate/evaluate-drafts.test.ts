import { describe, expect, it } from 'vitest'
import { judge } from './compare-placements.ts'
import { evaluateDrafts } from './evaluate-drafts.ts'

const place = { start: 10, end: 20 }
const elsewhere = { start: 40, end: 50 }
const nearby = { start: 12, end: 24 }

describe('a placement', () => {
  it.each(['kept', 'moved', 'changed'] as const)(
    'is right with the outcome %s at its place',
    (outcome) => {
      expect(judge({ outcome, span: place }, { outcome, span: place })).toBe('right')
    },
  )

  it('is right where nothing was to be found and nothing was', () => {
    expect(judge({ outcome: 'orphaned' }, { outcome: 'orphaned' })).toBe('right')
    expect(judge({ outcome: 'kept', span: place }, { outcome: 'orphaned' })).toBe('other')
  })

  it('is a wrong anchor if it is kept or moved to another place, or to a place where there is none', () => {
    for (const outcome of ['kept', 'moved'] as const) {
      expect(judge({ outcome: 'kept', span: place }, { outcome, span: elsewhere })).toBe(
        'wrong-anchor',
      )
      expect(judge({ outcome: 'kept', span: place }, { outcome, span: nearby })).toBe(
        'wrong-anchor',
      )
      expect(judge({ outcome: 'changed', span: place }, { outcome, span: elsewhere })).toBe(
        'wrong-anchor',
      )
      expect(judge({ outcome: 'orphaned' }, { outcome, span: place })).toBe('wrong-anchor')
    }
  })

  it('is neither right nor a wrong anchor with another outcome at its place', () => {
    expect(judge({ outcome: 'moved', span: place }, { outcome: 'kept', span: place })).toBe('other')
    expect(judge({ outcome: 'changed', span: place }, { outcome: 'kept', span: nearby })).toBe(
      'other',
    )
  })

  it('may reach further or less far where the words changed', () => {
    const expected = { outcome: 'changed', span: place } as const
    expect(judge(expected, { outcome: 'changed', span: nearby })).toBe('right')
    expect(judge(expected, { outcome: 'changed', span: elsewhere })).toBe('other')
  })

  it('that is asked about is never right', () => {
    const unsure = { outcome: 'unsure', candidates: [place] } as const
    expect(judge({ outcome: 'kept', span: place }, unsure)).toBe('other')
    expect(judge({ outcome: 'orphaned' }, unsure)).toBe('other')
  })
})

describe('pairs of drafts', () => {
  const files = [
    {
      path: 'flood/old.txt',
      text: 'The flood\n\nThe river rose by three metres in six hours. Three schools remain closed until Friday.\n\nThe mayor spoke to reporters.\n',
    },
    {
      path: 'flood/new.txt',
      text: 'The flood\n\nThe river rose by three metres in six hours. Three schools remain closed until Monday.\n\nThe mayor spoke to reporters.\n',
    },
    {
      path: 'flood/expected.tsv',
      text: [
        'rose by three metres in six hours\t1\tkept\trose by three metres in six hours\t1',
        'Three schools remain closed until Friday.\t1\tchanged\tThree schools remain closed until Monday.\t1',
        'The mayor spoke to reporters.\t1\torphaned',
      ].join('\n'),
    },
  ]

  it('are measured with the app’s own placements', () => {
    const { json, lines } = evaluateDrafts.evaluate(files, { language: null, misses: false })
    const none = { kept: 0, moved: 0, changed: 0, orphaned: 0, unsure: 0 }
    expect(json).toEqual({
      pairs: 1,
      claims: 3,
      right: 2,
      wrongAnchors: 1,
      outcomes: {
        kept: { ...none, kept: 1 },
        moved: none,
        changed: { ...none, changed: 1 },
        orphaned: { ...none, kept: 1 },
      },
    })
    expect(lines[0]).toBe('1 pairs, 3 claims')
  })

  it('list what was not placed as annotated, if that is asked for', () => {
    const { json, lines } = evaluateDrafts.evaluate(files, { language: 'en', misses: true })
    expect(json).toMatchObject({
      misses: [{ path: 'flood', result: 'wrong-anchor', expected: 'orphaned', found: 'kept' }],
    })
    expect(lines.at(-1)).toBe(
      'flood\twrong anchor\tThe mayor spoke to reporters.\t\tThe mayor spoke to reporters.',
    )
  })
})
