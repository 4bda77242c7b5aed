import { diffArrays } from 'diff'
import { longestAscending } from '../../anchoring/longest-ascending.ts'

/** The nth of one stands for the nth of the other; both ascend. */
export interface WordPairs {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

interface Pair {
  readonly before: number
  readonly after: number
}

/** The search grows with the square of what differs: where that is more words, they are paired at what is rare. */
const MOST_CHANGES = 1000
/** The same between two rare words, of which there may be many. */
const MOST_CHANGES_BETWEEN = 100

/** The indices of the most words that both have in the same order (Myers 1986, in jsdiff). */
export function pairWords(before: readonly string[], after: readonly string[]): WordPairs {
  const pairs = diff(before, after, MOST_CHANGES) ?? pairAtRareWords(before, after)
  return { before: pairs.map((pair) => pair.before), after: pairs.map((pair) => pair.after) }
}

/** @returns `null` where they differ in more words than this */
function diff(
  before: readonly string[],
  after: readonly string[],
  maxEditLength: number,
): readonly Pair[] | null {
  const changes = diffArrays([...before], [...after], { maxEditLength })
  if (changes === undefined) return null
  const pairs: Pair[] = []
  let [old, now] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (added) now += count
    else if (removed) old += count
    else {
      for (let nth = 0; nth < count; nth += 1) pairs.push({ before: old + nth, after: now + nth })
      old += count
      now += count
    }
  }
  return pairs
}

/**
 * What either has once is the same word where it is in the same order ("patience diff", Cohen 2008), and what stands
 * between two of these is compared by itself.
 */
function pairAtRareWords(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const placesAfter = placesOfRare(after)
  const rare = [...placesOfRare(before)].flatMap(([word, place]): Pair[] => {
    const other = placesAfter.get(word)
    return other === undefined ? [] : [{ before: place, after: other }]
  })
  const anchors = longestAscending(rare.map((pair) => pair.after)).flatMap((at) => rare[at] ?? [])
  const pairs: Pair[] = []
  let from: Pair = { before: 0, after: 0 }
  for (const to of [...anchors, { before: before.length, after: after.length }]) {
    for (const pair of pairBetween(before, after, from, to)) pairs.push(pair)
    if (to.before < before.length) pairs.push(to)
    from = { before: to.before + 1, after: to.after + 1 }
  }
  return pairs
}

/** The places of the words that are there once, ascending. */
function placesOfRare(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const frequent = new Set<string>()
  words.forEach((word, place) => {
    if (places.delete(word)) frequent.add(word)
    else if (!frequent.has(word)) places.set(word, place)
  })
  return places
}

function pairBetween(
  before: readonly string[],
  after: readonly string[],
  from: Pair,
  to: Pair,
): readonly Pair[] {
  const old = before.slice(from.before, to.before)
  const now = after.slice(from.after, to.after)
  const pairs = diff(old, now, MOST_CHANGES_BETWEEN) ?? pairAtEnds(old, now)
  return pairs.map((pair) => ({
    before: from.before + pair.before,
    after: from.after + pair.after,
  }))
}

function pairAtEnds(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const pairs: Pair[] = []
  for (let nth = 0; nth < head; nth += 1) pairs.push({ before: nth, after: nth })
  for (let nth = tail; nth > 0; nth -= 1) {
    pairs.push({ before: before.length - nth, after: after.length - nth })
  }
  return pairs
}
