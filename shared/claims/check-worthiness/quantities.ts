import type { Lexicon } from '../lexicons/lexicon.ts'
import { wordAt, type Reading } from '../reading/reading.ts'
import { isNumberWord, isNumeral } from './numerals.ts'
import { isTime } from './times.ts'

/** What figures show: `14 mars` is a date, `14 maires` a number, `Route 14` neither. */
export function cueOfFigures(reading: Reading, index: number): 'number' | 'date' | null {
  if (isTime(reading, index)) return 'date'
  return isNumbered(reading, index) ? null : 'number'
}

/** `page 4`: a name, no amount. */
function isNumbered(reading: Reading, index: number): boolean {
  return reading.lexicon.cues.numbered.has(wordAt(reading, index - 1))
}

export function mayBeQuantity(word: string, lexicon: Lexicon): boolean {
  return isNumberWord(word, lexicon) || lexicon.cues.fractions.has(word)
}

/** `deux milliers`, `a third of them`; not `les deux présidents`, who are known, nor `deux heures plus tard`. */
export function isQuantity(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  if (isTime(reading, index) || isNumbered(reading, index)) return false
  if (lexicon.cues.fractions.has(wordAt(reading, index))) return isFraction(reading, index)
  const next = tokens[index + 1]
  const isKnown = lexicon.nouns.definite.has(wordAt(reading, index - 1))
  return !isKnown || (next !== undefined && isNumeral(next, lexicon))
}

/** `la moitié des élèves`, `by a fifth`; not `à moitié`, `a third round`, `the first half`. */
function isFraction(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { cues, nouns } = lexicon
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  const isOrdinal = cues.ordinals.has(before?.word ?? '')
  if (isOrdinal || cues.notBeforeFraction.has(before?.word ?? '')) return false
  if (cues.halves.has(wordAt(reading, index))) return true
  if (before && isNumeral(before, lexicon)) return true
  const isPart = next?.kind !== 'word' || nouns.genitives.has(next.word)
  if (isPart) return !nouns.definite.has(before?.word ?? '')
  const isWhole = nouns.prepositions.has(next.word) || lexicon.clauses.and.has(next.word)
  return isWhole && cues.one.has(before?.word ?? '')
}
