import { withApposition } from '../grammar/appositions.ts'
import { beginsComplement, completesNegation } from '../grammar/complements.ts'
import { infinitiveAfter } from '../grammar/infinitives.ts'
import { beginsPhrase, isPronoun } from '../grammar/noun-phrases.ts'
import { isInvertedPronoun, speechVerbAt, type VerbGroup } from '../grammar/verb-groups.ts'
import {
  followsQuotation,
  indexOfMark,
  isComma,
  isClause,
  type Reading,
  wordAt,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { endsAsGerund, isPastForm } from '../reading/word-classes.ts'
import { isRelativeSource, type Report } from './report.ts'

/**
 * A report that stands behind what it reports, or in its midst, with all that belongs to it.
 *
 * @param clause what is known to be of the reporting clause; more may follow
 */
export function reportBehind(
  reading: Reading,
  clause: Range,
  source: Range,
  verb: VerbGroup | null,
): Report {
  const { from } = clause
  const whole = withApposition(reading, source)
  const end = Math.max(clause.to, whole.to)
  if (needsMore(reading, from) && isComma(reading.tokens[end])) {
    const to = end + 1
    return { from, to, verb: verb?.verb ?? null, source: whole, place: 'within', isOpen: false }
  }
  const to = isPronoun(reading, source)
    ? endOfPronounReport(reading, Math.max(clause.to, source.to), from)
    : endOfReport(reading, Math.max(clause.to, source.to), from)
  const place = to === reading.tokens.length ? 'after' : 'within'
  return { from, to, verb: verb?.verb ?? null, source: whole, place, isOpen: false }
}

/** `It was, | he added, | “our last word”`, `Il aurait, | selon X, | menti`: a clause that needs what follows. */
export function needsMore({ tokens, quotation, lexicon }: Reading, to: number): boolean {
  const { being, having, incomplete } = lexicon.verbs
  let last = to - 1
  while (tokens[last]?.isAdverb === true) last -= 1
  if (!isComma(tokens[last])) return false
  last -= 1
  while (tokens[last]?.isAdverb === true || isInvertedPronoun(tokens[last])) last -= 1
  const word = tokens[last]?.word ?? ''
  const isVerb = being.has(word) || having.has(word) || incomplete.has(word)
  return isVerb && quotation[last] === -1
}

/** A pronoun has no apposition, so that what follows a comma is the clause around again. */
function endOfPronounReport(reading: Reading, from: number, start: number): number {
  const end = endOfReport(reading, from, start)
  const comma = indexOfMark(reading, ',', { from, to: end })
  const next = wordAt(reading, comma + 1)
  const { relatives, complementisers } = reading.lexicon.clauses
  const isRelative =
    (relatives.has(next) && !complementisers.has(next)) ||
    endsAsGerund(next) ||
    saysHow(reading, start, comma + 1) ||
    notesDown(reading, comma + 1, start)
  return comma < end && comma + 1 < reading.tokens.length && !isRelative ? comma + 1 : end
}

/** `“…,” he said, | seated next to his client`: behind what is quoted a participle is the writer's. */
function saysHow(reading: Reading, start: number, index: number): boolean {
  return followsQuotation(reading, start) && isPastForm(wordAt(reading, index), reading.lexicon)
}

/** After so many tokens a sentence does not go back from its report to what is reported. */
const LONGEST_REPORT = 80

/**
 * Where a reporting clause ends that has named its speaker: at a quotation, a colon, a semicolon, at the
 * comma before another clause, or with the sentence. Appositions, places and dates belong to it.
 */
export function endOfReport(reading: Reading, from: number, start = from): number {
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
    const isOther =
      beginsClause(reading, next.from) &&
      hasClause(reading, next) &&
      !isOwnAct(reading, next.from, start)
    const isReport =
      speechVerbAt(tokens, next.from, lexicon)?.form === 'gerund' ||
      addsMore(reading, next.from) ||
      reportsOn(reading, next.from) ||
      isRelativeSource(reading, next.from) ||
      isRest(reading, next.from)
    const isResumed =
      (resumesClause(reading, next.from) && !saysHow(reading, start, next.from)) ||
      isDependent(reading, next) ||
      beginsComplement(reading, next.from) ||
      completesNegation(reading, start, next.from)
    if (isOther || isReport || isResumed || quotation[next.from] !== -1) return next.from
  }
  return tokens.length
}

/** `…, the union said, | unless pay is raised`, `…, a dit X, | sauf si …`: a clause of what was said. */
function isDependent(reading: Reading, { from, to }: Range): boolean {
  const { depending } = reading.lexicon.clauses
  return depending.has(wordAt(reading, from)) && isClause(reading, { from, to })
}

/** `“…,” said Roux, | and closed the door`: behind what is quoted a verb without a subject tells what the speaker did. */
function isOwnAct(reading: Reading, index: number, start: number): boolean {
  const isJoined = reading.lexicon.clauses.and.has(wordAt(reading, index))
  return isJoined && followsQuotation(reading, start) && resumesClause(reading, index + 1)
}

/** `“…,” she said, | and wrote it down`: what was said is the object of another verb. */
function notesDown(reading: Reading, index: number, start: number): boolean {
  const isObject = reading.lexicon.verbs.objectPronouns.has(wordAt(reading, index + 2))
  return isObject && isOwnAct(reading, index, start)
}

/** Not `a nurse who runs a clinic`, which says who the speaker is. */
function hasClause(reading: Reading, { from, to }: Range): boolean {
  const { tokens, finite, lexicon } = reading
  for (let index = from; index < to; index += 1) {
    if (lexicon.clauses.relatives.has(tokens[index]?.word ?? '') && index > from) return false
    if (finite[index] === true) return true
  }
  return false
}

/** `…, wrote Roux, | but not at this price`, `…, said Roux, | down from 61 %`: a rest of what was said. */
function isRest({ tokens, lexicon }: Reading, index: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  const isLimited = ['not', 'only', 'pas', 'seulement', 'puis'].includes(next)
  const first = tokens[index]?.word ?? ''
  return (
    (lexicon.clauses.openers.has(first) && isLimited) || lexicon.clauses.comparingBehind.has(first)
  )
}

/** `…, avant | d'ajouter que` */
function addsMore({ tokens, lexicon }: Reading, index: number): boolean {
  const isBefore = tokens[index]?.word === 'avant' && lexicon.language === 'fr'
  const infinitives = tokens.slice(index + 2, index + 4)
  return isBefore && infinitives.some(({ word }) => lexicon.verbs.speech.infinitive.has(word))
}

/** What somebody says more begins within so many tokens of the verb. */
const CONTENT_BEGINS = 6

/** `…, | qui assure que`, `…, | où l'on assure que`, `…, | who warned that`: the same speaker says more. */
function reportsOn(reading: Reading, index: number): boolean {
  const { tokens, quotation, lexicon } = reading
  const on = tokens[index + 1]?.word === "l'" ? index + 2 : index + 1
  const isPlace = tokens[index]?.word === 'où' && tokens[on]?.word === 'on'
  if (!isPlace && !lexicon.clauses.subjectRelatives.has(tokens[index]?.word ?? '')) return false
  let verb = isPlace ? on + 1 : index + 1
  while (
    tokens[verb]?.isAdverb === true ||
    lexicon.verbs.clitics.has(tokens[verb]?.word ?? '') ||
    lexicon.verbs.having.has(tokens[verb]?.word ?? '')
  ) {
    verb += 1
  }
  const group = speechVerbAt(tokens, verb, lexicon)
  if (group?.form !== 'finite') return false
  if (infinitiveAfter(reading, group) !== null) return true
  return tokens
    .slice(group.to, group.to + CONTENT_BEGINS)
    .some(
      ({ word }, offset) =>
        lexicon.clauses.complementisers.has(word) || quotation[group.to + offset] !== -1,
    )
}

function beginsClause(reading: Reading, index: number): boolean {
  const { clauses, verbs } = reading.lexicon
  const word = wordAt(reading, index)
  if (clauses.relatives.has(word)) return false
  const isPhrase = beginsPhrase(reading, index) || verbs.subjectPronouns.has(word)
  return isPhrase || clauses.openers.has(word) || clauses.and.has(word)
}

/** `Le pont, selon X, | n'est plus sûr`: the clause around the report goes on with its verb. */
export function resumesClause({ tokens, finite, lexicon }: Reading, from: number): boolean {
  const { clitics, negations } = lexicon.verbs
  // `nous | commerçons`: a subject; `nous | coûte` goes on.
  const isSubject = /^(?:nous|vous)$/.test(tokens[from]?.word ?? '')
  if (isSubject && /(?:ons|ez)$/.test(tokens[from + 1]?.word ?? '')) return false
  let index = from
  while (clitics.has(tokens[index]?.word ?? '') || negations.has(tokens[index]?.word ?? ''))
    index += 1
  return finite[index] === true
}
