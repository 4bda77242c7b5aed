import { withApposition } from '../grammar/appositions.ts'
import { beginsSpeaker, phraseAfter } from '../grammar/noun-phrases.ts'
import { subjectBefore } from '../grammar/subjects.ts'
import { speechVerbAt } from '../grammar/verb-groups.ts'
import {
  firstFiniteVerb,
  hasFiniteVerb,
  indexOfMark,
  isClause,
  type Reading,
  wordAt,
} from '../reading/reading.ts'
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
  const subject = start === null ? null : subjectOf(reading, start, floor)
  const source = subject && (deskOf(reading, subject, floor) ?? subject)
  return verb === null || !source
    ? null
    : { ...withFiguresBeside(reading, range, verb, last?.to ?? 0), source, verb }
}

/** Also behind the verb: `Un avis que nuance | Anne Roux`. */
function subjectOf(reading: Reading, verb: number, floor: number): Range | null {
  const isInverted =
    reading.lexicon.language === 'fr' &&
    reading.lexicon.clauses.complementisers.has(wordAt(reading, verb - 1))
  if (!isInverted) return subjectBefore(reading, verb, floor)
  return beginsSpeaker(reading, verb + 1)
    ? withApposition(reading, phraseAfter(reading, verb + 1))
    : null
}

/** `évoque | 2 000 hectares et « 300 bêtes noyées »`, `blames “…” | and a 38 % rise`: a figure that is said in one with it. */
function withFiguresBeside(
  reading: Reading,
  { from, to }: Range,
  verb: number,
  floor: number,
): Range {
  const { lexicon } = reading
  const { and } = lexicon.clauses
  const isFigure = (range: Range) =>
    reading.tokens
      .slice(range.from, range.to)
      .some(({ kind, word }) => kind === 'number' || lexicon.cues.numberWords.has(word)) &&
    !reading.quotation.slice(range.from, range.to).some((found) => found !== -1) &&
    !hasFiniteVerb(reading, range)
  const ahead = { from: Math.max(verb + 1, floor), to: from - 1 }
  const end = indexOfMark(reading, ',;:.', { from: to, to: reading.tokens.length })
  const behind = { from: to + 1, to: end }
  const isAhead = verb < from && and.has(wordAt(reading, from - 1)) && isFigure(ahead)
  const isBehind = and.has(wordAt(reading, to)) && isFigure(behind)
  return { from: isAhead ? ahead.from : from, to: isBehind ? behind.to : to }
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
    // `called | that | claim “…”`: it points at a noun.
    const isPointing = word === 'that' && verbs.judging.has(wordAt(reading, at - 1))
    if (lexicon.clauses.relatives.has(word) && !isPointing) return null
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
