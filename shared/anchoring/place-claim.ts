import type { AlignedDrafts } from './align-drafts.ts'
import { alignClaim, sameImage } from './claim-image.ts'
import type { IndexRange } from './draft-sentences.ts'
import { MOST_CANDIDATES, type QuoteFinder, type RivalFinder } from './find-quote.ts'
import type { Placement } from './placement.ts'
import { haveSameWords, indices, sentenceAt, wordsIn } from './quoted-words.ts'
import type { Span } from './selectors.ts'
import { likeness } from './sentence-likeness.ts'
import type { Surroundings } from './surroundings.ts'
import { spanLike } from './span-like.ts'

/** What a claim must have in common with the words in its place for them to be its new wording. */
const CHANGED_LIKENESS = 0.3
/** The same for one in a heading, which is mostly all of it. */
const CHANGED_HEADING_LIKENESS = 0.1
/** `moved` is what stands on the other side of so many sentences that stayed. */
const MOVED_PAST = 2

/** What a claim is placed with. */
export interface ClaimSearch {
  /** For claims whose sentence is not there any more. */
  readonly findQuote: QuoteFinder
  readonly findRivals: RivalFinder
  readonly surroundings: (core: IndexRange, image: IndexRange) => Surroundings
}

/** Where one claim stands in the later draft. */
export function placeClaim(
  claim: Span,
  drafts: AlignedDrafts,
  { findQuote, findRivals, surroundings }: ClaimSearch,
): Placement {
  const { before, after } = drafts
  const core = wordsIn(before, claim)
  if (core.from === core.to) return { outcome: 'orphaned' }
  const sentences = sentencesOf(core, drafts)
  const toSpan = (image: IndexRange) => spanLike(before, claim, core, after, image)
  const doubts = indices(sentences).flatMap((index) => drafts.doubts.get(index) ?? [])
  if (doubts.length > 0) {
    const images = doubts.flatMap((place) => alignClaim(core, sentences, [place], drafts) ?? [])
    return unsure(images.map(toSpan))
  }
  const places = indices(sentences).flatMap((index) => drafts.counterparts[index] ?? [])
  const image = sameImage(core, sentences, drafts) ?? alignClaim(core, sentences, places, drafts)
  if (!image) return findQuote(claim, core)
  const parts = partsByBlock(image, drafts)
  if (parts.length > 1 && partsByBlock(core, { after: before }).length === 1)
    return unsure(parts.map(toSpan))
  const past = drafts.stayedBetween(sentences.from, sentenceAt(after.sentences, image.from))
  if (haveSameWords(before, core, after, image)) {
    const agreement = surroundings(core, image)
    if (agreement === 'contradict') return { outcome: 'orphaned' }
    if (agreement === 'differ') return unsure([toSpan(image)])
    const rivals = findRivals(core, image)
    if (rivals.length > 0) return unsure([image, ...rivals].map(toSpan))
    return { outcome: past >= MOVED_PAST ? 'moved' : 'kept', span: toSpan(image) }
  }
  const isHeading = before.sentences[sentences.from]?.isHeading
  const least = isHeading ? CHANGED_HEADING_LIKENESS : CHANGED_LIKENESS
  if (likeness(before, core, after, image).both >= least)
    return { outcome: 'changed', span: toSpan(image) }
  return findQuote(claim, core)
}

/** Asks which it is; what may stand nowhere is not there. */
function unsure(candidates: readonly Span[]): Placement {
  if (candidates.length === 0) return { outcome: 'orphaned' }
  return { outcome: 'unsure', candidates: candidates.slice(0, MOST_CANDIDATES) }
}

/** The sentences that some words are in. */
function sentencesOf(core: IndexRange, { before }: AlignedDrafts): IndexRange {
  const from = sentenceAt(before.sentences, core.from)
  return { from, to: sentenceAt(before.sentences, core.to - 1) + 1 }
}

/** The parts of a range of words that stand in one block each. */
function partsByBlock(
  { from, to }: IndexRange,
  { after: { sentences } }: Pick<AlignedDrafts, 'after'>,
): readonly IndexRange[] {
  const parts: { from: number; to: number; block: number }[] = []
  for (let at = sentenceAt(sentences, from); ; at += 1) {
    const sentence = sentences[at]
    if (!sentence || sentence.words.from >= to) return parts
    const last = parts.at(-1)
    const end = Math.min(to, sentence.words.to)
    if (last?.block === sentence.block) last.to = end
    else parts.push({ from: Math.max(from, sentence.words.from), to: end, block: sentence.block })
  }
}
