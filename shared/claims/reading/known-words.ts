import type { Language } from '../../project/records.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'

/** After so many different words what is known of them is forgotten. */
const MOST_KNOWN_WORDS = 100_000

/** What has been found out of a word, by the number of the question; tokens of one word share it. */
export type KnownOfWord = unknown[]

let questions = 0

export function nothingKnown(): KnownOfWord {
  return Array.from({ length: questions })
}

/**
 * Makes a function that tells what the word of a token is by itself. A text has far fewer words than tokens: it is found
 * out once for each, and stands with the token, so that asking again costs no look-up of the word.
 */
export function ofToken<Value extends object | boolean>(
  find: (word: string, lexicon: Lexicon) => Value,
): (token: { readonly word: string; readonly known: KnownOfWord }, lexicon: Lexicon) => Value {
  const question = questions
  questions += 1
  return ({ word, known }, lexicon) => {
    let value = known[question] as Value | undefined // Nothing else is written there.
    if (value === undefined) {
      value = find(word, lexicon)
      known[question] = value
    }
    return value
  }
}

/** The same of a word that may be in no token, in either language. */
export function ofWord<Value extends object | boolean>(
  find: (word: string, lexicon: Lexicon) => Value,
): (word: string, lexicon: Lexicon) => Value {
  const known: Readonly<Record<Language, Map<string, Value>>> = { fr: new Map(), en: new Map() }
  return (word, lexicon) => {
    const words = lexicon.language === 'fr' ? known.fr : known.en
    let value = words.get(word)
    if (value === undefined) {
      if (words.size >= MOST_KNOWN_WORDS) words.clear()
      value = find(word, lexicon)
      words.set(word, value)
    }
    return value
  }
}
