import { beginsComplement, completesNegation } from '../grammar/complements.ts'
import { isPronoun } from '../grammar/noun-phrases.ts'
import {
  followsQuotation,
  hasFiniteVerb,
  indexOfMark,
  isClause,
  isComma,
  type Reading,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { needsMore, resumesClause } from '../reports/report-extent.ts'
import { SHORTEST_QUOTATION, type Report } from '../reports/report.ts'
import {
  splitAtAnd,
  splitAtColon,
  withoutNextClause,
  withoutOuterClause,
  withoutOuterVerb,
} from './reported-clauses.ts'

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
    gaps.push(...partsOf(reading, { from, to: report.from, before, after: report }))
    from = report.to
    before = report
  }
  gaps.push(...partsOf(reading, { from, to: reading.tokens.length, before, after: null }))
  return gaps
}

/** The report whose content a gap is: one before it announces it, else one behind it closes it. */
export function reportOf({ before, after }: Gap): Report | null {
  // `On accuse le coup : « … », déplore Roux`: who is named behind speaks.
  const isColon = before?.verb === null && before.to - before.from === 1
  if (isColon && after !== null && after.verb !== null && after.place !== 'before') return after
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
    if (!hasWords(reading, after) || isOnlyJoint(reading, after)) return report
    if (hasFiniteVerb(reading, before) && followsRelative(reading, report.from))
      return { ...report, place: 'before' }
    if (tellsScene(reading, report, after)) return { ...report, to: after.to }
    const over = { ...report, from: after.to, to: after.to }
    const isOpen =
      needsMore(reading, before.to) ||
      isSubordinate(reading, before) ||
      isFreeRelative(reading, before)
    if (isOpen || !isClause(reading, before) || goesOn(reading, report, after)) return over
    if (isClause(reading, after)) return report
    return report.source === null ? over : { ...report, to: after.to }
  })
}

function hasWords({ tokens }: Reading, { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind !== 'mark')
}

/** `an email in which, | she said, | A`: the writer's clause ends before what is reported. */
function followsRelative({ tokens, lexicon }: Reading, from: number): boolean {
  const last = isComma(tokens[from - 1]) ? from - 2 : from - 1
  return lexicon.clauses.relatives.has(tokens[last]?.word ?? '') && tokens[last]?.word !== 'that'
}

/** `The road is safe, Roux says, | though | she concedes …`: nothing but what joins the next report. */
function isOnlyJoint({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const { and, openers, subordinating } = lexicon.clauses
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark')
  const [only] = words
  const joins = and.has(only?.word ?? '') || openers.has(only?.word ?? '')
  return words.length === 1 && (joins || subordinating.has(only?.word ?? ''))
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
  const { and, openers } = lexicon.clauses
  const opensQuoted = quotation[from] !== -1
  const first = opensQuoted && tokens[from]?.kind === 'mark' ? from + 1 : from
  const joint = tokens[first]?.word ?? ''
  const isJoint = and.has(joint) || (openers.has(joint) && !lexicon.clauses.depending.has(joint))
  const start = isJoint ? first + 1 : first
  const isWhole = quotation[from] === quotation[to - 1]
  return isWhole && lexicon.clauses.depending.has(tokens[start]?.word ?? '')
}

/** `Ce qui manque, | selon lui, | c'est …`, `What matters, | she said, | is …`: the subject of the clause behind. */
function isFreeRelative({ tokens, quotation, lexicon }: Reading, { from }: Range): boolean {
  const first = quotation[from] !== -1 && tokens[from]?.kind === 'mark' ? from + 1 : from
  const word = tokens[first]?.word ?? ''
  const isFrench = word === 'ce' && lexicon.clauses.relatives.has(tokens[first + 1]?.word ?? '')
  return isFrench || word === 'what'
}

/** Whether there is a verb that no relative brings: not `least of all to people who rise at three`. */
function hasOwnClause({ tokens, verbs, lexicon }: Reading, { from, to }: Range): boolean {
  for (let index = from; index < to; index += 1) {
    if (index > from && lexicon.clauses.relatives.has(tokens[index]?.word ?? '')) return false
    if (verbs[index] === true) return true
  }
  return false
}

/**
 * `« … », a dit X, | tandis que la salle riait`, `“…,” X said, | while others laughed`: behind what was quoted it is the
 * writer's. A figure or what the speaker did next (`avant de démissionner`) is not to be lost.
 */
function tellsScene(reading: Reading, { from }: Report, after: Range): boolean {
  const { tokens, quotation, lexicon } = reading
  if (!followsQuotation(reading, from)) return false
  const isUnquoted = quotation.slice(after.from, after.to).every((found) => found === -1)
  const hasFigure = tokens.slice(after.from, after.to).some(({ kind }) => kind === 'number')
  const first = tokens[after.from]?.word ?? ''
  const isScene = lexicon.clauses.subordinating.has(first) && first !== 'avant'
  return isUnquoted && !hasFigure && isScene
}

/** What follows an incise and cannot stand alone: `…, dit-il, quand …`, `…, he said, and not at the pumps`. */
function goesOn(reading: Reading, report: Report, after: Range): boolean {
  const { tokens, quotation, lexicon } = reading
  let from = after.from
  while (from < after.to && tokens[from]?.kind === 'mark') from += 1
  if (from >= after.to) return false
  const first = tokens[from]?.word ?? ''
  const { subordinating, comparingBehind } = lexicon.clauses
  if (subordinating.has(first) || comparingBehind.has(first)) return true
  if (beginsComplement(reading, from) || completesNegation(reading, report.from, from)) return true
  const isShared = lexicon.clauses.and.has(first) && resumesClause(reading, from + 1)
  if (isShared && quotation[from] === quotation[report.from - 1]) return true
  const isParted = followsQuotation(reading, report.from) && quotation[from] !== -1
  const isLong = after.to - from > SHORTEST_QUOTATION
  if (isParted && isLong && !hasOwnClause(reading, { from, to: after.to })) return true
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
    before.verb !== null,
  )
  return splitAtAnd(reading, inner).flatMap((part) =>
    splitAtColon(reading, part).map((piece) => ({ ...gap, ...piece })),
  )
}

/** `The firm disputes this: | its team, it says, replied`: a report behind a colon is of what follows the colon. */
function splitBeforeColon(reading: Reading, gap: Gap): readonly Gap[] {
  if (reportOf(gap) === null || gap.after === null) return [gap]
  // `Il a lancé une pétition ; | elle a réuni, à l'en croire, 9 400 signatures`
  const marks = gap.after.source === null ? ':;' : ':'
  const colon = indexOfMark(reading, marks, gap)
  // `What changed, she said, was this: A`: the report is of both sides of the colon.
  if (gap.after.verb !== null && gap.after.verb < colon) return [gap]
  const left = { from: gap.from, to: colon }
  const right = { from: colon + 1, to: gap.to }
  const isPart = gap.after.source?.to === colon
  if (colon >= gap.to || isPart || !isClause(reading, right)) return [gap]
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
