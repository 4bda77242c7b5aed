import { firstThatFits } from '../first-that-fits.ts'
import { withoutEdgeMarks, type IndexRange, type ReadDraft } from './draft-sentences.ts'
import type { Span } from './selectors.ts'
import type { FoldedWord } from './typographic-fold.ts'

/** The words that a span touches, without the marks at its ends; empty if there are none. */
export function wordsIn({ words }: ReadDraft, { start, end }: Span): IndexRange {
  const from = firstWord(words, (word) => word.end > start)
  const to = firstWord(words, (word) => word.start >= end)
  return withoutEdgeMarks(words, { from, to: Math.max(from, to) })
}

/** The index of the first word that fits, in words of which all behind it fit as well. */
function firstWord(words: readonly FoldedWord[], fits: (word: FoldedWord) => boolean): number {
  return firstThatFits(words.length, (index) => {
    const word = words[index]
    return word === undefined || fits(word)
  })
}

/** Whether two ranges have the same words; a first letter may be a capital where a sentence begins. */
export function haveSameWords(
  a: ReadDraft,
  rangeA: IndexRange,
  b: ReadDraft,
  rangeB: IndexRange,
): boolean {
  const count = rangeA.to - rangeA.from
  if (rangeB.to - rangeB.from !== count) return false
  for (let index = 0; index < count; index += 1) {
    const one = a.words[rangeA.from + index]
    const other = b.words[rangeB.from + index]
    const mayDiffer = index === 0
    if (mayDiffer ? one?.lower !== other?.lower : one?.form !== other?.form) return false
  }
  return true
}

/** The index of the sentence that has a word. */
export function sentenceAt(
  sentences: readonly { readonly words: IndexRange }[],
  word: number,
): number {
  const next = firstThatFits(
    sentences.length,
    (index) => (sentences[index]?.words.from ?? 0) > word,
  )
  return Math.max(0, next - 1)
}

/** The indices of a range, one by one. */
export function indices({ from, to }: IndexRange): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
