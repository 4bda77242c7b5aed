import { beginsSpeaker, phraseAfter } from '../grammar/noun-phrases.ts'
import { subjectBefore } from '../grammar/subjects.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { firstFiniteVerb, indexOfMark, isComma, type Reading, wordAt } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { precedesAgent } from '../reading/word-classes.ts'
import { deskOf } from './desks.ts'
import { speaksQuotation } from './report-any-verb.ts'
import { readBehind } from './report-behind.ts'
import { findContent } from './report-content.ts'
import { reportBehind, needsMore } from './report-extent.ts'
import type { Report } from './report.ts'

/** `Peskov a précisé que …`, `Peskov said: “…”`; it may stand between two parts of a quotation. */
export function readBefore(
  reading: Reading,
  verb: VerbGroup,
  floor: number,
  earlier: readonly Report[],
): Report | null {
  const content = findContent(reading, verb)
  if (!content) return null
  const shared = sharedSource(reading, verb, earlier)
  if (shared) return { ...shared, to: content.from, isOpen: content.isOpen }
  const finite = verb.form === 'infinitive' ? finiteVerbBefore(reading, verb.from) : verb.from
  const subject = finite !== null && finite >= floor ? subjectBefore(reading, finite, floor) : null
  const source = subject && (deskOf(reading, subject, floor) ?? subject)
  if (!source) return null
  if (needsMore(reading, source.from)) {
    return reportBehind(reading, { from: source.from, to: verb.to }, source, verb)
  }
  // `Tout en reconnaissant « … », | il dit que`: that quotation has been announced.
  const isNew = earlier.at(-1)?.place !== 'before'
  const parts = isNew && source.from > floor && speaksQuotation(reading, source.from, floor)
  // `Le pont a été fermé par X, | qui affirme que A`: by whom it was done belongs to what was done.
  const isAgent = precedesAgent(wordAt(reading, source.from - 1))
  return {
    from: isAgent ? source.to : source.from,
    to: content.from,
    verb: verb.verb,
    source,
    place: parts ? 'within' : 'before',
    isOpen: content.isOpen,
  }
}

/** `X | a démenti avoir menti`, `X | denied that …`: without its verb the clause would say the contrary. */
export function readDenial(
  reading: Reading,
  verb: VerbGroup,
  floor: number,
  earlier: readonly Report[],
): Report | null {
  if (verb.form !== 'finite' || verb.from <= floor) return null
  const isObject = reading.lexicon.clauses.complementisers.has(wordAt(reading, verb.from - 1))
  if (isObject) return null
  const shared = sharedSource(reading, verb, earlier)
  if (shared) return shared
  const reported = readBehind(reading, verb, floor)
  if (reported) return reported
  const subject = subjectBefore(reading, verb.from, floor)
  const source = subject && (deskOf(reading, subject, floor) ?? subject)
  // `ce que | le club conteste`: what is denied stands before.
  if (!source || isRelative(reading, source.from - 1)) return null
  const from = startOfAdverbs(reading, verb.from)
  const isAnnounced = wordAt(reading, verb.to) === ':'
  const to = isAnnounced ? verb.to + 1 : from
  return { from: source.from, to, verb: verb.verb, source, place: 'before', isOpen: false }
}

/** `ce | que`, `what`, `which` */
function isRelative(reading: Reading, index: number): boolean {
  const isThat = wordAt(reading, index - 1) === 'ce' && /^qu[e']$/.test(wordAt(reading, index))
  return isThat || ['what', 'which'].includes(wordAt(reading, index))
}

/** `X | strongly denied`, `X | nie fermement`: an adverb before the denial belongs to it. */
function startOfAdverbs({ tokens }: Reading, verb: number): number {
  let from = verb
  while (tokens[from - 1]?.isAdverb === true) from -= 1
  return from
}

/**
 * `… , dit le maire, | qui assure que …`, `X nie A, | mais reconnaît que …`, `X cut its forecast | and said …`: a
 * verb whose subject is that of the clause before.
 */
function sharedSource(
  reading: Reading,
  verb: VerbGroup,
  earlier: readonly Report[],
): Report | null {
  const { tokens, lexicon } = reading
  const { clauses } = lexicon
  let before = verb.from - 1
  while (before > 0 && tokens[before]?.isAdverb === true) before -= 1
  const word = wordAt(reading, before)
  const last = earlier.at(-1)
  const isRelative = clauses.subjectRelatives.has(word) && isComma(tokens[before - 1])
  const joins = clauses.and.has(word) || clauses.openers.has(word)
  if (!isRelative && !joins) return null
  const isBehind = last !== undefined && before - last.to <= 1
  const source =
    isRelative && !isBehind ? null : (last?.source ?? (joins ? mainSubject(reading, before) : null))
  if (!source) return null
  return { from: before, to: verb.from, verb: verb.verb, source, place: 'before', isOpen: false }
}

function mainSubject(reading: Reading, end: number): Range | null {
  const first = firstFiniteVerb(reading, { from: 0, to: Math.min(end, MAIN_CLAUSE) })
  return first === null ? null : subjectBefore(reading, first, reading.lead)
}

/** `vient d'annoncer que`: the verb with a subject stands so many tokens before, at most. */
const INFINITIVE_DISTANCE = 8

function finiteVerbBefore({ finite }: Reading, from: number): number | null {
  for (let index = from - 1; index >= Math.max(0, from - INFINITIVE_DISTANCE); index -= 1) {
    if (finite[index] === true) return index
  }
  return null
}

/** The main verb of a sentence is looked for among so many of its first tokens. */
const MAIN_CLAUSE = 60

/** `…, affirmant que …`; the source is that of the report before, or the subject of the sentence. */
export function readGerund(
  reading: Reading,
  verb: VerbGroup,
  reports: readonly Report[],
): Report | null {
  const content = findContent(reading, verb)
  const isCharacterising = reading.lexicon.verbs.characterising.has(wordAt(reading, verb.verb))
  if (!content && !(isCharacterising && isComma(reading.tokens[verb.from - 1]))) return null
  return {
    from: verb.from,
    to: content?.from ?? verb.to,
    verb: verb.verb,
    source: accompanying(reading, verb) ?? reports.at(-1)?.source ?? subjectOfGerund(reading, verb),
    place: 'before',
    isOpen: content?.isOpen ?? false,
  }
}

/** `Copper rose, with | two traders | saying A`: the subject of the gerund itself. */
function accompanying(reading: Reading, { from }: VerbGroup): Range | null {
  if (reading.lexicon.language !== 'en') return null
  for (let index = from - 2; index >= Math.max(0, from - LONGEST_COMPANION); index -= 1) {
    if (reading.tokens[index]?.kind === 'mark') return null
    if (wordAt(reading, index) !== 'with') continue
    const isWhole = phraseAfter(reading, index + 1).to >= from
    return isWhole && beginsSpeaker(reading, index + 1) ? { from: index + 1, to: from } : null
  }
  return null
}

/** `with | the head of the Growers Alliance | arguing`: tokens, at most. */
const LONGEST_COMPANION = 10

/** That of the clause before it, or of the clause behind where it opens the sentence. */
function subjectOfGerund(reading: Reading, { from, to }: VerbGroup): Range | null {
  const start = startOfClause(reading, from)
  const before = firstFiniteVerb(reading, { from: start, to: from })
  if (before !== null) return subjectBefore(reading, before, start)
  const comma = indexOfMark(reading, ',', { from: to, to: reading.tokens.length })
  const main = firstFiniteVerb(reading, { from: comma, to: reading.tokens.length })
  return main === null ? null : subjectBefore(reading, main, comma + 1)
}

/** `…, | avant d'ajouter que A`: like a gerund, it has the subject of what it follows; `null` if it is another infinitive. */
export function startOfAdding(reading: Reading, verb: VerbGroup): VerbGroup | null {
  const { verbs, nouns } = reading.lexicon
  let index = verb.from - 1
  while (verbs.clitics.has(wordAt(reading, index))) index -= 1
  const isAdding =
    nouns.genitives.has(wordAt(reading, index)) && wordAt(reading, index - 1) === 'avant'
  return isAdding ? { ...verb, from: index - 1 } : null
}

/** Behind the last semicolon or colon before a token. */
function startOfClause({ tokens, quotation, lead }: Reading, end: number): number {
  for (let index = end - 1; index >= Math.max(0, end - MAIN_CLAUSE); index -= 1) {
    if (quotation[index] === -1 && ';:'.includes(tokens[index]?.word ?? '.')) return index + 1
  }
  return lead
}
