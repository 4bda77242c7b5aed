import { hasFiniteVerb, indexOfMark, isComma, type Reading } from './clause.ts'
import { beginsPhrase } from './noun-phrases.ts'
import { wordAt, type Report } from './report.ts'
import type { Range } from './sentences.ts'
import { speechVerbAt, type VerbGroup } from './verb-groups.ts'

/** `Mais selon X, …`: so many tokens may stand before a report that comes first. */
const LONGEST_LEAD = 2

/** A report that stands before what it reports if it comes first, else behind it. */
export function besides(
  reading: Reading,
  clause: Range,
  source: Range,
  verb: VerbGroup | null,
  floor: number,
): Report {
  const lead = { from: floor, to: clause.from }
  const isFirst = lead.to - lead.from <= LONGEST_LEAD && !hasFiniteVerb(reading, lead)
  if (!isFirst) return behind(reading, clause, source, verb)
  const end = endOfReport(reading, source.to)
  return {
    from: clause.from,
    to: end < reading.tokens.length ? end : source.to,
    verb: verb?.verb ?? null,
    source,
    place: 'before',
    isOpen: false,
  }
}

/** @param clause what is known to be of the reporting clause; more may follow */
export function behind(
  reading: Reading,
  clause: Range,
  source: Range,
  verb: VerbGroup | null,
): Report {
  const { from } = clause
  const to = endOfReport(reading, Math.max(clause.to, source.to))
  const place = to === reading.tokens.length ? 'after' : 'within'
  return { from, to, verb: verb?.verb ?? null, source, place, isOpen: false }
}

/** After so many tokens a sentence does not go back from its report to what is reported. */
const LONGEST_REPORT = 80

/**
 * Where a reporting clause ends that has named its speaker: at a quotation, a colon, a semicolon, at the
 * comma before another clause, or with the sentence. Appositions, places and dates belong to it.
 */
function endOfReport(reading: Reading, from: number): number {
  const { tokens, quotation, lexicon } = reading
  const last = Math.min(tokens.length, from + LONGEST_REPORT)
  for (let index = from; index < last; index += 1) {
    if (quotation[index] !== -1) return index
    const token = tokens[index]
    if (token?.kind !== 'mark') continue
    if (':;'.includes(token.word)) return Math.min(index + 1, tokens.length)
    if (!isComma(token)) continue
    const to = indexOfMark(reading, ',;:', { from: index + 1, to: last })
    const next = { from: index + 1, to }
    const isOther = beginsClause(reading, next.from) && hasFiniteVerb(reading, next)
    const isReport = speechVerbAt(tokens, next.from, lexicon)?.form === 'gerund'
    const isResumed = resumesClause(reading, next.from)
    if (isOther || isReport || isResumed || quotation[next.from] !== -1) return next.from
  }
  return tokens.length
}

function beginsClause(reading: Reading, index: number): boolean {
  const { clauses } = reading.lexicon
  const word = wordAt(reading, index)
  if (clauses.relatives.has(word)) return false
  return beginsPhrase(reading, index) || clauses.openers.has(word) || clauses.and.has(word)
}

/** `Le pont, selon X, | n'est plus sûr`: the clause around the report goes on with its verb. */
function resumesClause({ tokens, finite, lexicon }: Reading, from: number): boolean {
  const { clitics, negations } = lexicon.verbs
  let index = from
  while (clitics.has(tokens[index]?.word ?? '') || negations.has(tokens[index]?.word ?? ''))
    index += 1
  return finite[index] === true
}
