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
import { deskBehind } from './desks.ts'
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
  if (verb.pronoun !== null) {
    const desk = wordAt(reading, verb.pronoun) === '-on' ? deskBehind(reading, verb.to) : null
    const source = desk ?? { from: verb.pronoun, to: verb.pronoun + 1 }
    const content = isComma(tokens[verb.from - 1]) ? null : findClause(reading, verb)
    if (content !== null) {
      const subject = desk ?? subjectBefore(reading, verb.from, floor) ?? source
      const { from } = subject === source ? verb : subject
      return { from, to: content, verb: verb.verb, source: subject, place: 'before', isOpen: false }
    }
    return reportBehind(reading, verb, source, verb)
  }
  const compares = lexicon.clauses.comparing.has(wordAt(reading, verb.from - 1))
  const isQuoted = speaksQuotation(reading, verb.from, floor)
  if (!compares && !isQuoted && !isComma(tokens[verb.from - 1])) return null
  const source = phraseAfter(reading, afterAdjunct(reading, verb.to))
  const isObject = lexicon.verbs.objectPronouns.has(wordAt(reading, source.from))
  if (source.from === source.to || isObject || finite[source.to] === true) return null
  if (compares)
    return reportBesides(reading, { from: verb.from - 1, to: source.to }, source, verb, floor)
  const isVerdict = lexicon.clauses.verdicts.has(wordAt(reading, floor))
  const isShort = verb.from - floor <= LONGEST_ANSWER
  const mark = wordAt(reading, source.to)
  const isAnswer = isShort && !hasFiniteVerb(reading, { from: floor, to: verb.from })
  const colon = isAnswer ? indexOfMark(reading, ':', { from: source.to, to: tokens.length }) : -1
  const to = tokens[colon] ? colon : source.to
  const saysMore = isClause(reading, { from: to + 1, to: tokens.length })
  if (isShort && mark === ':' && !saysMore) {
    // `Prochaine étape, indique l'équipe : | équiper les oiseaux`: what follows completes the words before.
    const { from } = verb
    return { from, to: to + 1, verb: verb.verb, source, place: 'within', isOpen: false }
  }
  const announces =
    isShort && (mark === ':' || tokens[colon] !== undefined || (isVerdict && mark === ','))
  if (announces && beginsSpeaker(reading, source.from)) {
    return {
      from: floor,
      to: to + 1,
      verb: verb.verb,
      source,
      place: 'before',
      isOpen: false,
    }
  }
  const takesPerson =
    lexicon.verbs.ofPeople.has(wordAt(reading, verb.verb)) &&
    (lexicon.language === 'fr' ||
      ['told', 'tells'].includes(wordAt(reading, verb.verb)) ||
      findContent(reading, verb) !== null)
  const isSomebodyThere = tokens
    .slice(source.from, Math.min(source.to, source.from + LONGEST_TITLE))
    .some(
      ({ word, isCapital }) =>
        (isCapital && !lexicon.nouns.notNames.has(word)) || lexicon.nouns.people.has(word),
    )
  if (isQuoted && (isSomebodyThere || beginsPhrase(reading, source.from))) {
    return reportBehind(reading, verb, source, verb)
  }
  const endsClause =
    hasMainVerb(reading, { from: floor, to: verb.from }) ||
    isComma(tokens[endOfComplements(reading, source.to)]) ||
    (reading.isHeading && source.to === tokens.length) ||
    (lexicon.language === 'fr' &&
      beginsSpeaker(reading, source.from) &&
      endsSentence(reading, source.to))
  const isOnlySpeech = !lexicon.verbs.onlyWithContent.has(wordAt(reading, verb.verb))
  const isEnd =
    lexicon.nouns.definite.has(wordAt(reading, source.from)) &&
    tokens.slice(source.to).every(({ kind }) => kind === 'mark')
  const endsThere = source.to === tokens.length || tokens[source.to]?.kind === 'mark'
  const isNoun = beginsPhrase(reading, source.from) && (isOnlySpeech || isEnd) && endsThere
  const isTitled = lexicon.language === 'en' && isSomebodyThere
  const canSpeak = (beginsSpeaker(reading, source.from) || isNoun || isTitled) && !takesPerson
  return endsClause && canSpeak ? reportBehind(reading, verb, source, verb) : null
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

/** `wrote | commercial director Judith Ansah`: tokens before the name, at most. */
const LONGEST_TITLE = 4

/** `Faux, rétorque le maire : …`, `Not so, says Turner: …`: tokens before the verb, at most. */
const LONGEST_ANSWER = 5

/** `Her doctor, she said, never …`: tokens of who speaks, at most. */
const LONGEST_INCISE = 3

/** `three times what its developer told planners`: what is said is the object of another clause. */
function isFreeRelative({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const words = tokens.slice(Math.max(0, from - 1), to)
  return lexicon.language === 'en' && words.some(({ word }) => word === 'what' || word === 'whom')
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
  if (['asked', 'speaking', 'responding', 'addressing'].includes(wordAt(reading, floor)))
    return null
  const isQuoted = speaksQuotation(reading, source.from, floor)
  const endsClause =
    isComma(reading.tokens[source.from - 1]) &&
    hasFiniteVerb(reading, { from: floor, to: source.from }) &&
    reading.lexicon.language === 'en'
  // `he points | out`
  const isParticle = reading.lexicon.verbs.particles.has(wordAt(reading, verb.to))
  const end = isParticle ? verb.to + 1 : verb.to
  const isIncise =
    isComma(reading.tokens[source.from - 1]) &&
    isComma(reading.tokens[end]) &&
    reading.lexicon.language === 'en' &&
    (source.to - source.from <= LONGEST_INCISE || resumesClause(reading, end + 1))
  return isQuoted || endsClause || isIncise
    ? reportBehind(reading, { from: source.from, to: end }, source, verb)
    : null
}
