import type { Language } from '../../project/records.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'

/** After so many different words what is known of them is forgotten. */
const MOST_KNOWN_WORDS = 100_000

/**
 * Makes a function that tells what a word is by itself in a language. A text has far fewer words than tokens: it is
 * found out once for each.
 */
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
