import { diffArrays } from 'diff'

/** The nth of one stands for the nth of the other; both ascend. */
export interface WordPairs {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** Texts that differ in more words are compared from their ends only: the search grows with the square of it. */
const MOST_CHANGES = 1000

/** The indices of the most words that both have in the same order (Myers 1986, in jsdiff). */
export function pairWords(before: readonly string[], after: readonly string[]): WordPairs {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES })
  if (changes === undefined) return pairAtEnds(before, after)
  const pairs = { before: new Array<number>(), after: new Array<number>() }
  let [old, now] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (added) now += count
    else if (removed) old += count
    else {
      for (let index = 0; index < count; index += 1) {
        pairs.before.push(old + index)
        pairs.after.push(now + index)
      }
      old += count
      now += count
    }
  }
  return pairs
}

function pairAtEnds(before: readonly string[], after: readonly string[]): WordPairs {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const atEnds = (words: readonly string[]) =>
    [...words.keys()].filter((index) => index < head || index >= words.length - tail)
  return { before: atEnds(before), after: atEnds(after) }
}
