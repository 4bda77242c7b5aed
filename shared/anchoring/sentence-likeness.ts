import type { IndexRange } from './draft-sentences.ts'
import type { FoldedWord } from './typographic-fold.ts'
import { kinship } from './word-kinship.ts'
import { weightOf, type WeighedDraft } from './word-weights.ts'

/** How much of what two stretches of words tell is in both, in whatever order; each from 0 to 1. */
export interface Likeness {
  /** The share of both together (Dice 1945). */
  readonly both: number
  /** The share of the earlier one that is in the later one. */
  readonly ofBefore: number
  /** The share of the later one that is in the earlier one. */
  readonly ofAfter: number
}

/** Where less than this share is the very same, nobody looks at respelled words. */
const LEAST_SAME = 0.15

export function likeness(
  before: WeighedDraft,
  rangeBefore: IndexRange,
  after: WeighedDraft,
  rangeAfter: IndexRange,
): Likeness {
  const open = new Map<string, number[]>()
  for (let index = rangeAfter.from; index < rangeAfter.to; index += 1) {
    const word = after.words[index]
    if (!word || word.kind === 'mark') continue
    const some = open.get(word.lower)
    if (some) some.push(index)
    else open.set(word.lower, [index])
  }
  let shared = 0
  const left: number[] = []
  for (let index = rangeBefore.from; index < rangeBefore.to; index += 1) {
    const word = before.words[index]
    if (!word || word.kind === 'mark') continue
    if (open.get(word.lower)?.pop() === undefined) left.push(index)
    else shared += before.weights[index] ?? 0
  }
  const weightBefore = weightOf(before, rangeBefore)
  const weightAfter = weightOf(after, rangeAfter)
  // Respelled words alone make no likeness.
  const others =
    shared < LEAST_SAME * Math.min(weightBefore, weightAfter) ? [] : [...open.values()].flat()
  for (const index of others.length === 0 ? [] : left) {
    const [kin, place] = closest(before.words[index], after.words, others)
    if (place < 0) continue
    const [other = -1] = others.splice(place, 1)
    shared += kin * Math.min(before.weights[index] ?? 0, after.weights[other] ?? 0)
  }
  return {
    both: share(2 * shared, weightBefore + weightAfter),
    ofBefore: share(shared, weightBefore),
    ofAfter: share(shared, weightAfter),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole)
}

/** The place in a list of the word that is most akin, and how much; -1 if none is. */
function closest(
  word: FoldedWord | undefined,
  words: readonly FoldedWord[],
  list: readonly number[],
): readonly [kin: number, place: number] {
  let best: readonly [number, number] = [0, -1]
  list.forEach((index, place) => {
    const other = words[index]
    const kin = word && other ? kinship(word, other) : 0
    if (kin > best[0]) best = [kin, place]
  })
  return best
}
