import { subjectBefore } from '../grammar/subjects.ts'
import type { Cast } from '../people/people.ts'
import { firstFiniteVerb, isComma, type Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { nameSource, readSource, type Source } from '../sources/sources.ts'

/** Who does what a sentence tells, and where that begins. */
export interface Subject {
  readonly source: Source
  readonly from: number
}

export function subjectOf(reading: Reading, cast: Cast): Subject | null {
  const [opening] = reading.names
  const isFirst = opening !== undefined && opening.from - opening.titles.length === 0
  if (isFirst && cast.find(opening.words)) return { source: nameSource(opening), from: 0 }
  // `Asked whether …, she laughed`: a sentence may open with a participle that looks like its verb.
  const start = mainClauseStart(reading)
  const verb = firstFiniteVerb(reading, { from: Math.max(1, start), to: reading.tokens.length })
  if (verb !== null) {
    const subject = subjectBefore(reading, verb, start)
    const source = subject && readSource(reading, subject, cast)
    return source && { source, from: subject.from }
  }
  const first = reading.names.find(({ words }) => cast.find(words) !== null)
  return first ? { source: nameSource(first), from: first.from } : null
}

/**
 * `Asked whether he would watch, | Roe laughed.`, `However, once Roe arrives, | the talks begin.`: behind the commas of
 * what is subordinate.
 */
function mainClauseStart({ tokens, lexicon }: Reading): number {
  const { fronting, openers, subordinating } = lexicon.clauses
  const isFront = (index: number): boolean => {
    const word = tokens[index]?.word ?? ''
    const isOnce = word === 'une' && tokens[index + 1]?.word === 'fois'
    return isOnce || fronting.has(word) || openers.has(word) || subordinating.has(word)
  }
  let start = 0
  for (let fronts = 0; fronts < MOST_FRONTS && isFront(start); fronts += 1) {
    const comma = tokens.slice(start, start + LONGEST_FRONT).findIndex(isComma)
    if (comma < 0) break
    start += comma + 1
  }
  return start
}

/** So many stand before the main clause at most: an adverb, and what is subordinate. */
const MOST_FRONTS = 2

/** Each of them has so many tokens at most. */
const LONGEST_FRONT = 20

/** `Trois interprètes publient une lettre dans laquelle | ils dénoncent …` */
export function isBefore(subject: Subject | null, range: Range | null): subject is Subject {
  return subject !== null && range !== null && subject.from < range.from
}

/** `Quant au vigneron, Paulin Gaudry, | il a ri`: whoever is named before the subject may be it. */
export function subjectStart({ tokens, finite }: Reading): number {
  const verb = finite.indexOf(true, 1)
  return Math.max(0, verb < 0 ? tokens.length : verb)
}

/** Whom a sentence is about, unless it is a description beside a name: `A marshal who worked there, Leonard Fisk, …` */
export function isKnownFirst({ kind }: Source, { names }: Reading, cast: Cast): boolean {
  return kind === 'name' || (kind === 'description' && !names.some(({ words }) => cast.find(words)))
}

/** `Ms Ansah questioned her method: most, she said, …`: who is named before a colon speaks behind it. */
export function hasColon({ tokens, quotation }: Reading): boolean {
  return tokens.some(({ word }, index) => word === ':' && quotation[index] === -1)
}
