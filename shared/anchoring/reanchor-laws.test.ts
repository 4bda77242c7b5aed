import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOffsets, canonicalText } from '../article/canonical-text.ts'
import { edit } from './edited-drafts.ts'
import { generatedPairs } from './generated-drafts.ts'
import { reanchor } from './reanchor.ts'
import { spansOverlap, trimSpan, type Span } from './selectors.ts'

const someEdits = generatedPairs(fc.array(edit, { maxLength: 6 }))
const noEdits = generatedPairs(fc.constant([]))

/** Stretches of a text, anywhere and of any length, but for white space at their ends. */
function stretches(text: string): fc.Arbitrary<readonly Span[]> {
  const stretch = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 90 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
  return fc
    .array(stretch, { maxLength: 8 })
    .map((spans) => spans.flatMap((span) => trimSpan(text, span) ?? []))
}

describe('claims found again in a draft of which every edit is known', () => {
  it('are never said to be kept or moved anywhere else than where they went, however often their words are repeated', () => {
    fc.assert(
      fc.property(someEdits, ({ pair, sentences }) => {
        const placements = reanchor(
          pair,
          sentences.map(({ was }) => was),
        )
        sentences.forEach(({ now, isTakenFor }, index) => {
          const placement = placements[index]
          if (isTakenFor || (placement?.outcome !== 'kept' && placement?.outcome !== 'moved'))
            return
          expect(placement.span).toEqual(now)
        })
      }),
    )
  })

  it('are kept or moved with their surroundings, whatever is done elsewhere', () => {
    fc.assert(
      fc.property(someEdits, ({ pair, sentences }) => {
        const left = sentences.filter(({ isInItsPlace, isTakenFor }) => isInItsPlace && !isTakenFor)
        const placements = reanchor(
          pair,
          left.map(({ was }) => was),
        )
        left.forEach(({ now }, index) => {
          const { outcome = null, ...place } = placements[index] ?? {}
          expect(['kept', 'moved']).toContain(outcome)
          expect(place).toEqual({ span: now })
        })
      }),
    )
  })

  it('never land on one place if they were apart', () => {
    const claims = someEdits.chain(({ pair }) =>
      stretches(canonicalText(pair.before.blocks)).map((spans) => ({ pair, spans })),
    )
    fc.assert(
      fc.property(claims, ({ pair, spans }) => {
        const placed = reanchor(pair, spans).flatMap((placement, index) => {
          const was = spans[index]
          return 'span' in placement && was ? [{ was, now: placement.span }] : []
        })
        for (const one of placed)
          for (const other of placed)
            if (!spansOverlap(one.was, other.was) && one !== other)
              expect(spansOverlap(one.now, other.now)).toBe(false)
      }),
    )
  })

  it('stand in words of one block, as they did', () => {
    const claims = someEdits.chain(({ pair }) =>
      stretches(canonicalText(pair.before.blocks)).map((spans) => ({ pair, spans })),
    )
    fc.assert(
      fc.property(claims, ({ pair, spans }) => {
        const blocksOf = ({ start, end }: Span, { blocks }: typeof pair.before) =>
          blockOffsets(blocks).filter(
            (offset, index) => start < offset + (blocks[index]?.text.length ?? 0) && end > offset,
          ).length
        reanchor(pair, spans).forEach((placement, index) => {
          const found =
            'span' in placement
              ? [placement.span]
              : 'candidates' in placement
                ? placement.candidates
                : []
          for (const span of found) {
            expect(canonicalText(pair.after.blocks).slice(span.start, span.end).trim()).not.toBe('')
            const was = spans[index]
            if (was && blocksOf(was, pair.before) === 1) expect(blocksOf(span, pair.after)).toBe(1)
          }
        })
      }),
    )
  })

  it('are where they were in a draft that did not change', () => {
    const claims = noEdits.chain(({ pair }) =>
      stretches(canonicalText(pair.before.blocks)).map((spans) => ({ pair, spans })),
    )
    fc.assert(
      fc.property(claims, ({ pair, spans }) => {
        expect(reanchor(pair, spans)).toEqual(spans.map((span) => ({ outcome: 'kept', span })))
      }),
    )
  })
})
