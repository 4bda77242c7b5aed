import { foldLetters } from '../../fold-letters.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import type { Token } from '../reading/tokens.ts'

/** `ARS`, `F-16`: all letters are capitals. */
export function isAcronym(token: Token, text: string): boolean {
  return (
    token.kind === 'word' && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(text.slice(token.start, token.end))
  )
}

/** `LR`, `EELV`: a party's, or another body's; a longer one may be a name in capitals. */
export function isShortAcronym(word: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word)
}

/** A name has so many words at most between two letters of its acronym, small ones not counted. */
const LONGEST_EXPANSION = 12

/**
 * `Agence régionale de santé (ARS)`: the words before whose first letters are the acronym's. Letters are matched from the
 * last to the first, as by Schwartz and Hearst, “A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical
 * Text” (2003), but only with the first ones of words.
 */
export function expansionBefore(
  tokens: readonly Token[],
  bracket: number,
  text: string,
  lexicon: Lexicon,
): { readonly name: string; readonly words: readonly string[] } | null {
  const letters = foldLetters(tokens[bracket + 1]?.word ?? '').replace(/[^a-z]/g, '')
  let left = letters.length
  // `« le Front des hauts plateaux » (FHP)`
  const end = '»”"'.includes(tokens[bracket - 1]?.word ?? '.') ? bracket - 1 : bracket
  let from = end
  while (left > 0 && from > Math.max(0, end - LONGEST_EXPANSION)) {
    const token = tokens[from - 1]
    if (token?.kind !== 'word') break
    from -= 1
    if (foldLetters(token.word).startsWith(letters.charAt(left - 1))) left -= 1
    else if (!isSmall(token.word, lexicon)) break
  }
  const first = tokens[from]
  const last = tokens[end - 1]
  if (left > 0 || !first || !last) return null
  return {
    name: text.slice(first.start, last.end),
    words: tokens.slice(from, end).map(({ word }) => word),
  }
}

function isSmall(word: string, { nouns, clauses }: Lexicon): boolean {
  return (
    nouns.genitives.has(word) ||
    nouns.definite.has(word) ||
    nouns.prepositions.has(word) ||
    clauses.and.has(word)
  )
}
