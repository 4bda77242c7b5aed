import type { Span } from '../../../shared/anchoring/selectors.ts'
import { firstThatFits } from '../../../shared/first-that-fits.ts'

/**
 * The words of a text, without the white space and the punctuation around them: a claim ends before the full
 * stop.
 */
export function findWords(text: string, from: number, to: number): readonly Span[] {
  const pieces = text.slice(from, to).matchAll(/\S+/gu)
  return Array.from(pieces, ({ index, 0: piece }) => {
    const before = /^[\p{P}--%]*/v.exec(piece)?.[0].length ?? 0
    const word = piece.slice(before).replace(/[\p{P}--%]+$/v, '')
    return { start: from + index + before, end: from + index + before + word.length }
  }).filter(({ start, end }) => start < end)
}

/** No word is longer: what lies further away is another one. */
const LONGEST_WORD = 100

/** What was selected, with the whole of the words that it begins and ends in: no claim is about half a word. */
export function wholeWords(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - LONGEST_WORD), start)
  const inside = text.slice(start, end)
  const after = text.slice(end, end + LONGEST_WORD)
  const missing = /[\p{L}\p{M}\p{N}]+$/u
  const head = /^[\p{L}\p{M}\p{N}]/u.test(inside) ? missing.exec(before)?.[0] : undefined
  const tail = missing.test(inside) ? /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] : undefined
  return { start: start - (head?.length ?? 0), end: end + (tail?.length ?? 0) }
}

/**
 * Moves one edge of the selection by a word; the other stays. At least one word is kept, and the selection
 * stays within `words`.
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
  if (edge === 'start') {
    const word = words[clamp(first + steps, 0, last)]
    return { start: word?.start ?? selection.start, end: selection.end }
  }
  const word = words[clamp(last + steps, first, words.length - 1)]
  return { start: selection.start, end: word?.end ?? selection.end }
}

/** How many words on `→` moves an edge, or `←` back, with Ctrl more of them; 0 for any other key. */
export function wordsByKey({ key, ctrlKey, metaKey }: KeyboardEvent): number {
  const words = ctrlKey || metaKey ? 5 : 1
  return key === 'ArrowRight' ? words : key === 'ArrowLeft' ? -words : 0
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
function indexOfWord(words: readonly Span[], position: number): number {
  return Math.max(
    0,
    firstThatFits(words.length, (index) => (words[index]?.start ?? 0) > position) - 1,
  )
}
