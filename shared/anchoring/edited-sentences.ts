import type { DraftSentence } from './draft-sentences.ts'
import { nearPlaces } from './near-places.ts'
import type { Pairing } from './same-sentences.ts'
import { indexSentences } from './sentence-index.ts'
import { likeness } from './sentence-likeness.ts'
import { weightOf, type WeighedDraft } from './word-weights.ts'

/** What two sentences must share to be versions of one where both stand at the same place, and elsewhere. */
const NEAR_LIKENESS = 0.35
const FAR_LIKENESS = 0.55
/** A headline is written anew from scratch, and there is but one in its place. */
const HEADING_LIKENESS = 0.1
/** Standing at the same place counts as much as so much more in common. */
const NEARNESS = 0.2
/** The part of a sentence that went into a longer one, or that a longer one was cut into. */
const PART_LIKENESS = 0.6
/** A part that is found whole counts a little less than a sentence that is. */
const PART_SCORE = 0.8
/** A part needs so many times the weight of the rarest word to be told from a phrase that many sentences have. */
const LEAST_PART = 2
/** What weighs more than this share of a sentence is a version of it, not a part. */
const LARGEST_PART = 0.85
/** So far apart in order the parts of one sentence may stand. */
const PARTS_APART = 2
/** Two that are alike within this cannot be told apart. */
const MARGIN = 0.1
/** How many sentences elsewhere are looked at for each. */
const LOOKED_AT = 8

/** Two sentences that may be versions of one. */
export interface Likely {
  readonly before: number
  readonly after: number
  readonly isNear: boolean
  /** The share in common, and what nearness adds. */
  readonly score: number
  /** Whether one is a part of the other, so that others may be parts of it as well. */
  readonly isPart: boolean
}

/** Pairs of sentences that are versions of one, and those that could as well be but are not taken. */
export interface EditedSentences {
  readonly pairs: readonly Likely[]
  readonly rivals: readonly Likely[]
}

/**
 * Pairs the sentences that are left when those with the same words are paired: edited, split or merged ones.
 * The likest are paired first; a sentence is paired with several only where they are parts of it.
 */
export function pairEditedSentences(
  before: WeighedDraft,
  after: WeighedDraft,
  pairing: Pairing,
): EditedSentences {
  const likely = findLikely(before, after, pairing)
  likely.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after)
  const ofBefore = new Map<number, Likely[]>()
  const ofAfter = new Map<number, Likely[]>()
  const pairs: Likely[] = []
  const rivals: Likely[] = []
  for (const pair of likely) {
    const others = [...(ofBefore.get(pair.before) ?? []), ...(ofAfter.get(pair.after) ?? [])]
    if (others.every((other) => adjoins(pair, other))) {
      pairs.push(pair)
      listIn(ofBefore, pair.before).push(pair)
      listIn(ofAfter, pair.after).push(pair)
    } else if (others.some(({ score }) => score - pair.score < MARGIN)) rivals.push(pair)
  }
  return { pairs, rivals }
}

/** Whether a sentence is a part of what another is paired with, next to it. */
function adjoins(part: Likely, pair: Likely): boolean {
  const distance = Math.abs(part.before - pair.before) + Math.abs(part.after - pair.after)
  return part.isPart && distance <= PARTS_APART
}

function listIn(lists: Map<number, Likely[]>, key: number): Likely[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

function findLikely(before: WeighedDraft, after: WeighedDraft, pairing: Pairing): Likely[] {
  const taken = new Set(pairing)
  const index = indexSentences(after, (sentence) => !taken.has(sentence))
  const near = nearPlaces(pairing, after.sentences.length)
  const leastPart = LEAST_PART * Math.log(1 + before.sentences.length + after.sentences.length)
  const likely: Likely[] = []
  before.sentences.forEach((sentence, at) => {
    if (pairing[at] !== -1) return
    const look = (place: number, isNear: boolean): number => {
      const other = after.sentences[place]
      if (other?.isHeading !== sentence.isHeading) return 0
      const { share, isPart } = compare(before, sentence, after, other, leastPart)
      const score = share + (isNear ? NEARNESS : 0)
      const least = !isNear ? FAR_LIKENESS : other.isHeading ? HEADING_LIKENESS : NEAR_LIKENESS
      if (share >= least) likely.push({ before: at, after: place, isNear, score, isPart })
      return score
    }
    const nearby = near(at)
    const best = Math.max(0, ...nearby.map((place) => look(place, true)))
    // Nothing elsewhere can come within the margin.
    if (best > 1 + MARGIN) return
    for (const place of index(before, sentence.words, LOOKED_AT))
      if (!nearby.includes(place)) look(place, false)
  })
  return likely
}

function compare(
  before: WeighedDraft,
  { words: wordsBefore }: DraftSentence,
  after: WeighedDraft,
  { words: wordsAfter }: DraftSentence,
  leastPart: number,
): { readonly share: number; readonly isPart: boolean } {
  const { both, ofBefore, ofAfter } = likeness(before, wordsBefore, after, wordsAfter)
  const [lighter = 0, heavier = 0] = [
    weightOf(before, wordsBefore),
    weightOf(after, wordsAfter),
  ].toSorted((a, b) => a - b)
  const isNone = lighter < leastPart || lighter > LARGEST_PART * heavier
  const part = isNone ? 0 : Math.max(ofBefore, ofAfter)
  return { share: Math.max(both, part * PART_SCORE), isPart: part >= PART_LIKENESS }
}
