import search from 'approx-string-match'
import type { FoldedWord } from './typographic-fold.ts'

/** How far two words are the same: 1 for the same, 0 for two that have nothing to do with each other. */
const SAME = 1
/** A name respelled, a typo corrected, another ending. */
const RESPELLED = 0.7
/** One number in place of another. */
const NUMBERS = 0.4

/** Shorter words differ by a letter or two from too many others. */
const SHORTEST_RESPELLED = 4
/** Of so many letters one may differ. */
const LETTERS_TO_AN_ERROR = 4

export function kinship(a: FoldedWord, b: FoldedWord): number {
  if (a.lower === b.lower) return SAME
  if (a.kind !== b.kind || a.kind === 'mark') return 0
  if (a.kind === 'number') return NUMBERS
  return isRespelled(a.lower, b.lower) ? RESPELLED : 0
}

function isRespelled(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  const errors = Math.floor(longer / LETTERS_TO_AN_ERROR)
  if (Math.min(a.length, b.length) < SHORTEST_RESPELLED || Math.abs(a.length - b.length) > errors)
    return false
  // Neither end the same: hardly a respelling, and most pairs of words are told apart so.
  if (!b.startsWith(a.charAt(0)) && !b.endsWith(a.slice(-2))) return false
  return search(b, a, errors).some(
    (match) => match.errors + match.start + (b.length - match.end) <= errors,
  )
}
