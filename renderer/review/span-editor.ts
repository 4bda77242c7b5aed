import type { Span } from '../../shared/anchoring/selectors.ts'

/**
 * Choosing words with the keyboard: what is chosen always starts and ends at a word's edge. `edge` is where
 * the arrows work.
 */
export interface WordSelection extends Span {
  readonly edge: 'start' | 'end'
}

/** The words of a text, white space left out; punctuation belongs to the word it touches. */
export function findWords(text: string, from: number, to: number): readonly Span[] {
  return Array.from(text.slice(from, to).matchAll(/\S+/gu), ({ index, 0: word }) => ({
    start: from + index,
    end: from + index + word.length,
  }))
}

/**
 * Moves one edge of the selection by a word. It keeps at least one word, and stays within `words`.
 *
 * @param words in ascending order
 * @param steps words to go; negative is towards the start
 */
export function moveEdge(
  selection: Span,
  words: readonly Span[],
  edge: 'start' | 'end',
  steps: number,
): Span {
  const first = indexOfWord(words, selection.start)
  const last = Math.max(first, indexOfWord(words, selection.end - 1))
  const clamp = (index: number, low: number, high: number): number =>
    Math.min(high, Math.max(low, index))
  const from = edge === 'start' ? clamp(first + steps, 0, last) : first
  const to = edge === 'end' ? clamp(last + steps, first, words.length - 1) : last
  return { start: words[from]?.start ?? selection.start, end: words[to]?.end ?? selection.end }
}

/** Moves the whole selection by a word at both ends. */
export function moveBoth(selection: Span, words: readonly Span[], steps: number): Span {
  const ahead: 'start' | 'end' = steps > 0 ? 'end' : 'start'
  const behind = ahead === 'end' ? 'start' : 'end'
  const moved = moveEdge(selection, words, ahead, steps)
  if (moved.start === selection.start && moved.end === selection.end) return selection
  return moveEdge(moved, words, behind, steps)
}

/** The word in which a position lies, or the last one before it; 0 if there is none before. */
export function indexOfWord(words: readonly Span[], position: number): number {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((words[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
