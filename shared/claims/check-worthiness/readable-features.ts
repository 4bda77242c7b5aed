import type { Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import type { Cue, Features } from './features.ts'
import { countSentence, type SentenceCounts } from './sentence-counts.ts'
import type { Trait } from './word-traits.ts'

type Read = (counts: SentenceCounts) => number

/** What the model reads of a sentence in any language, and how: each from 0 to 1. */
const readers = {
  number: cue('number'),
  numbers: ({ numbers }) => share(numbers, MANY),
  digits: ({ numbers }) => Number(numbers > 0),
  'large-number': trait('large'),
  money: trait('money'),
  percent: trait('percent'),
  date: cue('date'),
  year: trait('year'),
  past: cue('past'),
  future: cue('future'),
  superlative: cue('superlative'),
  comparison: cue('comparison'),
  cause: cue('cause'),
  rumour: cue('rumour'),
  opinion: cue('opinion'),
  'first-person': cue('first-person'),
  'first-person-many': ({ traits }) => share(traits['first-person'], MANY),
  'personal-pronoun': trait('pronoun'),
  name: ({ names }) => Number(names > 0),
  names: ({ names }) => share(names, MANY),
  'name-share': ({ capitals, words }) => (words > 0 ? Math.min(1, capitals / words) : 0),
  'person-noun': trait('person'),
  'body-noun': trait('body'),
  'speech-verb': trait('speech'),
  quotation: ({ quoted }) => Number(quoted > 0),
  negation: trait('negation'),
  having: trait('having'),
  being: trait('being'),
  'finite-verb': ({ hasFiniteVerb }) => Number(hasFiniteVerb),
  opener: ({ opens }) => Number(opens),
  greeting: ({ greets }) => Number(greets),
  question: ({ asks }) => Number(asks),
  exclamation: ({ exclaims }) => Number(exclaims),
  'words-few': ({ words }) => Number(words < 6),
  'words-some': ({ words }) => Number(words >= 6 && words < 12),
  'words-many': ({ words }) => Number(words >= 25),
  words: ({ words }) => share(words, MANY_WORDS),
} satisfies Record<string, Read>

export type ReadableFeature = keyof typeof readers

export const readableFeatures = Object.keys(readers) as readonly ReadableFeature[] // It has no others.
const inOrder: readonly Read[] = Object.values(readers)

/** By how many of a thing its count is full. */
const MANY = 4
const MANY_WORDS = 40

/** The values of `readableFeatures`, in their order, for a stretch of a sentence. */
export function readableValues(reading: Reading, range: Range, features?: Features): Float64Array {
  const counts = countSentence(reading, range, features)
  const values = new Float64Array(inOrder.length)
  for (let index = 0; index < values.length; index += 1)
    values[index] = inOrder[index]?.(counts) ?? 0
  return values
}

function cue(name: Cue): Read {
  return ({ cues }) => Number(cues.has(name))
}

function trait(name: Trait): Read {
  return ({ traits }) => Number(traits[name] > 0)
}

/** A count on a scale from 0 to 1 where each more weighs less. */
function share(count: number, full: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(full))
}
