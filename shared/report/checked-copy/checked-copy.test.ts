import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedCopy, type CheckedCopy } from './checked-copy.ts'
import { ProjectWriter } from '../project-writer.ts'
import { sampleReport } from '../sample-report.ts'

type Correction = readonly [words: string, correction: string]

function copyOf(blocks: readonly string[], corrections: readonly Correction[]): CheckedCopy {
  const writer = new ProjectWriter(blocks)
  corrections.forEach(([words, correction], index) => {
    const claim = `c${index}`
    writer.claim(claim, words)
    writer.record({ type: 'correction.proposed', data: { claim, correction } })
  })
  return checkedCopy(sampleReport({ input: { project: writer.project } }))
}

/** "kept [-deleted-] {+inserted+}". */
function shown({ blocks }: CheckedCopy): readonly string[] {
  const marks = { kept: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
  return blocks.map(({ pieces }) =>
    pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join(''),
  )
}

const without = (copy: CheckedCopy, kind: 'deleted' | 'inserted'): readonly string[] =>
  copy.blocks.map(({ pieces }) =>
    pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join(''),
  )

describe('the checked copy', () => {
  it('changes only the words that differ', () => {
    const copy = copyOf(
      ['The bridge opened in 1932. It is red.'],
      [['The bridge opened in 1932', 'The bridge was opened in 1932']],
    )
    expect(shown(copy)).toEqual(['The bridge {+was +}opened in 1932. It is red.'])
  })

  it('does not double a full stop that stands after the claim', () => {
    const copy = copyOf(['It opened in 1932.'], [['It opened in 1932', 'It never opened.']])
    expect(shown(copy)).toEqual(['It [-opened in 1932-]{+never opened+}.'])
  })

  it('puts corrections of claims that overlap in place where they change different words', () => {
    const copy = copyOf(
      ['He says that 12 men came.'],
      [
        ['He says that 12 men came', 'She says that 12 men came'],
        ['12 men came', '13 men came'],
      ],
    )
    expect(shown(copy)).toEqual(['[-He-]{+She+} says that [-12-]{+13+} men came.'])
    expect(copy.unplaced).toEqual([])
  })

  it('leaves a correction out that would change the same words again, and says of which', () => {
    const copy = copyOf(
      ['He says that 12 men came.'],
      [
        ['He says that 12 men came', 'He says that 13 men came'],
        ['12 men', '14 men'],
      ],
    )
    expect(shown(copy)).toEqual(['He says that [-12-]{+13+} men came.'])
    expect(copy.unplaced).toMatchObject([
      { claim: { correction: '14 men' }, overlaps: { number: 1, inserted: '13' } },
    ])
  })

  it('makes the same change once when two ask for it', () => {
    const copy = copyOf(
      ['He says that 12 men came.'],
      [
        ['He says that 12 men came', 'He says that 13 men came'],
        ['12 men', '13 men'],
      ],
    )
    expect(copy.changes).toHaveLength(1)
    expect(copy.unplaced).toEqual([])
  })

  it('puts a correction over several blocks where its words begin', () => {
    const copy = copyOf(['One two', 'three four'], [['two\n\nthree', 'new']])
    expect(shown(copy)).toEqual(['One [-two-]{+new+}', '[-three-] four'])
    const flags = copy.blocks.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'kept' ? [] : [[piece.opens, piece.closes]])),
    )
    expect(flags).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
  })

  it('tells of a correction whose words do not stand in the article', () => {
    const { project } = new ProjectWriter(['One two three'])
      .claim('a', 'two')
      .record({ type: 'correction.proposed', data: { claim: 'a', correction: '2' } })
      .record({
        type: 'draft.imported',
        data: {
          draft: 'd2',
          title: 'New',
          byline: null,
          language: 'en',
          blocks: [{ type: 'paragraph', text: 'Another text' }],
          sha256: 'e'.repeat(64),
          original: null,
        },
      })
    const copy = checkedCopy(sampleReport({ input: { project } }))
    expect(copy.changes).toEqual([])
    expect(copy.unplaced).toMatchObject([{ claim: { correction: '2' }, overlaps: null }])
  })

  it('is the article without what is inserted, whatever is corrected', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'one', 'two', '1,5', '.'), {
      minLength: 1,
      maxLength: 6,
    })
    const texts = fc.array(
      words.map((some) => `x ${some.join(' ')} y`),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(), fc.nat(), words), { maxLength: 4 }),
        (blocks, asked) => {
          const whole = blocks.join('\n\n')
          const corrections = asked.flatMap(([at, length, some]): Correction[] => {
            const start = at % whole.length
            const claimed = whole.slice(start, start + 1 + (length % 20)).trim()
            return claimed === '' ? [] : [[claimed, some.join(' ')]]
          })
          const copy = copyOf(blocks, corrections)
          expect(without(copy, 'inserted')).toEqual(blocks)
          for (const change of copy.changes) {
            const pieces = copy.blocks.flatMap((block) =>
              block.pieces.filter((piece) => piece.kind !== 'kept' && piece.change === change),
            )
            const inserted = pieces
              .filter(({ kind }) => kind === 'inserted')
              .map(({ text }) => text)
            expect(inserted.join('')).toBe(change.inserted)
          }
        },
      ),
    )
  })
})
