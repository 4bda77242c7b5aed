import { beginsPhrase } from '../grammar/noun-phrases.ts'
import { startOfVerb } from '../grammar/verb-groups.ts'
import {
  firstFiniteVerb,
  followsQuotation,
  hasFiniteVerb,
  indexOfMark,
  isClause,
  isComma,
  opensQuotation,
  type Reading,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'
import { resumesClause } from '../reports/report-extent.ts'

/** `X, qui dit que A, a fait B`: a verb right after a comma goes on with the clause around. */
export function withoutOuterClause(reading: Reading, { from, to }: Range): Range {
  const { tokens, quotation, finite, lexicon } = reading
  let sawVerb = false
  for (let index = from; index < to; index += 1) {
    if (quotation[index] !== -1) continue
    if (lexicon.clauses.relatives.has(tokens[index]?.word ?? '')) break
    if (sawVerb && finite[index] === true && isComma(tokens[index - 1]))
      return { from, to: index - 1 }
    sawVerb ||= finite[index] === true
  }
  return { from, to }
}

/**
 * Where what a noun reports ends: `X's claim that A | is wrong`. The second verb that nothing joins to the
 * first is that of the sentence around.
 */
export function withoutOuterVerb(reading: Reading, { from, to }: Range): Range {
  const { tokens, finite, lexicon } = reading
  const { clauses, verbs } = lexicon
  const first = firstFiniteVerb(reading, { from, to })
  if (first === null) return { from, to }
  let isJoined = true
  let isGroup = true
  for (let index = first + 1; index < to; index += 1) {
    const word = tokens[index]?.word ?? ''
    const joins =
      clauses.relatives.has(word) ||
      clauses.openers.has(word) ||
      clauses.and.has(word) ||
      clauses.complementisers.has(word) ||
      isComma(tokens[index])
    if (joins) isJoined = true
    else if (finite[index] === true) {
      if (!isGroup && !isJoined) return { from, to: startOfVerb(tokens, index, lexicon) }
      isJoined = false
      isGroup = true
    } else if (!verbs.adverbs.has(word)) {
      if (isGroup) isJoined = false
      isGroup = false
    }
  }
  return { from, to }
}

/**
 * What is reported ends where the writer goes on: before what denies it or says what was not said, before another verb of
 * speech that `and` joins, and at a semicolon before a clause. What an infinitive reports ends at a comma before a clause
 * as well.
 *
 * @param hasVerb whether a verb reports it, not `selon`
 */
export function withoutNextClause(reading: Reading, { from, to }: Range, hasVerb: boolean): Range {
  const { tokens, quotation, lexicon } = reading
  const { clauses } = lexicon
  const isInfinitive = hasVerb && isReportedByInfinitive(reading, { from, to })
  const main = hasVerb ? mainClauseBehind(reading, { from, to }) : null
  if (main !== null) return { from, to: main }
  let sawComma = false
  for (let index = from + 1; index < to - 1; index += 1) {
    if (quotation[index] !== -1) continue
    if (isComma(tokens[index]) && isWritersOwn(reading, index + 1, to)) return { from, to: index }
    if (joinsOtherVerb(reading, index, isInfinitive)) return { from, to: index }
    if (hasVerb && quotation[from] !== -1 && goesOnBehindQuotation(reading, index))
      return { from, to: index }
    const next = tokens[index + 1]?.word ?? ''
    const isMain = hasVerb && tokens[index]?.word === ';' && !clauses.complementisers.has(next)
    if (isMain && hasFiniteVerb(reading, { from: index + 1, to })) return { from, to: index }
    if (!isInfinitive || !isComma(tokens[index])) continue
    const opens = clauses.openers.has(next) || clauses.subordinating.has(next)
    // `dit avoir trouvé, dans un livre, | une lettre`: behind two commas it is the object.
    const isApposition = lexicon.nouns.indefinite.has(next) && !sawComma
    sawComma = true
    if ((opens || isApposition) && hasFiniteVerb(reading, { from: index + 1, to }))
      return { from, to: index }
  }
  return { from, to }
}

/** `When X said that A, | there was laughter.`: the comma before the clause around, the last that a clause follows; English only. */
function mainClauseBehind(reading: Reading, { from, to }: Range): number | null {
  const { tokens, quotation, lead } = reading
  if (tokens[lead]?.word !== 'when') return null
  for (let index = to - 2; index > from; index -= 1) {
    if (!isComma(tokens[index]) || quotation[index] !== -1) continue
    const next = { from: index + 1, to }
    const begins = tokens[next.from]?.word === 'there' || beginsPhrase(reading, next.from)
    if (begins && isClause(reading, next) && isClause(reading, { from, to: index })) return index
  }
  return null
}

/** Whether no `que` comes before, and no verb with a tense before the first comma. */
function isReportedByInfinitive(reading: Reading, { from, to }: Range): boolean {
  const { complementisers } = reading.lexicon.clauses
  if (complementisers.has(reading.tokens[from - 1]?.word ?? '')) return false
  const end = indexOfMark(reading, ',;:', { from, to })
  const first = reading.nextVerb[from] ?? end
  return first >= end || isJoined(reading, first)
}

/** `told them that “…” | and then cancelled it`: what the speaker did besides. */
function goesOnBehindQuotation(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  if (!lexicon.clauses.and.has(tokens[index]?.word ?? '')) return false
  let verb = index + 1
  while (tokens[verb]?.isAdverb === true) verb += 1
  return followsQuotation(reading, index) && resumesClause(reading, verb)
}

/** The writer's own words on what was said. */
function isWritersOwn(reading: Reading, index: number, to: number): boolean {
  return (
    deniesBehind(reading, index, to) || saysNoMore(reading, index) || givesSource(reading, index)
  )
}

/** `The Toll says A, | citing two people`; English only. */
function givesSource({ tokens, lexicon }: Reading, index: number): boolean {
  return lexicon.language === 'en' && tokens[index]?.word === 'citing'
}

/** `A | et annonce un recours`, `A | but declined to say more`: the speaker, not what was said, goes on. */
function joinsOtherVerb(reading: Reading, index: number, isInfinitive: boolean): boolean {
  const { tokens, lexicon } = reading
  const { clauses, verbs } = lexicon
  const word = tokens[index]?.word ?? ''
  if (!clauses.and.has(word) && !clauses.openers.has(word)) return false
  const next = tokens[index + 1]?.word ?? ''
  const third = tokens[index + 2]?.word ?? ''
  const isVerb = !verbs.alsoNouns.has(next) || takesObject(reading, index + 1)
  // `had written | down its number`
  const isNote = tokens[index + 3]?.word === 'down'
  return (
    verbs.refusing.has(next) ||
    (verbs.speech.finite.has(next) && isVerb) ||
    (verbs.having.has(next) && verbs.speech.participle.has(third) && !isNote) ||
    (isInfinitive && clauses.and.has(word) && resumesClause(reading, index + 1))
  )
}

/** `A et | annonce un recours`: behind `and` a noun would have an article, and none behind it. */
function takesObject({ tokens, lexicon }: Reading, index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  const isOf = lexicon.nouns.genitives.has(next)
  return lexicon.language === 'fr' && isArticle(next, lexicon) && !isOf
}

/** `évalue ses pertes à 3 millions | et n'entend | pas céder`: a verb behind `and`. */
function isJoined({ tokens, lexicon }: Reading, verb: number): boolean {
  const before = tokens[startOfVerb(tokens, verb, lexicon) - 1]
  return lexicon.clauses.and.has(before?.word ?? '')
}

/** What somebody does not say, by other verbs than those of speech. */
const sayingNoMore = new Set(['donner', 'fixer', 'fournir', 'apporter', 'nommer', 'entrer', 'plus'])

/** `…, | sans en donner la raison`, `…, | un chiffre que X conteste` */
function saysNoMore({ tokens, lexicon }: Reading, index: number): boolean {
  if (lexicon.language !== 'fr') return false
  const word = (at: number) => tokens[at]?.word ?? ''
  const verb = lexicon.verbs.clitics.has(word(index + 1)) ? index + 2 : index + 1
  const isWithout =
    word(index) === 'sans' &&
    (lexicon.verbs.speech.infinitive.has(word(verb)) || sayingNoMore.has(word(verb)))
  const isTakenUp =
    lexicon.nouns.indefinite.has(word(index)) &&
    (lexicon.clauses.assertions.has(word(index + 1)) || word(index + 1) === 'chiffre') &&
    lexicon.clauses.relatives.has(word(index + 2))
  return isWithout || isTakenUp
}

/** A relative clause that denies what stands before it is so long, at most, in tokens. */
const LONGEST_DENIAL = 10

/** `…, | ce que X conteste`, `…, | which X denies` */
function deniesBehind({ tokens, lexicon }: Reading, from: number, to: number): boolean {
  const { clauses, verbs } = lexicon
  const isRelative =
    clauses.relatives.has(tokens[from]?.word ?? '') ||
    (tokens[from]?.word === 'ce' && clauses.complementisers.has(tokens[from + 1]?.word ?? ''))
  const clause = tokens.slice(from, Math.min(to, from + LONGEST_DENIAL))
  return isRelative && clause.some(({ word }) => verbs.denials.has(word))
}

/** `Elle dit ne pas vouloir partir | : « … »`: the quotation says it again. */
export function splitAtColon(reading: Reading, { from, to }: Range): readonly Range[] {
  for (let index = from + 1; index < to - 1; index += 1) {
    const isColon = reading.tokens[index]?.word === ':' && reading.quotation[index] === -1
    if (isColon && opensQuotation(reading, index + 1)) {
      return [
        { from, to: index },
        { from: index + 1, to },
      ]
    }
  }
  return [{ from, to }]
}

/** `alors que`, `si que`: words that mean something else before `que`. */
const notJoining = new Set([
  'alors',
  'tandis',
  'bien',
  'parce',
  'puis',
  'lors',
  'so',
  'if',
  'si',
  'comme',
])

/** `… que A et que B`: two clauses of one report. */
export function splitAtAnd(
  { tokens, quotation, lexicon }: Reading,
  { from, to }: Range,
): readonly Range[] {
  const { and, openers, complementisers } = lexicon.clauses
  const ranges: Range[] = []
  let start = from
  const isThat = (index: number) => complementisers.has(tokens[index]?.word ?? '')
  const isList = tokens
    .slice(from, to)
    .some(({ word }, offset) => and.has(word) && isThat(from + offset + 1))
  for (let index = from; index < to - 1; index += 1) {
    const joins =
      (and.has(tokens[index]?.word ?? '') || openers.has(tokens[index]?.word ?? '')) &&
      !notJoining.has(tokens[index]?.word ?? '') &&
      isThat(index + 1)
    const isItem = isList && isComma(tokens[index]) && isThat(index + 1)
    if ((!joins && !isItem) || quotation[index] !== -1) continue
    ranges.push({ from: start, to: index })
    start = index + 2
  }
  return [...ranges, { from: start, to }]
}
