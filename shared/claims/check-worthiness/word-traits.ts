import type { Lexicon } from '../lexicons/lexicon.ts'
import type { Token } from '../tokens.ts'

/** What a word or number is, by itself. */
export const traits = [
  'large',
  'money',
  'percent',
  'year',
  'first-person',
  'pronoun',
  'person',
  'body',
  'speech',
  'negation',
  'having',
  'being',
] as const
export type Trait = (typeof traits)[number]

const PERCENT = /^(?:%|percent|pourcent)$/
const CURRENCY = /^(?:[$€£]|dollars?|euros?|livres|pounds|roubles|rubles|cents?)$/
const LARGE = /^(?:thousands?|millions?|billions?|trillions?|mille|milliers?|milliards?)$/
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** A text has far fewer words than tokens: what a word is, is found out once. */
const known = new WeakMap<Lexicon, Map<string, readonly Trait[]>>()
const MOST_KNOWN_WORDS = 100_000

export function traitsOf(token: Token, lexicon: Lexicon): readonly Trait[] {
  let words = known.get(lexicon)
  if (!words || words.size >= MOST_KNOWN_WORDS) {
    words = new Map()
    known.set(lexicon, words)
  }
  let found = words.get(token.word)
  if (!found) {
    found = findTraits(token, lexicon)
    words.set(token.word, found)
  }
  return found
}

function findTraits({ word, kind }: Token, { nouns, verbs, cues }: Lexicon): readonly Trait[] {
  const has: Readonly<Record<Trait, boolean>> = {
    large: LARGE.test(word) || (kind === 'number' && word.replace(/\D/g, '').length > 4),
    money: CURRENCY.test(word),
    percent: PERCENT.test(word),
    year: YEAR.test(word),
    'first-person': cues.firstPerson.has(word),
    pronoun: nouns.pronouns.has(word),
    person: nouns.people.has(word),
    body: nouns.bodies.has(word),
    speech: verbs.speech.finite.has(word),
    negation: verbs.negations.has(word),
    having: verbs.having.has(word),
    being: verbs.being.has(word),
  }
  return traits.filter((trait) => has[trait])
}
