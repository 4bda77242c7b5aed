import { endOfQuotation, opensQuotation, type Reading, wordAt } from '../reading/reading.ts'
import { countWords } from '../reading/tokens.ts'
import { beginsPhrase } from './noun-phrases.ts'

/** Between a verb and what it says of its object lie so many tokens, at most. */
const JUDGEMENT_DISTANCE = 16

/** So many quoted words are a statement of their own: `a qualifié le plan de « farce »` has fewer. */
const FEWEST_QUOTED = 3

/**
 * Whether a verb is followed by somebody or something and what it is said to be: `a qualifié | la visite de
 * positive`, `juge | le plan « bancal »`, `described | the talks as useful`.
 *
 * @param verb the index of the verb
 * @param from where its object would begin
 */
export function judgesObject(reading: Reading, verb: number, from: number): boolean {
  const { tokens, finite, lexicon } = reading
  const links = lexicon.verbs.judgingBy.get(wordAt(reading, verb))
  // `juge | « probable » un accident`
  if (links?.size === 0 && opensQuotation(reading, from)) return isShortQuotation(reading, from)
  if (!links || !beginsPhrase(reading, from)) return false
  const last = Math.min(tokens.length - 1, from + JUDGEMENT_DISTANCE)
  for (let index = from + 1; index < last; index += 1) {
    // `juge | l'enquête « bâclée »`
    if (links.size === 0 && opensQuotation(reading, index)) return isShortQuotation(reading, index)
    if (tokens[index]?.kind === 'mark' || finite[index] === true) return false
    const isLink = links.has(wordAt(reading, index)) && index > from + 1
    if (isLink) return isShortQuotation(reading, index + 1)
  }
  return false
}

/** Nothing quoted, or too little to state anything by itself. */
function isShortQuotation(reading: Reading, from: number): boolean {
  if (reading.quotation[from] === -1) return true
  const quoted = reading.tokens.slice(from, endOfQuotation(reading, from))
  return countWords(quoted) < FEWEST_QUOTED
}
