import { readClauses, type Reading } from '../clause.ts'
import { readFeatures, type Features } from '../features.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { phraseLength } from '../lexicons/phrases.ts'
import { findQuotations } from '../quotations.ts'
import type { Range } from '../sentences.ts'
import { tokeniser, type Token } from '../tokens.ts'

/** What the model reads of a sentence in any language, each from 0 to 1. */
export const readableFeatures = [
  'number',
  'numbers',
  'digits',
  'large-number',
  'money',
  'percent',
  'date',
  'year',
  'past',
  'future',
  'superlative',
  'comparison',
  'cause',
  'rumour',
  'opinion',
  'first-person',
  'first-person-many',
  'personal-pronoun',
  'name',
  'names',
  'name-share',
  'person-noun',
  'body-noun',
  'speech-verb',
  'quotation',
  'negation',
  'having',
  'being',
  'finite-verb',
  'opener',
  'greeting',
  'question',
  'exclamation',
  'words-few',
  'words-some',
  'words-many',
  'words',
] as const
export type ReadableFeature = (typeof readableFeatures)[number]

/** By how many of a thing its count is full. */
const MANY = 4
const MANY_WORDS = 40

/** The values of `readableFeatures`, in their order, for a stretch of a sentence. */
export function readableValues(
  reading: Reading,
  range: Range,
  features: Features = readFeatures(reading, range),
): Float64Array {
  const found = countWords(reading, range)
  const { cues, names, words } = features
  const value: Readonly<Record<ReadableFeature, number | boolean>> = {
    number: cues.has('number'),
    numbers: share(found.numbers, MANY),
    digits: found.numbers > 0,
    'large-number': found.large > 0,
    money: found.money,
    percent: found.percent,
    date: cues.has('date'),
    year: found.year,
    past: cues.has('past'),
    future: cues.has('future'),
    superlative: cues.has('superlative'),
    comparison: cues.has('comparison'),
    cause: cues.has('cause'),
    rumour: cues.has('rumour'),
    opinion: cues.has('opinion'),
    'first-person': cues.has('first-person'),
    'first-person-many': share(found.firstPerson, MANY),
    'personal-pronoun': found.pronouns > 0,
    name: names > 0,
    names: share(names, MANY),
    'name-share': words > 0 ? Math.min(1, found.capitals / words) : 0,
    'person-noun': found.people > 0,
    'body-noun': found.bodies > 0,
    'speech-verb': found.speech > 0,
    quotation: found.quoted > 0,
    negation: found.negations > 0,
    having: found.having > 0,
    being: found.being > 0,
    'finite-verb': features.hasFiniteVerb,
    opener: found.opens,
    greeting: found.greets,
    question: found.asks,
    exclamation: found.exclaims,
    'words-few': words < 6,
    'words-some': words >= 6 && words < 12,
    'words-many': words >= 25,
    words: share(words, MANY_WORDS),
  }
  return Float64Array.from(readableFeatures, (name) => Number(value[name]))
}

/** A count on a scale from 0 to 1 where each more weighs less. */
function share(count: number, full: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(full))
}

const PERCENT = /^(?:%|percent|pourcent)$/
const CURRENCY = /^(?:[$€£]|dollars?|euros?|livres|pounds|roubles|rubles|cents?)$/
const LARGE = /^(?:thousands?|millions?|billions?|trillions?|mille|milliers?|milliards?)$/
const YEAR = /^(?:1[5-9]|20)\d\d$/

function countWords({ tokens, quotation, lexicon }: Reading, { from, to }: Range) {
  const { nouns, verbs, cues, clauses } = lexicon
  const count = {
    numbers: 0,
    large: 0,
    firstPerson: 0,
    pronouns: 0,
    capitals: 0,
    people: 0,
    bodies: 0,
    speech: 0,
    quoted: 0,
    negations: 0,
    having: 0,
    being: 0,
    money: false,
    percent: false,
    year: false,
    opens:
      clauses.openers.has(tokens[from]?.word ?? '') || clauses.and.has(tokens[from]?.word ?? ''),
    greets: phraseLength(tokens, from, cues.greetings) > 0,
    asks: false,
    exclaims: false,
  }
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (!token) break
    const { word, kind } = token
    if (kind === 'number') count.numbers += 1
    if (LARGE.test(word) || isGrouped(token)) count.large += 1
    if (CURRENCY.test(word)) count.money = true
    if (PERCENT.test(word) || isPerCent(tokens, index)) count.percent = true
    if (YEAR.test(word)) count.year = true
    if (word === '?') count.asks = true
    if (word === '!') count.exclaims = true
    if ((quotation[index] ?? -1) >= 0) count.quoted += 1
    if (kind !== 'word') continue
    if (token.isCapital && index > from) count.capitals += 1
    if (cues.firstPerson.has(word)) count.firstPerson += 1
    if (nouns.pronouns.has(word)) count.pronouns += 1
    if (nouns.people.has(word)) count.people += 1
    if (nouns.bodies.has(word)) count.bodies += 1
    if (verbs.speech.finite.has(word)) count.speech += 1
    if (verbs.negations.has(word)) count.negations += 1
    if (verbs.having.has(word)) count.having += 1
    if (verbs.being.has(word)) count.being += 1
  }
  return count
}

/** `12,000`, `12 000`, `45000` */
function isGrouped({ kind, word }: Token): boolean {
  return kind === 'number' && word.replace(/[^\d]/g, '').length > 4
}

/** `pour cent`, `per cent` */
function isPerCent(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.word
  return tokens[index]?.word === 'cent' && (before === 'per' || before === 'pour')
}

/** Reads a sentence that stands alone. */
export function sentenceReader(lexicon: Lexicon): (text: string) => Reading {
  const tokenise = tokeniser(lexicon)
  return (text) => {
    const tokens = tokenise(text)
    const quotations = findQuotations([text])[0] ?? []
    const quotation = tokens.map(({ start }) =>
      quotations.findIndex(({ outer }) => outer.start <= start && start < outer.end),
    )
    const sentence = { span: { start: 0, end: text.length }, tokens, names: [], quotation }
    return readClauses(sentence, { type: 'paragraph', text }, lexicon)
  }
}
