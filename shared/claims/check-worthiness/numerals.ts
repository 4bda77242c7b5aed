import type { Lexicon } from '../lexicons/lexicon.ts'
import { ofToken } from '../reading/known-words.ts'
import type { Token } from '../reading/tokens.ts'

/** `deux`, `trente-quatre`, `two-thirds` */
export function isNumberWord(word: string, { cues }: Lexicon): boolean {
  const { numberWords, numberParts } = cues
  if (numberWords.has(word)) return true
  if (!word.includes('-')) return false
  const parts = word.split('-')
  return (
    parts.some((part) => numberWords.has(part)) &&
    parts.every((part) => numberWords.has(part) || numberParts.has(part))
  )
}

/** The same of a token. */
export const isNumeral = ofToken(isNumberWord)

/** Figures or a number word. */
export function isCount(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && (token.kind === 'number' || isNumeral(token, lexicon))
}
