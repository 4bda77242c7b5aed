import { subjectBefore } from '../grammar/subjects.ts'
import { speechVerbAt } from '../grammar/verb-groups.ts'
import { firstFiniteVerb, isClause, type Reading, wordAt } from '../reading/reading.ts'
import { countWords, type Range } from '../reading/tokens.ts'
import { deskOf } from '../reports/desks.ts'
import { withGovernor } from '../reports/periphrases.ts'

/** Words of somebody within a sentence of the writer's. */
export interface PartialQuotation extends Range {
  readonly source: Range
  readonly verb: number
}

/** Fewer quoted words are a word that the writer keeps a distance to. */
const FEWEST_QUOTED = 3

/** How far before a quotation the verb may stand whose object it is, in tokens. */
const VERB_DISTANCE = 14

/**
 * Quotations of several words that are the object of a verb in the writer's sentence: `Le maire dénonce « un
 * abandon pur et simple »`, `She blamed “a decade of neglect”`. Titles of works are none.
 */
export function partialQuotations(
  reading: Reading,
  { from, to }: Range,
): readonly PartialQuotation[] {
  const { quotation } = reading
  const found: PartialQuotation[] = []
  let index = from
  while (index < to) {
    const here = quotation[index] ?? -1
    let end = index + 1
    while (end < to && quotation[end] === here) end += 1
    if (here >= 0) {
      const part = readPart(reading, { from: index, to: end }, from, found.at(-1))
      if (part) found.push(part)
    }
    index = end
  }
  return found
}

function readPart(
  reading: Reading,
  range: Range,
  floor: number,
  last: PartialQuotation | undefined,
): PartialQuotation | null {
  if (!isPhrase(reading, range)) return null
  const and = wordAt(reading, range.from - 1)
  const isJoined = reading.lexicon.clauses.and.has(and) && last?.to === range.from - 1
  if (isJoined) return { ...range, source: last.source, verb: last.verb }
  const verb = verbBefore(reading, range.from, floor) ?? verbOfClauseQuoted(reading, range, floor)
  const start = verb === null ? null : startOfVerb(reading, verb)
  const subject = start === null ? null : subjectBefore(reading, start, floor)
  const source = subject && (deskOf(reading, subject, floor) ?? subject)
  return verb === null || !source ? null : { ...range, source, verb }
}

/** A quoted clause of so many words, in the midst of a sentence, is somebody's whatever the verb is. */
const SURELY_QUOTED = 5

/** `Elle a commencé à 14 ans, | « parce que l'arbitre n'était pas venu »` */
function verbOfClauseQuoted(reading: Reading, { from, to }: Range, floor: number): number | null {
  const words = countWords(reading.tokens, { from, to })
  const isSurely = from > floor && words >= SURELY_QUOTED && isClause(reading, { from, to })
  return isSurely ? firstFiniteVerb(reading, { from: floor, to: from }) : null
}

/** Three words or more that do not all have capitals, as a title has. */
function isPhrase({ tokens }: Reading, { from, to }: Range): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark')
  const isTitle = words[0]?.isCapital === true
  return words.length >= FEWEST_QUOTED && !isTitle
}

/** The nearest verb before that takes quoted words, with no other clause between. */
function verbBefore(reading: Reading, index: number, floor: number): number | null {
  const { tokens, quotation, lexicon } = reading
  const { verbs } = lexicon
  for (let at = index - 1; at >= Math.max(floor, index - VERB_DISTANCE); at -= 1) {
    const word = tokens[at]?.word ?? ''
    const takesQuotation =
      verbs.quoting.has(word) ||
      verbs.judging.has(word) ||
      speechVerbAt(tokens, at, lexicon) !== null
    const isVerb =
      reading.finite[at] === true ||
      auxiliaryBefore(reading, at) !== null ||
      (lexicon.language === 'fr' && verbs.speech.infinitive.has(word))
    if (isVerb) return takesQuotation ? at : null
    if (quotation[at] !== -1 && at < index - 1 && quotation[at + 1] === -1) continue
    if (lexicon.clauses.relatives.has(word)) return null
  }
  return null
}

/** An auxiliary stands so many tokens before its participle, at most. */
const AUXILIARY_DISTANCE = 3

/** `a | longuement | dénoncé`: with nothing but adverbs between; `null` if there is none. */
function auxiliaryBefore({ tokens, lexicon }: Reading, index: number): number | null {
  const { having, being } = lexicon.verbs
  for (let at = index - 1; at >= Math.max(0, index - AUXILIARY_DISTANCE); at -= 1) {
    const word = tokens[at]?.word ?? ''
    if (having.has(word) || being.has(word)) return at
    if (tokens[at]?.isAdverb !== true) return null
  }
  return null
}

function startOfVerb(reading: Reading, verb: number): number {
  const group = speechVerbAt(reading.tokens, verb, reading.lexicon)
  const whole = group && (withGovernor(reading, group) ?? group)
  return whole?.form === 'finite' ? whole.from : (auxiliaryBefore(reading, verb) ?? verb)
}
