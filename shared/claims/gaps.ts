import { isClause, isComma, type Reading } from './clause.ts'
import type { Report } from './report.ts'
import type { Range } from './sentences.ts'

/** What lies between two reporting clauses of a sentence, with those on either side. */
export interface Gap extends Range {
  readonly before: Report | null
  readonly after: Report | null
}

/** The gaps that the reporting clauses leave, in order; what follows an announcing one may be two. */
export function gapsBetween(reading: Reading, reports: readonly Report[]): readonly Gap[] {
  const gaps: Gap[] = []
  let from = 0
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
    const before = { from: reports[index - 1]?.to ?? 0, to: report.from }
    const after = { from: report.to, to: reports[index + 1]?.from ?? reading.tokens.length }
    if (!isClause(reading, before)) return { ...report, from: after.to, to: after.to }
    return isClause(reading, after) ? report : { ...report, to: after.to }
  })
}

function partsOf(reading: Reading, gap: Gap): readonly Gap[] {
  if (gap.before?.place !== 'before') return [gap]
  return splitAtAnd(reading, withoutOuterClause(reading, gap)).map((part) => ({ ...gap, ...part }))
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

/** `… que A et que B`: two clauses of one report. */
function splitAtAnd(
  { tokens, quotation, lexicon }: Reading,
  { from, to }: Range,
): readonly Range[] {
  const { and, complementisers } = lexicon.clauses
  const ranges: Range[] = []
  let start = from
  for (let index = from; index < to - 1; index += 1) {
    const joins =
      and.has(tokens[index]?.word ?? '') && complementisers.has(tokens[index + 1]?.word ?? '')
    if (!joins || quotation[index] !== -1) continue
    ranges.push({ from: start, to: index })
    start = index + 2
  }
  return [...ranges, { from: start, to }]
}
