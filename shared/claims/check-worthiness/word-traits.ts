import type { Lexicon } from '../lexicons/lexicon.ts'
import { YEAR } from './year.ts'

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

/** The traits of a word, number or mark. */
export function traitsOf(word: string, { nouns, verbs, cues }: Lexicon): readonly Trait[] {
  const has: Readonly<Record<Trait, boolean>> = {
    large: LARGE.test(word) || (/^\d/.test(word) && word.replace(/\D/g, '').length > 4),
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
