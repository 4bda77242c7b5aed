import { hasFiniteVerb, hasMainVerb, isComma, type Reading } from './clause.ts'
import { beginsPhrase, beginsSpeaker, phraseAfter, afterAdjunct } from './noun-phrases.ts'
import { speaksQuotation } from './report-any-verb.ts'
import { besides } from './report-besides.ts'
import { behind, deskBehind, resumesClause } from './report-extent.ts'
import { findClause } from './report-content.ts'
import { wordAt, type Report } from './report.ts'
import { subjectBefore } from './subjects.ts'
import type { VerbGroup } from './verb-groups.ts'

/** `…, a ajouté Peskov`, `…, a-t-il dit`, `…, said Peskov`, `comme l'a dit Peskov` */
export function readBehind(reading: Reading, verb: VerbGroup, floor: number): Report | null {
  const { tokens, finite, lexicon } = reading
  if (verb.form !== 'finite' || verb.from === floor) return null
  if (verb.pronoun !== null) {
    const desk = wordAt(reading, verb.pronoun) === '-on' ? deskBehind(reading, verb.to) : null
    const source = desk ?? { from: verb.pronoun, to: verb.pronoun + 1 }
    const content = isComma(tokens[verb.from - 1]) ? null : findClause(reading, verb)
    if (content !== null) {
      const subject = desk ?? subjectBefore(reading, verb.from, floor) ?? source
      const { from } = subject === source ? verb : subject
      return { from, to: content, verb: verb.verb, source: subject, place: 'before', isOpen: false }
    }
    return behind(reading, verb, source, verb)
  }
  const compares = lexicon.clauses.comparing.has(wordAt(reading, verb.from - 1))
  const isQuoted = speaksQuotation(reading, verb.from, floor)
  if (!compares && !isQuoted && !isComma(tokens[verb.from - 1])) return null
  const source = phraseAfter(reading, afterAdjunct(reading, verb.to))
  const isObject = lexicon.verbs.objectPronouns.has(wordAt(reading, source.from))
  if (source.from === source.to || isObject || finite[source.to] === true) return null
  if (compares) return besides(reading, { from: verb.from - 1, to: source.to }, source, verb, floor)
  const isVerdict = lexicon.clauses.verdicts.has(wordAt(reading, floor))
  const isShort = verb.from - floor <= LONGEST_ANSWER
  const mark = wordAt(reading, source.to)
  const announces = isShort && (mark === ':' || (isVerdict && mark === ','))
  if (announces && beginsSpeaker(reading, source.from)) {
    return {
      from: floor,
      to: source.to + 1,
      verb: verb.verb,
      source,
      place: 'before',
      isOpen: false,
    }
  }
  const takesPerson = lexicon.verbs.ofPeople.has(wordAt(reading, verb.verb))
  const isSomebodyThere = tokens
    .slice(source.from, Math.min(source.to, source.from + LONGEST_TITLE))
    .some(({ word, isCapital }) => isCapital || lexicon.nouns.people.has(word))
  if (isQuoted && (isSomebodyThere || beginsPhrase(reading, source.from))) {
    return behind(reading, verb, source, verb)
  }
  const endsClause =
    hasMainVerb(reading, { from: floor, to: verb.from }) ||
    isComma(tokens[source.to]) ||
    (reading.isHeading && source.to === tokens.length)
  const isOnlySpeech = !lexicon.verbs.onlyWithContent.has(wordAt(reading, verb.verb))
  const endsThere = source.to === tokens.length || tokens[source.to]?.kind === 'mark'
  const isNoun = beginsPhrase(reading, source.from) && isOnlySpeech && endsThere
  const canSpeak = (beginsSpeaker(reading, source.from) || isNoun) && !takesPerson
  return endsClause && canSpeak ? behind(reading, verb, source, verb) : null
}

/** `wrote | commercial director Judith Ansah`: tokens before the name, at most. */
const LONGEST_TITLE = 4

/** `Faux, rétorque le maire : …`, `Not so, says Turner: …`: tokens before the verb, at most. */
const LONGEST_ANSWER = 5

/** `Her doctor, she said, never …`: tokens of who speaks, at most. */
const LONGEST_INCISE = 3

/** `…, Peskov said on Friday.` */
export function readSubjectAndVerb(
  reading: Reading,
  verb: VerbGroup,
  floor: number,
): Report | null {
  if (verb.form !== 'finite') return null
  const source = subjectBefore(reading, verb.from, floor)
  if (!source || source.from === floor) return null
  if (['asked', 'speaking', 'responding', 'addressing'].includes(wordAt(reading, floor)))
    return null
  const isQuoted = speaksQuotation(reading, source.from, floor)
  const endsClause =
    isComma(reading.tokens[source.from - 1]) &&
    hasFiniteVerb(reading, { from: floor, to: source.from }) &&
    reading.lexicon.language === 'en'
  const isIncise =
    isComma(reading.tokens[source.from - 1]) &&
    isComma(reading.tokens[verb.to]) &&
    reading.lexicon.language === 'en' &&
    (source.to - source.from <= LONGEST_INCISE || resumesClause(reading, verb.to + 1))
  return isQuoted || endsClause || isIncise
    ? behind(reading, { from: source.from, to: verb.to }, source, verb)
    : null
}
