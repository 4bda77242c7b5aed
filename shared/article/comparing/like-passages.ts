import { pushTo } from '../../push-to.ts'

/** Two passages that have words in common, by index. */
export interface LikePair {
  readonly before: number
  readonly after: number
  /** The share of the words of both that both have, from 0 to 1 (Dice 1945). */
  readonly likeness: number
}

/** A pair of words that stands in more passages than this says too little about where to look. */
const MOST_PASSAGES = 8
/** Of the passages that share most pairs of words with one, so many are compared with it. */
const CANDIDATES = 4

/**
 * For each passage the passages that are most like it, in no order. They are found by rare pairs of neighbouring words
 * (shingling, Broder 1997), so that long drafts need no comparison of everything with everything.
 *
 * @param before the words of each passage; those of a passage that is not to be found are `null`, as in `after`
 */
export function findLikePassages(
  before: readonly (readonly string[] | null)[],
  after: readonly (readonly string[] | null)[],
): readonly LikePair[] {
  const placesOf = new Map<string, number[]>()
  after.forEach((words, place) => {
    for (const pair of wordPairs(words ?? [])) pushTo(placesOf, pair, place)
  })
  return before.flatMap((words, index) => {
    if (words === null) return []
    const shared = new Map<number, number>()
    for (const pair of wordPairs(words)) {
      const places = placesOf.get(pair) ?? []
      if (places.length > MOST_PASSAGES) continue
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1)
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES)
    return best.map(([place]) => ({
      before: index,
      after: place,
      likeness: likenessOf(words, after[place] ?? []),
    }))
  })
}

function wordPairs(words: readonly string[]): ReadonlySet<string> {
  if (words.length === 1) return new Set(words)
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

function likenessOf(a: readonly string[], b: readonly string[]): number {
  return (2 * countShared(a, b)) / (a.length + b.length)
}

/** How many of some words are among others, each as often as it stands there. */
export function countShared(some: readonly string[], others: readonly string[]): number {
  const open = new Map<string, number>()
  for (const word of others) open.set(word, (open.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of some) {
    const count = open.get(word) ?? 0
    if (count === 0) continue
    open.set(word, count - 1)
    shared += 1
  }
  return shared
}
