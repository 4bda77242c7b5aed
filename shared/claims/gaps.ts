import {
  firstFiniteVerb,
  followsQuotation,
  hasFiniteVerb,
  indexOfMark,
  isClause,
  isComma,
  opensQuotation,
  type Reading,
} from './clause.ts'
import { withoutOuterVerb } from './report-nominal.ts'
import { needsMore, resumesClause } from './report-extent.ts'
import { isPronoun, type Report } from './report.ts'
import type { Range } from './sentences.ts'

/** What lies between two reporting clauses of a sentence, with those on either side. */
export interface Gap extends Range {
  readonly before: Report | null
  readonly after: Report | null
}

/** The gaps that the reporting clauses leave, in order; what follows an announcing one may be two. */
export function gapsBetween(reading: Reading, reports: readonly Report[]): readonly Gap[] {
  const gaps: Gap[] = []
  let from = reading.lead
  let before: Report | null = null
  for (const report of settleWithin(reading, reports)) {
    gaps.push({ from, to: report.from, before, after: report })
    from = report.to
    before = report
  }
  gaps.push({ from, to: reading.tokens.length, before, after: null })
  return gaps.flatMap((gap) => partsOf(reading, gap))
}

/** The report whose content a gap is: one before it announces it, else one behind it closes it. */
export function reportOf({ before, after }: Gap): Report | null {
  if (before?.place === 'before') return before
  if (after?.place === 'after' || after?.place === 'within') return after
  return before?.place === 'within' || before?.place === 'label' ? before : null
}

/**
 * A report within a sentence parts two clauses of one speaker, or it stands in the midst of one (`Le pays,
 * selon X, est prêt`), which then keeps it, or what follows it is no clause and goes with it.
 */
function settleWithin(reading: Reading, reports: readonly Report[]): readonly Report[] {
  return reports.map((report, index) => {
    if (report.place !== 'within') return report
    const start = reports[index - 1]?.to ?? reading.lead
    const colon = lastColon(reading, { from: start, to: report.from })
    const before = { from: colon ?? start, to: report.from }
    const after = { from: report.to, to: reports[index + 1]?.from ?? reading.tokens.length }
    if (!hasWords(reading, after)) return report
    const over = { ...report, from: after.to, to: after.to }
    const isOpen = needsMore(reading, before.to) || isSubordinate(reading, before)
    if (isOpen || !isClause(reading, before) || goesOn(reading, report, after)) return over
    return isClause(reading, after) ? report : { ...report, to: after.to }
  })
}

function hasWords({ tokens }: Reading, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind !== 'mark')
}

function lastColon({ tokens, quotation }: Reading, { from, to }: Range): number | null {
  for (let index = to - 1; index >= Math.max(from, to - LONGEST_CLAUSE); index -= 1) {
    if (tokens[index]?.word === ':' && quotation[index] === -1) return index + 1
  }
  return null
}

const LONGEST_CLAUSE = 60

/** `If it rains, | he said, | the pond fills`: a clause that depends on the one behind the report. */
function isSubordinate({ tokens, quotation, lexicon }: Reading, { from, to }: Range): boolean {
  const opensQuoted = quotation[from] !== -1
  const start = opensQuoted && tokens[from]?.kind === 'mark' ? from + 1 : from
  const isWhole = quotation[from] === quotation[to - 1]
  return isWhole && lexicon.clauses.depending.has(tokens[start]?.word ?? '')
}

/** What follows an incise and cannot stand alone: `…, dit-il, quand …`, `…, he said, and not at the pumps`. */
function goesOn(reading: Reading, report: Report, after: Range): boolean {
  const { tokens, quotation, lexicon } = reading
  let from = after.from
  while (from < after.to && tokens[from]?.kind === 'mark') from += 1
  if (from >= after.to) return false
  const first = tokens[from]?.word ?? ''
  if (lexicon.clauses.subordinating.has(first)) return true
  if (resumesClause(reading, from) && quotation[from] === quotation[after.from - 1]) return true
  const { source } = report
  const isOnlyPronoun = source !== null && isPronoun(reading, source)
  const joins = lexicon.clauses.openers.has(first) || lexicon.clauses.and.has(first)
  const isClosed = followsQuotation(reading, report.from) && quotation[from] === -1
  return (isOnlyPronoun || joins) && !isClosed && !isClause(reading, after)
}

function partsOf(reading: Reading, gap: Gap): readonly Gap[] {
  const { before } = gap
  if (before?.place !== 'before') return splitBeforeColon(reading, gap)
  const inner = withoutNextClause(
    reading,
    before.isNominal === true
      ? withoutOuterVerb(reading, gap)
      : isRelative(reading, before)
        ? withoutOuterClause(reading, gap)
        : gap,
  )
  return splitAtAnd(reading, inner).flatMap((part) =>
    splitAtColon(reading, part).map((piece) => ({ ...gap, ...piece })),
  )
}

/** `X, qui dit que A, a fait B`: a verb right after a comma goes on with the clause around. */
function withoutOuterClause(reading: Reading, { from, to }: Range): Range {
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

/** What is reported by an infinitive ends where a clause with a verb of its own comes behind a comma. */
function withoutNextClause(reading: Reading, { from, to }: Range): Range {
  const { tokens, quotation, lexicon } = reading
  const { clauses, verbs } = lexicon
  const isInfinitive =
    firstFiniteVerb(reading, { from, to: indexOfMark(reading, ',;:', { from, to }) }) === null
  let sawComma = false
  for (let index = from + 1; index < to - 1; index += 1) {
    if (quotation[index] !== -1) continue
    const word = tokens[index]?.word ?? ''
    const next = tokens[index + 1]?.word ?? ''
    const joins = clauses.and.has(word) || clauses.openers.has(word)
    const third = tokens[index + 2]?.word ?? ''
    const speaks =
      (verbs.speech.finite.has(next) && !verbs.alsoNouns.has(next)) ||
      (verbs.having.has(next) && verbs.speech.participle.has(third))
    if (joins && (verbs.refusing.has(next) || speaks)) return { from, to: index }
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

/** `The firm disputes this: | its team, it says, replied`: a report behind a colon is of what follows the colon. */
function splitBeforeColon(reading: Reading, gap: Gap): readonly Gap[] {
  if (reportOf(gap) === null || gap.after === null) return [gap]
  const colon = indexOfMark(reading, ':', gap)
  const left = { from: gap.from, to: colon }
  const right = { from: colon + 1, to: gap.to }
  if (colon >= gap.to || !hasFiniteVerb(reading, left) || !isClause(reading, right)) return [gap]
  return [
    { ...left, before: gap.before, after: null },
    { ...right, before: null, after: gap.after },
  ]
}

/** Whether a report is a relative clause of the sentence: `X, qui dit que A, …` */
function isRelative({ tokens, lexicon }: Reading, { from, to, verb }: Report): boolean {
  const words = tokens.slice(from, verb ?? to)
  return words.some(({ word }) => lexicon.clauses.relatives.has(word))
}

/** `Elle dit ne pas vouloir partir | : « … »`: the quotation says it again. */
function splitAtColon(reading: Reading, { from, to }: Range): readonly Range[] {
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
function splitAtAnd(
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
