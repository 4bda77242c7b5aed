import type { Reading } from './clause.ts'
import { beginsPhrase } from './noun-phrases.ts'
import { wordAt } from './report.ts'

/** Between a verb and what it says of its object lie so many tokens, at most. */
const JUDGEMENT_DISTANCE = 16

/** So many quoted words are a statement of their own: `a qualifié le plan de « farce »` has fewer. */
const FEWEST_QUOTED = 3

/**
 * Whether a verb is followed by somebody or something and what it is said to be: `a qualifié | la visite de
 * positive`, `described | the talks as useful`.
 *
 * @param verb the index of the verb
 * @param from where its object would begin
 */
export function judgesObject(reading: Reading, verb: number, from: number): boolean {
  const { tokens, finite, lexicon } = reading
  const links = lexicon.verbs.judgingBy.get(wordAt(reading, verb))
  if (!links || !beginsPhrase(reading, from)) return false
  const last = Math.min(tokens.length - 1, from + JUDGEMENT_DISTANCE)
  for (let index = from + 1; index < last; index += 1) {
    if (tokens[index]?.kind === 'mark' || finite[index] === true) return false
    const isLink = links.has(wordAt(reading, index)) && index > from + 1
    if (isLink) return quotedWordsFrom(reading, index + 1) < FEWEST_QUOTED
  }
  return false
}

function quotedWordsFrom({ tokens, quotation }: Reading, from: number): number {
  const here = quotation[from]
  if (here === -1) return 0
  let words = 0
  for (let index = from; index < tokens.length && quotation[index] === here; index += 1) {
    if (tokens[index]?.kind !== 'mark') words += 1
  }
  return words
}
