import { withApposition } from '../grammar/appositions.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'
import {
  hasFiniteVerb,
  indexOfMark,
  isClause,
  isComma,
  type Reading,
  wordAt,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { endsAsGerund, isArticle } from '../reading/word-classes.ts'
import { reportBehind, endOfReport } from './report-extent.ts'
import type { Report } from './report.ts'

/** `Mais selon X, …`: so many tokens may stand before a report that comes first. */
const LONGEST_LEAD = 2

/** A report that stands before what it reports if it comes first, else behind it. */
export function reportBesides(
  reading: Reading,
  clause: Range,
  source: Range,
  verb: VerbGroup | null,
  floor: number,
): Report {
  const whole = withApposition(reading, source)
  const lead = { from: startBehindColon(reading, floor, clause.from), to: clause.from }
  const isFirst = lead.to - lead.from <= LONGEST_LEAD && !hasFiniteVerb(reading, lead)
  if (belongsToLead(reading, lead, whole.to, isFirst)) {
    const to = whole.to + 1
    return { from: clause.from, to, verb: null, source: whole, place: 'within', isOpen: false }
  }
  if (!isFirst) return reportBehind(reading, clause, source, verb)
  const end = endOfLead(reading, whole.to)
  return {
    from: clause.from,
    to: end < reading.tokens.length ? end : whole.to,
    verb: verb?.verb ?? null,
    source: whole,
    place: 'before',
    isOpen: false,
  }
}

/** `Preuve, selon elle, | que A`, `En cause, selon elle, | la vitesse`: what follows completes the words before. */
function belongsToLead(reading: Reading, lead: Range, comma: number, isFirst: boolean): boolean {
  const { tokens, lexicon } = reading
  if (!isComma(tokens[comma]) || lead.to === lead.from) return false
  if (lexicon.clauses.complementisers.has(wordAt(reading, comma + 1))) return true
  const next = indexOfMark(reading, ',', { from: comma + 1, to: tokens.length })
  const isAside = isApposition(reading, { from: comma + 1, to: next })
  return !isFirst && !isAside && !hasFiniteVerb(reading, lead)
}

/** `L'enjeu est grand : | selon X, …`: behind a colon it comes first as well. */
function startBehindColon({ tokens }: Reading, floor: number, end: number): number {
  const first = Math.max(floor, end - LONGEST_LEAD - 1)
  for (let index = end - 1; index >= first; index -= 1) {
    if (':;'.includes(tokens[index]?.word ?? '.')) return index + 1
  }
  return floor
}

/** `Pour X, | les étés « s'allongent »`, `For X, however, | A`: a report that comes first ends at its comma if a clause follows. */
function endOfLead(reading: Reading, from: number): number {
  const { tokens } = reading
  if (!isComma(tokens[from])) return endOfReport(reading, from)
  let start = from + 1
  for (;;) {
    const to = indexOfMark(reading, ',', { from: start, to: tokens.length })
    const isAside =
      isApposition(reading, { from: start, to }) ||
      isPlace(reading, { from: start, to }) ||
      (wordAt(reading, start) === 'however' && to === start + 1)
    if (to === tokens.length || !isAside) return start
    start = to + 1
  }
}

/** `Selon X, | de l'Institut, | qui dirige l'étude, | économiste chez Y, | la maire, …`: says who somebody is. */
function isApposition(reading: Reading, { from, to }: Range): boolean {
  const { lexicon } = reading
  const { clauses, nouns, verbs } = lexicon
  const first = wordAt(reading, from)
  if (clauses.relatives.has(first) || nouns.genitives.has(first)) return true
  const isAge = reading.tokens[from]?.kind === 'number' && to - from <= 2
  if (isAge) return true
  const isParticiple = verbs.pastEnding.test(first) || endsAsGerund(first)
  const noun = reading.tokens.slice(from, from + 3).some(({ word }) => isPersonNoun(word, lexicon))
  return (
    !isClause(reading, { from, to }) &&
    (isParticiple || (noun && (isArticle(first, lexicon) || isLower(reading, from))))
  )
}

/** `For Prior, of the University of Strathmere, | UK, | the case shows …`: a name that ends where somebody is from. */
function isPlace({ tokens }: Reading, { from, to }: Range): boolean {
  const isName = tokens.slice(from, to).every(({ isCapital }) => isCapital)
  return isName && to - from <= 3 && tokens[from - 2]?.isCapital === true
}

function isLower({ tokens }: Reading, index: number): boolean {
  return tokens[index]?.isCapital === false
}
