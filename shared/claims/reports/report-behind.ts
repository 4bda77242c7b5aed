import { beginsPhrase, beginsSpeaker, phraseAfter, afterAdjunct } from '../grammar/noun-phrases.ts'
import { subjectBefore } from '../grammar/subjects.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import {
  hasFiniteVerb,
  hasMainVerb,
  indexOfMark,
  isClause,
  isComma,
  type Reading,
  wordAt,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { isArticle, precedesAgent } from '../reading/word-classes.ts'
import { deskBehind, informantBehind } from './desks.ts'
import { speaksQuotation } from './report-any-verb.ts'
import { reportBesides } from './report-besides.ts'
import { findClause, findContent } from './report-content.ts'
import { reportBehind, resumesClause } from './report-extent.ts'
import type { Report } from './report.ts'

/** `…, a ajouté Peskov`, `…, a-t-il dit`, `…, said Peskov`, `comme l'a dit Peskov` */
export function readBehind(reading: Reading, verb: VerbGroup, floor: number): Report | null {
  const { tokens, finite, lexicon } = reading
  if (verb.form !== 'finite' || verb.from === floor) return null
  // `fait état de | douze blessés`: what follows is what it tells of.
  if (lexicon.nouns.genitives.has(wordAt(reading, verb.to - 1))) return null
  const informant = isComma(tokens[verb.from - 1]) ? informantBehind(reading, verb) : null
  if (informant)
    return reportBehind(reading, { from: verb.from, to: informant.to }, informant, verb)
  if (verb.pronoun !== null) return readInverted(reading, verb, verb.pronoun, floor)
  const compares = lexicon.clauses.comparing.has(wordAt(reading, verb.from - 1))
  const isQuoted = speaksQuotation(reading, verb.from, floor)
  if (!compares && !isQuoted && !isComma(tokens[verb.from - 1])) return null
  const source = phraseAfter(reading, afterAdjunct(reading, verb.to))
  const isObject =
    lexicon.verbs.objectPronouns.has(wordAt(reading, source.from)) ||
    // `…, first reported | by The Toll, …`
    (lexicon.language === 'en' && precedesAgent(wordAt(reading, source.from)))
  if (source.from === source.to || isObject || finite[source.to] === true) return null
  if (compares) {
    const clause = { from: verb.from - 1, to: source.to }
    return reportBesides(reading, clause, source, verb, floor)
  }
  const answer = readAnswer(reading, verb, source, floor)
  if (answer) return answer
  const speaks =
    (isQuoted && (isTitled(reading, source) || beginsPhrase(reading, source.from))) ||
    (endsClause(reading, verb, source, floor) && maySpeak(reading, verb, source))
  return speaks ? reportBehind(reading, verb, source, verb) : null
}

/** `…, a-t-il dit`, `…, reconnaît-on à la préfecture`, `Aussi estime-t-il que …` */
function readInverted(
  reading: Reading,
  verb: VerbGroup,
  pronoun: number,
  floor: number,
): Report | null {
  const desk = wordAt(reading, pronoun) === '-on' ? deskBehind(reading, verb.to) : null
  const source = desk ?? { from: pronoun, to: pronoun + 1 }
  const content = isComma(reading.tokens[verb.from - 1]) ? null : findClause(reading, verb)
  if (content === null) return reportBehind(reading, verb, source, verb)
  const subject = desk ?? subjectBefore(reading, verb.from, floor) ?? source
  const { from } = subject === source ? verb : subject
  return { from, to: content, verb: verb.verb, source: subject, place: 'before', isOpen: false }
}

/**
 * Behind a few words that are no clause, a report announces what is said: `Faux, rétorque le maire : …`, `Not so, says
 * Turner: …`; or it stands in the midst of it: `Prochaine étape, indique l'équipe : | équiper les oiseaux`.
 */
function readAnswer(
  reading: Reading,
  verb: VerbGroup,
  source: Range,
  floor: number,
): Report | null {
  const { tokens, lexicon } = reading
  if (verb.from - floor > LONGEST_ANSWER) return null
  const words = { from: floor, to: verb.from }
  const rest = { from: source.to, to: tokens.length }
  const colon = hasFiniteVerb(reading, words) ? rest.to : indexOfMark(reading, ':', rest)
  const hasColon = colon < rest.to
  const end = hasColon ? colon : source.to
  const common = { to: end + 1, verb: verb.verb, source, isOpen: false }
  const mark = wordAt(reading, source.to)
  const saysMore = isClause(reading, { from: end + 1, to: tokens.length })
  if (mark === ':' && !saysMore) return { ...common, from: verb.from, place: 'within' }
  const isVerdict = lexicon.clauses.verdicts.has(wordAt(reading, floor)) && mark === ','
  const announces = mark === ':' || hasColon || isVerdict
  if (!announces || !beginsSpeaker(reading, source.from)) return null
  return { ...common, from: floor, place: 'before' }
}

/** Whether the clause before a report is whole, or the sentence ends behind it. */
function endsClause(reading: Reading, verb: VerbGroup, source: Range, floor: number): boolean {
  const { tokens, lexicon } = reading
  return (
    lexicon.clauses.contradictions.has(wordAt(reading, floor)) ||
    hasMainVerb(reading, { from: floor, to: verb.from }) ||
    isComma(tokens[endOfComplements(reading, source.to)]) ||
    (reading.isHeading && source.to === tokens.length) ||
    (lexicon.language === 'fr' &&
      beginsSpeaker(reading, source.from) &&
      endsSentence(reading, source.to))
  )
}

/** Whether what stands behind a verb of speech speaks, and is neither its object nor whom it was said to. */
function maySpeak(reading: Reading, verb: VerbGroup, source: Range): boolean {
  const { tokens, lexicon } = reading
  const { verbs, nouns, language } = lexicon
  const word = wordAt(reading, verb.verb)
  const takesPerson =
    verbs.ofPeople.has(word) &&
    (language === 'fr' || ['told', 'tells'].includes(word) || findContent(reading, verb) !== null)
  // `…, put | Overby ahead`: what stands behind it is its object.
  if (takesPerson || /^puts?$/.test(word)) return false
  if (beginsSpeaker(reading, source.from)) return true
  if (language === 'en' && isTitled(reading, source)) return true
  const isOnlySpeech = !verbs.onlyWithContent.has(word)
  const isEnd =
    nouns.definite.has(wordAt(reading, source.from)) &&
    tokens.slice(source.to).every(({ kind }) => kind === 'mark')
  const endsThere = source.to === tokens.length || tokens[source.to]?.kind === 'mark'
  return beginsPhrase(reading, source.from) && (isOnlySpeech || isEnd) && endsThere
}

/** `wrote | commercial director Judith Ansah`: among its first words is a name or a noun for people. */
function isTitled({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const { notNames, people } = lexicon.nouns
  return tokens
    .slice(from, Math.min(to, from + LONGEST_TITLE))
    .some(({ word, isCapital }) => (isCapital && !notNames.has(word)) || people.has(word))
}

/** `…, croient savoir deux proches | du dossier.` */
function endsSentence(reading: Reading, from: number): boolean {
  return endOfComplements(reading, from) >= reading.tokens.length - 1
}

/** `juge la Fédération des étudiants | en droit,`: to the next mark, if no verb stands before it. */
function endOfComplements(reading: Reading, from: number): number {
  const { tokens, finite } = reading
  let to = from
  while (to < tokens.length && tokens[to]?.kind !== 'mark' && finite[to] !== true) to += 1
  return to
}

/** What stands before a name, with its first word: so many tokens, at most. */
const LONGEST_TITLE = 4

/** Of an answer before its verb: so many tokens, at most. */
const LONGEST_ANSWER = 5

/** `Her doctor, she said, never …`: tokens of who speaks, at most. */
const LONGEST_INCISE = 3

/** `three times what its developer told planners`: what is said is the object of another clause. */
function isFreeRelative({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const words = tokens.slice(Math.max(0, from - 1), to)
  return lexicon.language === 'en' && words.some(({ word }) => word === 'what' || word === 'whom')
}

/** `twice the 2019 | estimate`: a number behind its article counts or dates what follows, and is nobody. */
function endsInBareNumber({ tokens, lexicon }: Reading, { to }: Range): boolean {
  return tokens[to - 1]?.kind === 'number' && isArticle(tokens[to - 2]?.word ?? '', lexicon)
}

/** `…, Peskov told | reporters, | …` */
function behindListener(reading: Reading, verb: VerbGroup): number {
  if (!reading.lexicon.verbs.withListener.has(wordAt(reading, verb.verb))) return verb.to
  const { to } = phraseAfter(reading, verb.to)
  return isComma(reading.tokens[to]) ? to : verb.to
}

/** `…, Peskov said on Friday.` */
export function readSubjectAndVerb(
  reading: Reading,
  verb: VerbGroup,
  floor: number,
): Report | null {
  if (verb.form !== 'finite') return null
  const source = subjectBefore(reading, verb.from, floor)
  if (!source || source.from === floor || isFreeRelative(reading, source)) return null
  if (endsInBareNumber(reading, source)) return null
  if (['asked', 'speaking', 'responding', 'addressing'].includes(wordAt(reading, floor)))
    return null
  const isQuoted = speaksQuotation(reading, source.from, floor)
  const endsClause =
    isComma(reading.tokens[source.from - 1]) &&
    hasFiniteVerb(reading, { from: floor, to: source.from }) &&
    reading.lexicon.language === 'en'
  // `he points | out`
  const isParticle = reading.lexicon.verbs.particles.has(wordAt(reading, verb.to))
  const end = isParticle ? verb.to + 1 : behindListener(reading, verb)
  const isIncise =
    isComma(reading.tokens[source.from - 1]) &&
    isComma(reading.tokens[end]) &&
    reading.lexicon.language === 'en' &&
    (source.to - source.from <= LONGEST_INCISE || resumesClause(reading, end + 1))
  return isQuoted || endsClause || isIncise
    ? reportBehind(reading, { from: source.from, to: end }, source, verb)
    : null
}
