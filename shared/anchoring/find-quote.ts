import type { AlignedDrafts } from './align-drafts.ts'
import type { IndexRange } from './draft-sentences.ts'
import type { Placement } from './placement.ts'
import { haveSameWords, sentenceAt } from './quoted-words.ts'
import type { Span } from './selectors.ts'
import { indexSentences } from './sentence-index.ts'
import { likeness } from './sentence-likeness.ts'
import { spanLike } from './span-like.ts'
import { alignWords } from './word-alignment.ts'
import { imageOf } from './word-image.ts'
import { weightOf, type WeighedDraft } from './word-weights.ts'

/** Finds the words of a claim whose sentence is not there any more. */
export type QuoteFinder = (claim: Span, core: IndexRange) => Placement

/** More candidates than this nobody wants to read. */
export const MOST_CANDIDATES = 5
/** How many sentences are looked at. */
const LOOKED_AT = 12
/** With less in common it is another statement. */
const WORTH_ASKING = 0.45
/** Of the claim itself so much must be there. */
const LEAST_FOUND = 0.35
/** With so much in common, and by so much more than any other, it is the claim in other words. */
const REWORDED = 0.6
const LEAD = 0.15
/** Fewer telling words than this stand in many sentences by chance: so many times the rarest word's weight. */
const LEAST_WEIGHT = 2

/** The other places of a claim's very words that could as well be meant; empty where its own is the only one. */
export type RivalFinder = (core: IndexRange, image: IndexRange) => readonly IndexRange[]

interface Found {
  readonly image: IndexRange
  /** The share in common, 1 for the same words. */
  readonly score: number
}

export function quoteFinder(drafts: AlignedDrafts): QuoteFinder {
  const { before, after } = drafts
  const index = indexSentences(after, () => true)
  const rarest = Math.log(1 + before.sentences.length + after.sentences.length)
  return (claim, core) => {
    const places = index(before, core, LOOKED_AT)
    const found = places.flatMap((place) => {
      if (isTwin(core, place, drafts)) return []
      return findIn(place, core, drafts) ?? []
    })
    found.sort((a, b) => b.score - a.score)
    const worth = found.filter(({ score }) => score >= WORTH_ASKING)
    const [best, second] = worth
    if (!best || weightOf(before, core) < LEAST_WEIGHT * rarest) return { outcome: 'orphaned' }
    const spans = worth.map(({ image }) => spanLike(before, claim, core, after, image))
    const leads = best.score - (second?.score ?? 0) >= LEAD
    if (best.score < 1 && best.score >= REWORDED && leads && spans[0])
      return { outcome: 'changed', span: spans[0] }
    return { outcome: 'unsure', candidates: spans.slice(0, MOST_CANDIDATES) }
  }
}

/** How much less alike the sentence of a rival may be. */
const RIVAL_MARGIN = 0.15

/**
 * Where a claim's sentence has changed, another sentence that is new, as like to it, and has the claim's words may
 * be what became of it: one sentence was made into two.
 */
export function rivalFinder(drafts: AlignedDrafts): RivalFinder {
  const { before, after } = drafts
  const index = indexSentences(after, () => true)
  return (core, image) => {
    const origin = sentenceAt(before.sentences, core.from)
    const own = sentenceAt(after.sentences, image.from)
    const sentence = before.sentences[origin]
    const place = after.sentences[own]
    if (!sentence || !place || sentence.key === place.key) return []
    const least = likeness(before, sentence.words, after, place.words).both - RIVAL_MARGIN
    return index(before, core, LOOKED_AT).flatMap((other) => {
      const within = after.sentences[other]?.words
      if (!within || other === own || isTwin(core, other, drafts, origin)) return []
      const words = sameWordsIn(before, core, after, within)
      const isLike = likeness(before, sentence.words, after, within).both >= least
      return words && isLike ? [words] : []
    })
  }
}

/**
 * Whether a sentence is what became of one that has the words too: then they are that one's.
 *
 * @param own a sentence that does not count
 */
function isTwin(
  core: IndexRange,
  place: number,
  { before, after, origins }: AlignedDrafts,
  own: number | null = null,
): boolean {
  const image = sameWordsIn(before, core, after, after.sentences[place]?.words)
  if (!image) return false
  return (origins[place] ?? []).some(
    (origin) =>
      origin !== own && sameWordsIn(before, core, before, before.sentences[origin]?.words) !== null,
  )
}

function sameWordsIn(
  draft: WeighedDraft,
  core: IndexRange,
  other: WeighedDraft,
  within: IndexRange = { from: 0, to: 0 },
): IndexRange | null {
  const count = core.to - core.from
  for (let from = within.from; from + count <= within.to; from += 1) {
    const image = { from, to: from + count }
    if (haveSameWords(draft, core, other, image)) return image
  }
  return null
}

function findIn(place: number, core: IndexRange, { before, after }: AlignedDrafts): Found | null {
  const within = after.sentences[place]?.words
  if (!within) return null
  const image = sameWordsIn(before, core, after, within)
  if (image) return { image, score: 1 }
  const counterparts = alignWords(before, core, after, within)
  const found = imageOf(
    core,
    { range: core, counterparts, within: matched(counterparts) },
    after.words,
    before.words,
  )
  if (!found) return null
  const { both, ofBefore } = likeness(before, core, after, found)
  return ofBefore < LEAST_FOUND ? null : { image: found, score: both }
}

/** From the first counterpart to the last: nothing tells what else would belong to it. */
function matched(counterparts: Int32Array): IndexRange {
  const found = counterparts.filter((index) => index !== -1)
  return { from: Math.min(...found), to: Math.max(...found) + 1 }
}
