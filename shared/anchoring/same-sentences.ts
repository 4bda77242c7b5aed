import { withoutDoubtfulCopies } from './doubtful-copies.ts'
import { longestAscending } from './longest-ascending.ts'

/** For each sentence of the earlier draft the index of its counterpart in the later one, -1 for none. */
export type Pairing = Int32Array

/**
 * Pairs the sentences of two drafts that have the same words, where the surroundings leave no doubt which is
 * which: a sentence that stands once in either draft, and between such sentences what follows or precedes them
 * alike (patience difference, Bram Cohen 2008). Of a sentence that is repeated, and not as often in the other
 * draft, a copy is paired only if it stands between the same sentences on both sides.
 *
 * @param before the keys of the earlier draft's sentences, as `after` those of the later one's
 */
export function pairSameSentences(before: readonly string[], after: readonly string[]): Pairing {
  const pairing = new Int32Array(before.length).fill(-1)
  const counts = countKeys(before, after)
  const ranges = [{ before: { from: 0, to: before.length }, after: { from: 0, to: after.length } }]
  for (let range = ranges.pop(); range; range = ranges.pop())
    ranges.push(...pairWithin(range, { before, after, counts, pairing }))
  pairMovedSentences({ before, after, counts, pairing })
  return withoutDoubtfulCopies({ before, after, counts, pairing })
}

/** How often a key stands in each of two drafts. */
type Counts = ReadonlyMap<string, { readonly before: number; readonly after: number }>

/** The keys of two drafts' sentences, and what is paired so far. */
export interface DraftKeys {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly counts: Counts
  readonly pairing: Pairing
}

interface Gap {
  readonly before: { readonly from: number; readonly to: number }
  readonly after: { readonly from: number; readonly to: number }
}

function countKeys(before: readonly string[], after: readonly string[]): Counts {
  const counts = new Map<string, { before: number; after: number }>()
  const countOf = (key: string) => {
    const count = counts.get(key) ?? { before: 0, after: 0 }
    counts.set(key, count)
    return count
  }
  for (const key of before) countOf(key).before += 1
  for (const key of after) countOf(key).after += 1
  return counts
}

/** Pairs what is certain between two certain pairs. @returns the gaps that are left between the pairs, if there are any */
function pairWithin(gap: Gap, drafts: DraftKeys): readonly Gap[] {
  const { before, after, pairing } = drafts
  const keysBefore = before.slice(gap.before.from, gap.before.to)
  const keysAfter = after.slice(gap.after.from, gap.after.to)
  const local = countKeys(keysBefore, keysAfter)
  const placeAfter = new Map(keysAfter.map((key, index) => [key, index + gap.after.from]))
  const candidates = keysBefore.flatMap((key, index) => {
    const place = placeAfter.get(key)
    const here = local.get(key)
    const isSure = here?.before === 1 && here.after === 1 && isBalanced(drafts.counts.get(key))
    return isSure && place !== undefined ? [{ from: index + gap.before.from, to: place }] : []
  })
  const stayed = longestAscending(candidates.map(({ to }) => to)).flatMap(
    (index) => candidates[index] ?? [],
  )
  for (const { from, to } of stayed) pairing[from] = to
  if (stayed.length > 0) return gapsBetween(gap, stayed)
  pairFromEnds(gap, local, drafts)
  return []
}

function isBalanced(count: { readonly before: number; readonly after: number } | undefined) {
  return count?.before === count?.after
}

/**
 * Pairs the sentences that are the same from either end of a gap on; what both ends claim belongs to neither, nor
 * does a copy if there are more or fewer of them.
 */
function pairFromEnds(
  { before: b, after: a }: Gap,
  local: Counts,
  { before, after, pairing }: DraftKeys,
): void {
  const shorter = Math.min(b.to - b.from, a.to - a.from)
  let head = 0
  while (head < shorter && before[b.from + head] === after[a.from + head]) head += 1
  let tail = 0
  while (tail < shorter && before[b.to - 1 - tail] === after[a.to - 1 - tail]) tail += 1
  if (head === b.to - b.from && head === a.to - a.from) tail = 0
  const overlap = Math.max(0, head + tail - shorter)
  head -= overlap
  tail -= overlap
  const isLike = (index: number) => isBalanced(local.get(before[index] ?? ''))
  while (head > 0 && !isLike(b.from + head - 1)) head -= 1
  while (tail > 0 && !isLike(b.to - tail)) tail -= 1
  for (let index = 0; index < head; index += 1) pairing[b.from + index] = a.from + index
  for (let index = 1; index <= tail; index += 1) pairing[b.to - index] = a.to - index
}

function gapsBetween(
  { before, after }: Gap,
  stayed: readonly { readonly from: number; readonly to: number }[],
): readonly Gap[] {
  const ends = [...stayed, { from: before.to, to: after.to }]
  return ends.flatMap((end, index) => {
    const start = stayed[index - 1] ?? { from: before.from - 1, to: after.from - 1 }
    const gap = {
      before: { from: start.from + 1, to: end.from },
      after: { from: start.to + 1, to: end.to },
    }
    const isEmpty = gap.before.from === gap.before.to || gap.after.from === gap.after.to
    return isEmpty ? [] : [gap]
  })
}

/** A sentence that stands once in either draft is the same, wherever it went. */
function pairMovedSentences({ before, after, counts, pairing }: DraftKeys): void {
  const places = new Map(after.map((key, index) => [key, index]))
  before.forEach((key, index) => {
    const count = counts.get(key)
    if (pairing[index] === -1 && count?.before === 1 && count.after === 1)
      pairing[index] = places.get(key) ?? -1
  })
}
