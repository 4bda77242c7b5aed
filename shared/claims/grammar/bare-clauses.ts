import { isGoverned } from '../reading/names.ts'
import { hasFiniteVerb, indexOfMark, isClause, isComma, type Reading } from '../reading/reading.ts'
import { beginsPhrase } from './noun-phrases.ts'

/** A clause without `that` has its verb within so many tokens, or behind an insertion within so many. */
const VERB_DISTANCE = 15
const INSERTION_DISTANCE = 25

/** English leaves out its `that`: `said on Friday the troops were …` */
export function beginsBareClause(reading: Reading, index: number, isFirst: boolean): boolean {
  const { tokens, lexicon } = reading
  const isOther = lexicon.cues.firstPerson.has(tokens[index]?.word ?? '')
  if (isFirst && lexicon.verbs.subjectPronouns.has(tokens[index]?.word ?? '')) return true
  const { prepositions, genitives } = lexicon.nouns
  const word = tokens[index]?.word ?? ''
  const isNoun = !prepositions.has(word) && !genitives.has(word)
  const mayBegin = beginsPhrase(reading, index) || (isFirst && isNoun) || isOther
  if (!mayBegin || isGoverned(tokens, index, lexicon)) return false
  const end = Math.min(tokens.length, index + VERB_DISTANCE)
  const comma = indexOfMark(reading, ',;:', { from: index, to: end })
  if (isClause(reading, { from: index + 1, to: comma })) return true
  return (
    isComma(tokens[comma]) &&
    !lexicon.clauses.openers.has(tokens[comma + 1]?.word ?? '') &&
    hasFiniteVerb(reading, { from: comma, to: Math.min(tokens.length, comma + INSERTION_DISTANCE) })
  )
}
