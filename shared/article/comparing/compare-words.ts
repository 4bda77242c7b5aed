import type { Span } from '../../anchoring/selectors.ts'
import { foldWords, type FoldedWord } from '../../anchoring/typographic-fold.ts'
import { pairWords } from './pair-words.ts'

/** A stretch of a text whose words are all in the other text as well, or all not. */
export interface WordRun extends Span {
  readonly text: string
  readonly change: 'same' | 'removed' | 'inserted'
}

/**
 * The difference of two texts by whole words (Myers 1986, as jsdiff has it). Typographic variants are not told
 * apart: quotation marks, apostrophes, kinds of dash and space.
 *
 * @param offsets where each text begins in the text in which the runs are to count, in UTF-16 code units
 * @returns runs of each text that joined give it
 */
export function compareWords(
  before: string,
  after: string,
  offsets: { readonly before: number; readonly after: number },
): { readonly before: readonly WordRun[]; readonly after: readonly WordRun[] } {
  const old = foldWords(before)
  const now = foldWords(after)
  const isKept = findKept(old, now)
  return {
    before: runsOf(before, old, {
      isKept: isKept.before,
      change: 'removed',
      offset: offsets.before,
    }),
    after: runsOf(after, now, { isKept: isKept.after, change: 'inserted', offset: offsets.after }),
  }
}

/** The whole of a text as one run; none if it is empty. */
export function wholeRun(
  text: string,
  change: WordRun['change'],
  start: number,
): readonly WordRun[] {
  return text === '' ? [] : [{ text, change, start, end: start + text.length }]
}

const formOf = ({ form }: FoldedWord) => form

/**
 * For each word of either side whether it is one of those that both have in the same order. A mark alone between
 * words that changed has changed with them: a full stop says nothing by itself.
 */
function findKept(before: readonly FoldedWord[], after: readonly FoldedWord[]) {
  const pairs = pairWords(before.map(formOf), after.map(formOf))
  const isPaired = { before: new Set(pairs.before), after: new Set(pairs.after) }
  const isIsland = (index: number, words: readonly FoldedWord[], paired: ReadonlySet<number>) =>
    words[index]?.kind === 'mark' &&
    index > 0 &&
    index < words.length - 1 &&
    !paired.has(index - 1) &&
    !paired.has(index + 1)
  pairs.before.forEach((from, nth) => {
    const to = pairs.after[nth] ?? -1
    if (!isIsland(from, before, isPaired.before) && !isIsland(to, after, isPaired.after)) return
    isPaired.before.delete(from)
    isPaired.after.delete(to)
  })
  return {
    before: before.map((_, index) => isPaired.before.has(index)),
    after: after.map((_, index) => isPaired.after.has(index)),
  }
}

/** What stands between two words belongs to a change only if both words do. */
function runsOf(
  text: string,
  words: readonly FoldedWord[],
  {
    isKept,
    change,
    offset,
  }: {
    readonly isKept: readonly boolean[]
    readonly change: 'removed' | 'inserted'
    readonly offset: number
  },
): readonly WordRun[] {
  const runs: WordRun[] = []
  let start = 0
  const close = (end: number, kind: WordRun['change']) => {
    runs.push(...wholeRun(text.slice(start, end), kind, offset + start))
    start = end
  }
  words.forEach((word, index) => {
    const isChanged = !isKept[index]
    const wasChanged = index > 0 && !isKept[index - 1]
    if (isChanged && !wasChanged) close(word.start, 'same')
    if (!isChanged && wasChanged) close(words[index - 1]?.end ?? start, change)
  })
  if (words.length > 0 && !isKept.at(-1)) close(words.at(-1)?.end ?? start, change)
  close(text.length, 'same')
  return runs
}
