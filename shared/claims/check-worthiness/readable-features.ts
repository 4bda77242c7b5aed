import { phraseLength } from '../lexicons/phrases.ts'
import type { Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { readFeatures, type Features } from './features.ts'
import { bitOf, type Sign } from './signs.ts'

/** How much of something a stretch has, from 0 to 1. */
type Measure = (features: Features, stretch: { reading: Reading; from: number }) => number

/** A sign that is there or not, or one of several. */
type Reader = Sign | readonly Sign[] | Measure

/** What the model reads of a sentence in any language: a sign that is there or not, or how much there is of something. */
const readers = {
  number: 'number',
  numbers: ({ numbers }) => share(numbers, MANY),
  digits: 'figures',
  'large-number': 'large',
  money: 'money',
  percent: 'percent',
  date: 'date',
  year: 'year',
  past: 'past',
  future: 'future',
  superlative: ['superlative', 'absolute'],
  comparison: 'comparison',
  cause: 'cause',
  rumour: 'rumour',
  opinion: 'opinion',
  'first-person': 'first-person',
  'first-person-many': ({ firstPersons }) => share(firstPersons, MANY),
  'personal-pronoun': 'pronoun',
  name: ({ names }) => Number(names > 0),
  names: ({ names }) => share(names, MANY),
  'name-share': ({ capitals, words }) => (words > 0 ? Math.min(1, capitals / words) : 0),
  'person-noun': 'person',
  'body-noun': 'body',
  'speech-verb': 'speech',
  quotation: 'quoted',
  negation: 'negation',
  having: 'having',
  being: 'being',
  'finite-verb': 'finite-verb',
  opener: (_, { reading, from }) => Number(beginsWithConjunction(reading, from)),
  greeting: (_, { reading, from }) => Number(beginsWithGreeting(reading, from)),
  question: 'question',
  exclamation: 'exclamation',
  'words-few': ({ words }) => Number(words < 6),
  'words-some': ({ words }) => Number(words >= 6 && words < 12),
  'words-many': ({ words }) => Number(words >= 25),
  words: ({ words }) => share(words, MANY_WORDS),
} satisfies Record<string, Reader>

export type ReadableFeature = keyof typeof readers

export const readableFeatures = Object.keys(readers) as readonly ReadableFeature[] // It has no others.

/** The same as bits and measures; 0 is the bit of no sign. */
const bits = Int32Array.from(readableFeatures, (name) => {
  const reader: Reader = readers[name]
  if (typeof reader === 'function') return 0
  const signs = typeof reader === 'string' ? [reader] : reader
  return signs.reduce((all, sign) => all | bitOf(sign), 0)
})
const measures = readableFeatures.flatMap((name, index) => {
  const measure: Reader = readers[name]
  return typeof measure === 'function' ? [{ index, measure }] : []
})

/** By how many of a thing its count is full. */
const MANY = 4
const MANY_WORDS = 40

/** The values of `readableFeatures`, in their order, for a stretch of a sentence. */
export function readableValues(
  reading: Reading,
  range: Range,
  features = readFeatures(reading, range),
): Float64Array {
  const values = new Float64Array(bits.length)
  for (let index = 0; index < bits.length; index += 1)
    values[index] = (features.signs & (bits[index] ?? 0)) === 0 ? 0 : 1
  const stretch = { reading, from: range.from }
  for (const { index, measure } of measures) values[index] = measure(features, stretch)
  return values
}

function beginsWithConjunction({ tokens, lexicon }: Reading, from: number): boolean {
  const word = tokens[from]?.word ?? ''
  return lexicon.clauses.openers.has(word) || lexicon.clauses.and.has(word)
}

function beginsWithGreeting({ tokens, lexicon }: Reading, from: number): boolean {
  return phraseLength(tokens, from, lexicon.cues.greetings) > 0
}

/** A count on a scale from 0 to 1 where each more weighs less. */
function share(count: number, full: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(full))
}
