import { type Reading, wordAt } from '../reading/reading.ts'
import { beginsInfinitive } from './infinitives.ts'

/** Prepositions whose infinitive a verb or an adjective takes: `il suffirait | de`, `prêt | à`. */
const takingInfinitive = new Set(['de', "d'", 'à'])

/** They open a question that is the object of a verb: `reste à savoir | comment`. */
const asking = new Set(['comment', 'pourquoi', 'combien'])

/**
 * Whether what begins at a token is a complement of the clause before, so that a report between them parts
 * nothing: `Il serait temps, estime X, | d'agir`, `…, explique X, | comment la porte s'est ouverte`, `…, selon
 * X, | sans que personne ne réagisse`, `…, dit X, | depuis que le pont est fermé`. French only.
 */
export function beginsComplement(reading: Reading, index: number): boolean {
  if (reading.lexicon.language !== 'fr') return false
  const word = wordAt(reading, index)
  const { nouns, clauses } = reading.lexicon
  const isConjunction =
    nouns.prepositions.has(word) && clauses.complementisers.has(wordAt(reading, index + 1))
  return (
    asking.has(word) ||
    isConjunction ||
    (takingInfinitive.has(word) && beginsInfinitive(reading, index + 1))
  )
}

/** The negation stands so many tokens before the report, at most. */
const NEGATION_DISTANCE = 60

/** `Il n'est connu, dit-elle, | que d'un lac`: French `ne … que` around a report. */
export function completesNegation(
  { tokens, lexicon }: Reading,
  end: number,
  from: number,
): boolean {
  if (lexicon.language !== 'fr' || !lexicon.clauses.complementisers.has(tokens[from]?.word ?? ''))
    return false
  const words = tokens.slice(Math.max(0, end - NEGATION_DISTANCE), end).map(({ word }) => word)
  const negation = words.findLastIndex((word) => lexicon.verbs.negations.has(word))
  return (
    negation >= 0 && !words.slice(negation).some((word) => ['pas', 'plus', 'jamais'].includes(word))
  )
}
