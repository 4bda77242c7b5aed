import fc from 'fast-check'
import { BLOCK_SEPARATOR } from '../article/canonical-text.ts'
import type { DraftPair } from './reanchor.ts'
import type { Span } from './selectors.ts'
import { applyEdit, sentenceText, type Edit, type Paragraphs } from './edited-drafts.ts'

/** What is known of a sentence of the earlier of two generated drafts. */
export interface FollowedSentence {
  readonly was: Span
  /** `null` for what is gone or reworded. */
  readonly now: Span | null
  /** Whether another copy stands between or, if it is gone, beside the neighbours that it had: no reader could tell. */
  readonly isTakenFor: boolean
  /** Whether both neighbours are there still, and no others of the same words ever were. */
  readonly isInItsPlace: boolean
}

export interface GeneratedPair {
  readonly pair: DraftPair
  readonly sentences: readonly FollowedSentence[]
}

const paragraphs = fc
  .array(fc.array(sentenceText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  .map((texts): Paragraphs => {
    let id = 0
    return texts.map((some) => some.map((text) => ({ id: id++, text })))
  })

/** Drafts with many repeated sentences, and a later version of each. */
export function generatedPairs(edits: fc.Arbitrary<readonly Edit[]>): fc.Arbitrary<GeneratedPair> {
  return fc
    .tuple(paragraphs, edits)
    .map(([before, some]) => describePair(before, some.reduce(applyEdit, before)))
}

function describePair(before: Paragraphs, after: Paragraphs): GeneratedPair {
  const flatBefore = before.flat()
  const flatAfter = after.flat()
  const spansAfter = spansOf(after)
  const spansBefore = spansOf(before)
  const isAlone = (text: string) =>
    [flatBefore, flatAfter].every((flat) => flat.filter((some) => some.text === text).length === 1)
  const sentences = flatBefore.map((sentence, index) => {
    const place = flatAfter.findIndex(({ id }) => id === sentence.id)
    const copies = flatAfter.flatMap(({ text }, at) =>
      text === sentence.text && at !== place ? [at] : [],
    )
    const alike = (at: number) =>
      [-1, 1].filter((side) => flatBefore[index + side]?.text === flatAfter[at + side]?.text).length
    const neighbours = [flatBefore[index - 1], flatBefore[index + 1]]
    return {
      was: spansBefore[index] ?? { start: 0, end: 1 },
      now: spansAfter[place] ?? null,
      isTakenFor: copies.some((at) => alike(at) === 2 || (place < 0 && alike(at) > 0)),
      isInItsPlace:
        place >= 0 &&
        neighbours.every((neighbour, side) => {
          const other = flatAfter[place + (side === 0 ? -1 : 1)]
          return neighbour && other?.id === neighbour.id && isAlone(neighbour.text)
        }),
    }
  })
  return { pair: { before: sideOf(before), after: sideOf(after) }, sentences }
}

function sideOf(draft: Paragraphs): DraftPair['before'] {
  const blocks = draft.map((sentences) => ({
    type: 'paragraph' as const,
    text: sentences.map(({ text }) => text).join(' '),
  }))
  return { blocks, language: 'en' }
}

function spansOf(draft: Paragraphs): readonly Span[] {
  let start = 0
  return draft.flatMap((sentences, paragraph) => {
    if (paragraph > 0) start += BLOCK_SEPARATOR.length - 1
    return sentences.map(({ text }) => {
      const span = { start, end: start + text.length }
      start = span.end + 1
      return span
    })
  })
}
