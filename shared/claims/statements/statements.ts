import type { Quotation } from '../reading/quotations.ts'
import { hasFiniteVerb, type Reading } from '../reading/reading.ts'
import { countWords, type Range } from '../reading/tokens.ts'
import type { Report } from '../reports/report.ts'
import { findReports } from '../reports/reports.ts'
import { gapsBetween, reportOf, type Gap } from './gaps.ts'
import { partialQuotations, type PartialQuotation } from './partial-quotations.ts'
import { spanOf, trimEnds, type QuotedSpan } from './statement-span.ts'

/** A stretch of a sentence that states something, apart from the clause that reports it. */
export interface Statement extends QuotedSpan, Telling {
  /** Token indexes in the sentence. */
  readonly range: Range
}

/** How a sentence gives a statement. */
interface Telling {
  /** Whose statement it is: tokens of the sentence; `null` if the sentence does not say. */
  readonly source: Range | null
  /** The index of the verb that reports it. */
  readonly verb: number | null
  /** What the sentence reports, and how; `plain` is the article's own statement. */
  readonly manner: 'reported-before' | 'reported-behind' | 'labelled' | 'plain'
}

export interface SentenceStatements {
  readonly statements: readonly Statement[]
  /** Whose words the next block quotes, if the sentence ends in a colon. */
  readonly announced: Range | null
  /** Who says something too short to be a statement: `“Once,” says Crane.` */
  readonly saying: Range | null
}

/** Fewer words than this state nothing by themselves. */
export const FEWEST_WORDS = 3

/** Behind a verb of speech or in an answer of an interview so many do. */
const FEWEST_IN_CONTEXT = 2

/** Takes a sentence apart into its statements, in order. */
export function findStatements(
  reading: Reading,
  quotations: readonly Quotation[],
  isAnswer = false,
): SentenceStatements {
  const reports = findReports(reading)
  const statements: Statement[] = []
  for (const gap of gapsBetween(reading, reports)) {
    const range = trimEnds(reading, gap)
    const parts = isReportedAsWhole(gap) ? [] : partialQuotations(reading, range)
    if (parts.length > 0) {
      statements.push(...parts.map((part) => partOf(reading, part, quotations)))
      continue
    }
    const isAnnounced = gap.before?.place === 'before' && !isDenial(reading, gap)
    const isReported = isAnnounced && gap.before.verb !== null
    const isQuoted = reportOf(gap) !== null && reading.quotation[range.from] !== -1
    const fewest = isReported || isQuoted || isAnswer ? FEWEST_IN_CONTEXT : FEWEST_WORDS
    const isShort = countWords(reading.tokens, range) < fewest
    const isWhole = isShort && reportOf(gap) !== null && isContradiction(reading, range)
    if ((isShort && !isWhole) || isLead(reading, range, gap)) continue
    const { source, verb, manner } = tellingOf(gap)
    const { span, quotation } = spanOf(reading, range, quotations, isAnnounced)
    statements.push({ range, source, verb, manner, span, quotation })
  }
  const last = reports.at(-1)
  return {
    statements,
    announced: last?.isOpen === true ? last.source : null,
    saying: statements.length === 0 && last?.isOpen === false ? last.source : null,
  }
}

/** `Faux, rétorque le maire`, `“Nonsense,” says an aide`: a denial is whole in one word. */
export function isContradiction({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark')
  return words.length < 3 && words.some(({ word }) => lexicon.clauses.contradictions.has(word))
}

/** Only `…, selon un communiqué` leaves it to the sentence who says what is quoted in it. */
function isReportedAsWhole(gap: Gap): boolean {
  const report = reportOf(gap)
  return report !== null && (report.verb !== null || report.place === 'before')
}

function isDenial({ tokens, lexicon }: Reading, gap: Gap): boolean {
  const verb = reportOf(gap)?.verb ?? null
  return verb !== null && lexicon.verbs.denials.has(tokens[verb]?.word ?? '')
}

function partOf(
  reading: Reading,
  { from, to, source, verb }: PartialQuotation,
  quotations: readonly Quotation[],
): Statement {
  const range = { from, to }
  // `« 300 bêtes noyées » | et 2 000 hectares sous l'eau`: not only what is quoted of it.
  const isWidened = reading.quotation.slice(from, to).includes(-1)
  const { tokens } = reading
  const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
  const quoted = isWidened ? { span, quotation: null } : spanOf(reading, range, quotations)
  return { range, source, verb, manner: 'reported-before', ...quoted }
}

/** What only leads to a report, a place or a date, is no statement; a clause of its own is. */
function isLead(reading: Reading, range: Range, gap: Gap): boolean {
  const { after } = gap
  if (reportOf(gap) || after?.place !== 'before') return false
  const first = reading.tokens[range.from]?.word ?? ''
  const { openers, fronting } = reading.lexicon.clauses
  const isSubordinate = openers.has(first) || fronting.has(first)
  const isMain = after.source === null || after.source.to <= after.from
  return !hasFiniteVerb(reading, range) || (isSubordinate && !isMain)
}

function tellingOf(gap: Gap): Telling {
  const report = reportOf(gap)
  return report
    ? { source: report.source, verb: report.verb, manner: mannerOf(report) }
    : { source: null, verb: null, manner: 'plain' }
}

function mannerOf({ place }: Report): Statement['manner'] {
  if (place === 'label') return 'labelled'
  return place === 'before' ? 'reported-before' : 'reported-behind'
}
