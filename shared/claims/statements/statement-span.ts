import { trimSpan, type Span } from '../../anchoring/selectors.ts'
import type { Quotation } from '../reading/quotations.ts'
import { hasFiniteVerb, opensQuotation, type Reading } from '../reading/reading.ts'
import type { Token, Range } from '../reading/tokens.ts'
import { isPastForm } from '../reading/word-classes.ts'
import type { Gap } from './gaps.ts'

/** Without punctuation at the ends, nor a word that only joins to the next clause. */
export function trimEnds({ tokens, lexicon }: Reading, { from, to, before, after }: Gap): Range {
  const { and, openers, complementisers, relatives } = lexicon.clauses
  // `no sign of that, she said`, `do so, she said`: what a comma follows is a pronoun.
  const isConjunction = (word: string, next: string) => complementisers.has(word) && next !== ','
  const isJoint = (word: string, next: string) =>
    and.has(word) ||
    // `vise l'arbitre, auquel | il reproche …`
    (after?.place === 'before' && relatives.has(word)) ||
    (after !== null && ((openers.has(word) && word !== 'so') || isConjunction(word, next)))
  let range = trimMarks(tokens, { from, to })
  const isMark = '«“"‘'.includes(tokens[range.from]?.word ?? '.')
  const first = range.from + (isMark ? 1 : 0)
  const resumes = before?.place === 'within' && and.has(tokens[first]?.word ?? '')
  if (resumes) range = trimMarks(tokens, { from: first + 1, to: range.to })
  while (
    range.to > range.from &&
    isJoint(tokens[range.to - 1]?.word ?? '', tokens[range.to]?.word ?? '')
  ) {
    range = trimMarks(tokens, { from: range.from, to: range.to - 1 })
  }
  return range
}

function trimMarks(tokens: readonly Token[], range: Range): Range {
  let { from, to } = range
  const isEdge = (token: Token | undefined) =>
    token?.kind === 'mark' && ',;:.–—-!'.includes(token.word)
  while (from < to && isEdge(tokens[from])) from += 1
  while (to > from && isEdge(tokens[to - 1])) to -= 1
  return { from, to }
}

export interface QuotedSpan {
  /** In the block's text, without quotation marks around it and without a full stop. */
  readonly span: Span
  /** The index of the block's quotation that it is, or is part of. */
  readonly quotation: number | null
}

/**
 * A statement that is quoted as a whole, or nearly, is what stands between the quotation marks.
 *
 * @param isReported whether a report announces it, so that all of it is said: `dit n'avoir « jamais menti »`
 */
export function spanOf(
  reading: Reading,
  { from, to }: Range,
  quotations: readonly Quotation[],
  isReported = false,
): QuotedSpan {
  const { text, tokens, quotation } = reading
  const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
  const index = quotation.slice(from, to).find((found) => found >= 0)
  const found = index === undefined ? undefined : quotations[index]
  if (index === undefined || !found) return { span, quotation: null }
  const inner = {
    start: Math.max(span.start, found.inner.start),
    end: Math.min(span.end, found.inner.end),
  }
  const rest = { from: quotation.lastIndexOf(index, to - 1) + 1, to }
  const lead = { from, to: Math.max(from, from + quotation.slice(from, to).indexOf(index)) }
  const isInfinitive = isReported && lead.to > lead.from
  // `dit | « attendre les conclusions » d'un audit`: the infinitive is quoted, and its object goes on.
  const isInfinitiveQuoted = /.(?:er|ir|re)$/.test(tokens[from + 1]?.word ?? '')
  const isPart = isReported && isInfinitiveQuoted && trimMarks(tokens, rest).to > rest.from
  const isWhole =
    (inner.end - inner.start >= (span.end - span.start) * MOSTLY &&
      !isInfinitive &&
      !isOnlyArticle(reading, lead) &&
      !hasFiniteVerb(reading, lead)) ||
    (inner.start < inner.end &&
      rest.from - from > FEWEST_QUOTED &&
      opensQuotation(reading, from) &&
      !isPart &&
      !addsFigure(reading, rest) &&
      !hasFiniteVerb(reading, rest))
  return isWhole ? { span: trimStop(text, inner), quotation: index } : { span, quotation: null }
}

/** `« 300 bêtes noyées » | et 2 000 hectares`: more is said than what is quoted; not `et requis 3 000 euros`. */
function addsFigure({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const isJoined = lexicon.clauses.and.has(tokens[from]?.word ?? '')
  if (!isJoined || isPastForm(tokens[from + 1]?.word ?? '', lexicon)) return false
  return tokens.slice(from, to).some(({ kind }) => kind === 'number')
}

/** `Une | « erreur d'appréciation »`: the noun that is quoted has it outside. */
function isOnlyArticle({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  return to - from === 1 && lexicon.nouns.indefinite.has(tokens[from]?.word ?? '')
}

/** Tokens of a quotation with its marks; fewer are a word within what is said: `se dit « inquiète » du projet`. */
const FEWEST_QUOTED = 4

/** The share of its characters by which a statement counts as quoted. */
const MOSTLY = 0.7

/** Without the comma or full stop that English puts inside quotation marks. */
function trimStop(text: string, span: Span): Span {
  const end = /[,.]$/.test(text.slice(span.start, span.end)) ? span.end - 1 : span.end
  return trimSpan(text, { start: span.start, end }) ?? span
}
