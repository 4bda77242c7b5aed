import type { AlignedDrafts } from './align-drafts.ts'
import { withoutEdgeMarks, type DraftSentence, type IndexRange } from './draft-sentences.ts'
import { indices } from './quoted-words.ts'
import { alignWords } from './word-alignment.ts'
import { imageOf } from './word-image.ts'

/** So many sentences may have been put in between those of a claim. */
const PUT_IN = 1
/** A sentence that was merged with others is aligned together with so many on either side. */
const MERGED = 3

/**
 * The words of a claim in the later draft if all its sentences stand there as they were, one after the other;
 * `null` if not.
 */
export function sameImage(
  core: IndexRange,
  sentences: IndexRange,
  { before, after, same }: AlignedDrafts,
): IndexRange | null {
  const start = same[sentences.from] ?? -1
  if (start === -1) return null
  const inOrder = indices(sentences).every(
    (index) => same[index] === start + index - sentences.from,
  )
  const first = wordShift(before.sentences[sentences.from], after.sentences[start])
  const end = start + sentences.to - 1 - sentences.from
  const last = wordShift(before.sentences[sentences.to - 1], after.sentences[end])
  return inOrder ? { from: core.from + first, to: core.to + last } : null

  function wordShift(old?: DraftSentence, now?: DraftSentence): number {
    if (!old || !now) return 0
    const { from } = withoutEdgeMarks(after.words, now.words)
    return from - withoutEdgeMarks(before.words, old.words).from
  }
}

/**
 * The words of the later draft that stand in a claim's place, if its sentences are found again in some later
 * ones; `null` if nothing in them answers to the claim.
 *
 * @param places the later sentences, in any order
 */
export function alignClaim(
  core: IndexRange,
  sentences: IndexRange,
  places: readonly number[],
  drafts: AlignedDrafts,
): IndexRange | null {
  const { before, after } = drafts
  const first = Math.min(...places)
  const last = Math.max(...places)
  const count = sentences.to - sentences.from
  if (places.length === 0 || last - first + 1 > Math.max(count, places.length) + PUT_IN) return null
  const together = withMerged(sentences, places, drafts)
  const range = wordsOf(before.sentences, together)
  const within = wordsOf(after.sentences, { from: first, to: last + 1 })
  const counterparts = alignedWords(range, within, drafts)
  return imageOf(core, { range, counterparts, within }, after.words, before.words)
}

/** Many claims may stand in one sentence, and to align a long one takes a while. */
const known = new WeakMap<AlignedDrafts, Map<string, Int32Array>>()

function alignedWords(range: IndexRange, within: IndexRange, drafts: AlignedDrafts): Int32Array {
  const ofDrafts = known.get(drafts) ?? new Map<string, Int32Array>()
  known.set(drafts, ofDrafts)
  const key = `${range.from}-${range.to} ${within.from}-${within.to}`
  const counterparts = ofDrafts.get(key) ?? alignWords(drafts.before, range, drafts.after, within)
  ofDrafts.set(key, counterparts)
  return counterparts
}

/** Some sentences and those beside them that stand in the same later sentences. */
function withMerged(
  { from, to }: IndexRange,
  places: readonly number[],
  { origins }: AlignedDrafts,
): IndexRange {
  const merged = places
    .flatMap((place) => origins[place] ?? [])
    .filter((index) => index >= from - MERGED && index < to + MERGED)
  return { from: Math.min(from, ...merged), to: Math.max(to, ...merged.map((index) => index + 1)) }
}

function wordsOf(sentences: readonly DraftSentence[], { from, to }: IndexRange): IndexRange {
  return { from: sentences[from]?.words.from ?? 0, to: sentences[to - 1]?.words.to ?? 0 }
}
