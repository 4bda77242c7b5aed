import {
  followsQuotation,
  hasFiniteVerb,
  indexOfMark,
  isClause,
  isComma,
  opensQuotation,
  quotedWordsBefore,
  type Reading,
} from './clause.ts'
import { phraseLength } from './lexicons/phrases.ts'
import { isGoverned } from './names.ts'
import { beginsPhrase, beginsSpeaker, phraseAfter, subjectBefore } from './noun-phrases.ts'
import { behind, besides, withApposition } from './report-extent.ts'
import type { Range } from './sentences.ts'
import { SHORTEST_QUOTATION, wordAt, type Report } from './report.ts'
import { speechVerbAt, type VerbGroup } from './verb-groups.ts'

/** `…, a ajouté Peskov`, `…, a-t-il dit`, `…, said Peskov`, `comme l'a dit Peskov` */
export function readBehind(reading: Reading, verb: VerbGroup, floor: number): Report | null {
  const { tokens, finite, lexicon } = reading
  if (verb.form !== 'finite' || verb.from === floor) return null
  if (verb.pronoun !== null) {
    return behind(reading, verb, { from: verb.pronoun, to: verb.pronoun + 1 }, verb)
  }
  const compares = lexicon.clauses.comparing.has(wordAt(reading, verb.from - 1))
  const isQuoted = speaksQuotation(reading, verb.from, floor)
  if (!compares && !isQuoted && !isComma(tokens[verb.from - 1])) return null
  const source = phraseAfter(reading, afterAdjunct(reading, verb.to))
  if (source.from === source.to || finite[source.to] === true) return null
  if (compares) return besides(reading, { from: verb.from - 1, to: source.to }, source, verb, floor)
  const takesPerson = lexicon.verbs.ofPeople.has(wordAt(reading, verb.verb))
  if (isQuoted && beginsPhrase(reading, source.from)) return behind(reading, verb, source, verb)
  const endsClause =
    hasFiniteVerb(reading, { from: floor, to: verb.from }) ||
    isComma(tokens[source.to]) ||
    (reading.isHeading && source.to === tokens.length)
  const isOnlySpeech = !lexicon.verbs.onlyWithContent.has(wordAt(reading, verb.verb))
  const endsThere = source.to === tokens.length || tokens[source.to]?.kind === 'mark'
  const isNoun = beginsPhrase(reading, source.from) && isOnlySpeech && endsThere
  const canSpeak = (beginsSpeaker(reading, source.from) || isNoun) && !takesPerson
  return endsClause && canSpeak ? behind(reading, verb, source, verb) : null
}

function speaksQuotation(reading: Reading, index: number, floor: number): boolean {
  if (!followsQuotation(reading, index)) return false
  const { words, from } = quotedWordsBefore(reading, index)
  return words >= SHORTEST_QUOTATION || from <= floor
}

/**
 * French inverts any verb behind a quotation: `« … », a souri Morin`, `« … », tempère-t-il`. So whatever
 * stands between it and a speaker there is the verb.
 */
export function readAnyVerb(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  if (lexicon.language !== 'fr' || !speaksQuotation(reading, index, floor)) return null
  const mayBeVerb =
    isVerbLike(reading, index) || lexicon.verbs.reflexives.has(wordAt(reading, index))
  if (!mayBeVerb || speechVerbIn(reading, index)) return null
  for (let next = index + 1; next <= index + LONGEST_VERB; next += 1) {
    const token = tokens[next]
    const isPronoun = token?.kind === 'word' && token.word.startsWith('-')
    const source = isPronoun ? { from: next, to: next + 1 } : phraseAfter(reading, next)
    if (isPronoun || (isVerbLike(reading, next - 1) && beginsSpeaker(reading, next))) {
      return behind(reading, { from: index, to: source.to }, source, null)
    }
    if (token?.kind !== 'word' || token.isCapital) return null
  }
  return null
}

/** `s'est alors amusé`: words of a verb, at most. */
const LONGEST_VERB = 4

function speechVerbIn({ tokens, lexicon }: Reading, from: number): boolean {
  for (let index = from; index < from + LONGEST_VERB; index += 1) {
    if (speechVerbAt(tokens, index, lexicon)) return true
  }
  return false
}

function isVerbLike({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  const { nouns, clauses } = lexicon
  return (
    token?.kind === 'word' &&
    !token.isCapital &&
    !nouns.prepositions.has(token.word) &&
    !nouns.genitives.has(token.word) &&
    !nouns.definite.has(token.word) &&
    !nouns.indefinite.has(token.word) &&
    !nouns.people.has(token.word) &&
    !nouns.bodies.has(token.word) &&
    !clauses.relatives.has(token.word) &&
    !clauses.openers.has(token.word) &&
    !clauses.and.has(token.word)
  )
}

/** How many tokens tell where or when, between a verb and its subject behind it. */
const ADJUNCT_DISTANCE = 6

/** `a dénoncé sur X | la conseillère`: where the subject begins. */
function afterAdjunct(reading: Reading, from: number): number {
  const { tokens, lexicon } = reading
  const isAdjunct =
    lexicon.nouns.prepositions.has(wordAt(reading, from)) ||
    tokens[from]?.isAdverb === true ||
    lexicon.cues.weekdays.has(wordAt(reading, from)) ||
    phraseLength(tokens, from, lexicon.cues.dates) > 0
  if (!isAdjunct) return from
  for (let index = from + 1; index < from + ADJUNCT_DISTANCE; index += 1) {
    const word = wordAt(reading, index)
    if (lexicon.clauses.complementisers.has(word) || lexicon.clauses.relatives.has(word))
      return from
    if (beginsSpeaker(reading, index) && !isGoverned(tokens, index, lexicon)) return index
  }
  return from
}

/** `« Il pleut, ajoute le maire. Il vente. »`: French puts a report within the quotation marks as well. */
export function readIncise(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  if (lexicon.language !== 'fr') return null
  const verb = speechVerbAt(tokens, index, lexicon)
  if (
    verb?.form !== 'finite' ||
    verb.from <= floor ||
    !',?!…'.includes(wordAt(reading, verb.from - 1))
  )
    return null
  const isPronoun =
    verb.pronoun !== null && lexicon.nouns.pronouns.has(wordAt(reading, verb.pronoun))
  const source = isPronoun
    ? { from: verb.to - 1, to: verb.to }
    : withApposition(reading, phraseAfter(reading, verb.to))
  const ends = endsIncise(reading, source.to)
  const isNoun = lexicon.nouns.definite.has(wordAt(reading, source.from)) && source.to > source.from
  const canSpeak =
    isPronoun || (verb.pronoun === null && (isNoun || beginsSpeaker(reading, source.from)))
  if (!ends || !canSpeak || !isClause(reading, { from: floor, to: verb.from })) return null
  const rest = { from: source.to, to: tokens.length }
  const isLast = !isComma(tokens[source.to]) || !isClause(reading, rest)
  const place = isLast && !goesOnBehind(reading, rest) ? 'after' : 'within'
  const to = place === 'after' ? tokens.length : source.to
  return { from: verb.from, to, verb: verb.verb, source, place, isOpen: false }
}

/** `« Je ne sais rien, avoue Roux, élue de Lyon, | sauf cela »`: words that take up what was quoted. */
function goesOnBehind({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  for (let index = from; index < to - 1; index += 1) {
    if (isComma(tokens[index]) && lexicon.clauses.subordinating.has(tokens[index + 1]?.word ?? ''))
      return true
  }
  return false
}

function endsIncise({ tokens }: Reading, index: number): boolean {
  const token = tokens[index]
  return !token || token.kind === 'mark'
}

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
  const isQuoted = speaksQuotation(reading, source.from, floor)
  const endsClause =
    isComma(reading.tokens[source.from - 1]) &&
    hasFiniteVerb(reading, { from: floor, to: source.from }) &&
    reading.lexicon.language === 'en'
  const isIncise =
    isComma(reading.tokens[source.from - 1]) &&
    isComma(reading.tokens[verb.to]) &&
    reading.lexicon.language === 'en' &&
    source.to - source.from <= LONGEST_INCISE
  return isQuoted || endsClause || isIncise
    ? behind(reading, { from: source.from, to: verb.to }, source, verb)
    : null
}

/** `Selon X, …`, `…, according to X`, `Pour lui, …` */
export function readAccordingTo(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  const length = phraseLength(tokens, index, lexicon.clauses.accordingTo)
  if (length === 0) return readViewpoint(reading, index, floor)
  const next = wordAt(reading, index + length)
  if (lexicon.clauses.relatives.has(next) || lexicon.cues.firstPerson.has(next)) return null
  const source = phraseAfter(reading, index + length)
  if (source.from === source.to || !maySpeak(reading, source)) return null
  return besides(reading, { from: index, to: source.to }, source, null, floor)
}

/** `selon l'hydrologue`, not `selon la longueur` */
function maySpeak({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const { nouns, language } = lexicon
  const phrase = tokens.slice(from, to)
  return (
    language === 'en' ||
    phrase.some(
      ({ word, isCapital }) =>
        isCapital ||
        nouns.pronouns.has(word) ||
        nouns.people.has(word) ||
        nouns.bodies.has(word) ||
        nouns.firms.has(word) ||
        nouns.vessels.has(word) ||
        nouns.unnamed.has(word) ||
        /(?:iste|logue|euse|ienne|ien|trice|aire|ants?|antes?)s?$/.test(word),
    )
  )
}

/** `Pour l'ancien négociateur zoranien Josef Haradin,`: tokens before the comma, at most. */
const LONGEST_VIEWPOINT = 16

/** A pronoun, a name, or a noun for people or a body. */
function isSomebody({ tokens, finite, lexicon }: Reading, { from, to }: Range): boolean {
  const { nouns } = lexicon
  const first = tokens[from]
  if (!first || first.kind === 'number') return false
  if (nouns.pronouns.has(first.word)) return to - from === 1
  if (first.isCapital) return !nouns.notNames.has(first.word)
  const hasArticle = nouns.definite.has(first.word) || nouns.indefinite.has(first.word)
  const noun = tokens
    .slice(from + 1, Math.min(to, from + 4))
    .some(({ word }) => nouns.people.has(word) || nouns.bodies.has(word))
  return hasArticle && noun && !finite.slice(from, from + 3).some(Boolean)
}

/** `Pour` and somebody, at the beginning and before a comma. */
function readViewpoint(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  if (index > 0 || !lexicon.clauses.viewpoints.has(wordAt(reading, index))) return null
  const comma = indexOfMark(reading, ',', {
    from: index + 1,
    to: Math.min(tokens.length, index + LONGEST_VIEWPOINT),
  })
  const source = { from: index + 1, to: comma }
  const isQuoted = opensQuotation(reading, comma + 1)
  if (!isComma(tokens[comma]) || (!isQuoted && !isSomebody(reading, source))) return null
  return besides(reading, { from: index, to: source.to }, source, null, floor)
}
