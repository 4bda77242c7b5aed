import { countBelow } from './count-below.ts'
import { readDraft, type DraftSide } from './draft-sentences.ts'
import { pairEditedSentences, type Likely } from './edited-sentences.ts'
import { longestAscending } from './longest-ascending.ts'
import { pairSameSentences, type Pairing } from './same-sentences.ts'
import { weighDrafts, type WeighedDraft } from './word-weights.ts'

/** The draft with the claims and a later one. */
export interface DraftPair {
  readonly before: DraftSide
  readonly after: DraftSide
}

/** Two drafts and which sentence of the one is which of the other. Sentences are named by their indices. */
export interface AlignedDrafts {
  readonly before: WeighedDraft
  readonly after: WeighedDraft
  /** The sentences with the same words. */
  readonly same: Pairing
  /** The later sentences in which an earlier one is found again, ascending; mostly one, if any. */
  readonly counterparts: readonly (readonly number[])[]
  /** The earlier sentences that are found again in a later one, ascending. */
  readonly origins: readonly (readonly number[])[]
  /** For a sentence of which nobody can tell: all later sentences that it may be. */
  readonly doubts: ReadonlyMap<number, readonly number[]>
  /** How many sentences that stayed lie between the place of an earlier sentence and that of a later one. */
  readonly stayedBetween: (before: number, after: number) => number
}

export function alignDrafts(pair: DraftPair): AlignedDrafts {
  const { before, after } = weighDrafts(readDraft(pair.before), readDraft(pair.after))
  const same = pairSameSentences(
    before.sentences.map(({ key }) => key),
    after.sentences.map(({ key }) => key),
  )
  const edited = pairEditedSentences(before, after, same)
  const counterparts = before.sentences.map((_, index): number[] => {
    const place = same[index] ?? -1
    return place === -1 ? [] : [place]
  })
  for (const { before: at, after: place } of edited.pairs) counterparts[at]?.push(place)
  for (const places of counterparts) places.sort((a, b) => a - b)
  const doubts = findDoubts(edited, before, after, counterparts)
  const origins = after.sentences.map((): number[] => [])
  counterparts.forEach((places, index) => {
    for (const place of places) origins[place]?.push(index)
  })
  const stayedBetween = countStayed(counterparts, doubts)
  return { before, after, same, counterparts, origins, doubts, stayedBetween }
}

/**
 * A sentence is in doubt if it could as well be another, or if that can be said of what it is paired with. One
 * with the same words as several others must stand beside what it stood beside.
 */
function findDoubts(
  { pairs, rivals }: { readonly pairs: readonly Likely[]; readonly rivals: readonly Likely[] },
  before: WeighedDraft,
  after: WeighedDraft,
  counterparts: readonly (readonly number[])[],
): ReadonlyMap<number, readonly number[]> {
  const doubts = new Map<number, Set<number>>()
  const doubt = (at: number, places: readonly number[]) => {
    const some = doubts.get(at) ?? new Set()
    for (const place of places) some.add(place)
    doubts.set(at, some)
  }
  const contested = new Set(rivals.map(({ after: place }) => place))
  for (const { before: at, after: place } of rivals) doubt(at, [place, ...(counterparts[at] ?? [])])
  for (const { before: at, after: place } of pairs) {
    const isCopy = before.sentences[at]?.key === after.sentences[place]?.key
    if (
      contested.has(place) ||
      (isCopy && !isFramed(at, place, counterparts, after.sentences.length))
    )
      doubt(at, [place])
  }
  return new Map([...doubts].map(([at, places]) => [at, [...places]]))
}

/** Whether both neighbours of a sentence are those that it had. */
function isFramed(
  at: number,
  place: number,
  counterparts: readonly (readonly number[])[],
  countAfter: number,
): boolean {
  const previous = at === 0 ? place === 0 : counterparts[at - 1]?.includes(place - 1)
  const next =
    at === counterparts.length - 1
      ? place === countAfter - 1
      : counterparts[at + 1]?.includes(place + 1)
  return previous === true && next === true
}

/** What stayed is the longest run of sentences that stand in the same order in both drafts. */
function countStayed(
  counterparts: readonly (readonly number[])[],
  doubts: ReadonlyMap<number, unknown>,
): AlignedDrafts['stayedBetween'] {
  const found = counterparts.flatMap(([place], index) =>
    place === undefined || doubts.has(index) ? [] : [{ before: index, after: place }],
  )
  const stayed = longestAscending(found.map(({ after }) => after)).flatMap(
    (index) => found[index] ?? [],
  )
  const placesBefore = stayed.map(({ before }) => before)
  const placesAfter = stayed.map(({ after }) => after)
  return (before, after) => {
    const passed = countBelow(placesBefore, before)
    // The sentence itself, or one that it was merged with, may be among those that stayed.
    const ahead = countBelow(placesAfter, after)
    const behind = countBelow(placesAfter, after + 1)
    return passed < ahead ? ahead - passed : Math.max(0, passed - behind)
  }
}
