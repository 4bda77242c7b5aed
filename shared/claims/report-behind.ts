import {
  hasFiniteVerb,
  indexOfMark,
  isClause,
  isComma,
  opensQuotation,
  type Reading,
} from './clause.ts'
import { phraseLength } from './lexicons/phrases.ts'
import { isGoverned } from './names.ts'
import { beginsPhrase, beginsSpeaker, phraseAfter } from './noun-phrases.ts'
import { subjectBefore } from './subjects.ts'
import { behind, besides, withApposition } from './report-extent.ts'
import type { Range } from './sentences.ts'
import { wordAt, type Report } from './report.ts'
import { speaksQuotation } from './report-any-verb.ts'
import { speechVerbAt, type VerbGroup } from './verb-groups.ts'

/** `…, a ajouté Peskov`, `…, a-t-il dit`, `…, said Peskov`, `comme l'a dit Peskov` */
export function readBehind(reading: Reading, verb: VerbGroup, floor: number): Report | null {
  const { tokens, finite, lexicon } = reading
  if (verb.form !== 'finite' || verb.from === floor) return null
  if (verb.pronoun !== null) {
    const desk = wordAt(reading, verb.pronoun) === '-on' ? deskBehind(reading, verb.to) : null
    const source = desk ?? { from: verb.pronoun, to: verb.pronoun + 1 }
    return behind(reading, verb, source, verb)
  }
  const compares = lexicon.clauses.comparing.has(wordAt(reading, verb.from - 1))
  const isQuoted = speaksQuotation(reading, verb.from, floor)
  if (!compares && !isQuoted && !isComma(tokens[verb.from - 1])) return null
  const source = phraseAfter(reading, afterAdjunct(reading, verb.to))
  if (source.from === source.to || finite[source.to] === true) return null
  if (compares) return besides(reading, { from: verb.from - 1, to: source.to }, source, verb, floor)
  const isVerdict = ['faux', 'non', 'oui', 'inexact', 'archifaux', 'vrai'].includes(
    wordAt(reading, floor),
  )
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
    hasFiniteVerb(reading, { from: floor, to: verb.from }) ||
    isComma(tokens[source.to]) ||
    (reading.isHeading && source.to === tokens.length)
  const isOnlySpeech = !lexicon.verbs.onlyWithContent.has(wordAt(reading, verb.verb))
  const endsThere = source.to === tokens.length || tokens[source.to]?.kind === 'mark'
  const isNoun = beginsPhrase(reading, source.from) && isOnlySpeech && endsThere
  const canSpeak = (beginsSpeaker(reading, source.from) || isNoun) && !takesPerson
  return endsClause && canSpeak ? behind(reading, verb, source, verb) : null
}

/** `reconnaît-on à | la préfecture`: those whom `on` stands for. */
function deskBehind(reading: Reading, index: number): Range | null {
  const isPlace = ['à', 'au', 'aux', 'chez', 'dans', 'auprès'].includes(wordAt(reading, index))
  const source = phraseAfter(reading, index + 1)
  return isPlace && source.to > source.from ? source : null
}

/** `wrote | commercial director Judith Ansah`: tokens before the name, at most. */
const LONGEST_TITLE = 4

/** `Faux, rétorque le maire : …`, `Not so, says Turner: …`: tokens before the verb, at most. */
const LONGEST_ANSWER = 5

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
  const verb = speechVerbAt(tokens, index, lexicon) ?? reflexiveAt(reading, index)
  if (
    verb?.form !== 'finite' ||
    verb.from <= floor ||
    !',?!…'.includes(wordAt(reading, verb.from - 1))
  )
    return null
  const isPronoun =
    verb.pronoun !== null && lexicon.nouns.pronouns.has(wordAt(reading, verb.pronoun))
  const source = isPronoun
    ? { from: verb.pronoun, to: verb.pronoun + 1 }
    : withApposition(reading, phraseAfter(reading, afterAdjunct(reading, verb.to)))
  const end = afterPlace(reading, isPronoun ? verb.to : source.to)
  const ends = endsIncise(reading, end)
  const article = wordAt(reading, source.from)
  const hasArticle = lexicon.nouns.definite.has(article) || lexicon.nouns.indefinite.has(article)
  const isNoun = hasArticle && source.to > source.from
  const canSpeak =
    isPronoun || (verb.pronoun === null && (isNoun || beginsSpeaker(reading, source.from)))
  if (!ends || !canSpeak || !isClause(reading, { from: floor, to: verb.from })) return null
  const rest = { from: end, to: tokens.length }
  const isLast = !isComma(tokens[rest.from]) || !isClause(reading, rest)
  const place = isLast && !goesOnBehind(reading, rest) ? 'after' : 'within'
  const to = place === 'after' ? tokens.length : rest.from
  return { from: verb.from, to, verb: verb.verb, source, place, isOpen: false }
}

/** `…, s'agace | cette infirmière`: between commas a reflexive verb with its subject behind speaks. */
function reflexiveAt({ tokens, lexicon }: Reading, index: number): VerbGroup | null {
  const before = tokens[index - 1]?.word ?? ''
  const isReflexive =
    lexicon.verbs.reflexives.has(before) && tokens[index]?.isVerbForm !== undefined
  if (
    !isReflexive ||
    tokens[index]?.kind !== 'word' ||
    !',?!…'.includes(tokens[index - 2]?.word ?? '.')
  ) {
    return null
  }
  return {
    from: index - 1,
    to: index + 1,
    verb: index,
    form: 'finite',
    isPhrase: false,
    pronoun: null,
    isUnsaid: false,
  }
}

/** `a réagi l'intéressé | sur les réseaux sociaux`: where and when belongs to the incise, up to its comma. */
function afterPlace({ tokens, verbs, lexicon }: Reading, from: number): number {
  const isPlace = lexicon.nouns.prepositions.has(tokens[from]?.word ?? '')
  if (!isPlace && !lexicon.cues.weekdays.has(tokens[from]?.word ?? '')) return from
  let to = from
  while (to < tokens.length && tokens[to]?.kind !== 'mark' && verbs[to] !== true) to += 1
  return tokens[to]?.kind === 'mark' ? to : from
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
    source.to - source.from <= LONGEST_INCISE
  return isQuoted || endsClause || isIncise
    ? behind(reading, { from: source.from, to: verb.to }, source, verb)
    : null
}

/** `Selon X, …`, `…, according to X`, `Pour lui, …` */
export function readAccordingTo(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  const relative = readRelative(reading, index, floor)
  if (relative) return relative
  const believed = phraseLength(tokens, index, lexicon.clauses.asTheySay)
  if (believed > 0 && index - floor <= LONGEST_ANSWER && isComma(tokens[index + believed])) {
    const to = index + believed + 1
    return { from: index, to, verb: null, source: null, place: 'before', isOpen: false }
  }
  const length = phraseLength(tokens, index, lexicon.clauses.accordingTo)
  if (length === 0) return readViewpoint(reading, index, floor)
  const next = wordAt(reading, index + length)
  if (lexicon.clauses.relatives.has(next) || lexicon.cues.firstPerson.has(next)) return null
  const source = phraseAfter(reading, index + length)
  if (source.from === source.to || !maySpeak(reading, source)) return null
  return besides(reading, { from: index, to: source.to }, source, null, floor)
}

/** `son frère, Lucien Roux, | pour qui A`, `le rectorat, | selon lequel A`: the noun before is the source. */
function readRelative(reading: Reading, index: number, floor: number): Report | null {
  const { tokens } = reading
  const isRelative =
    ['pour', 'selon'].includes(wordAt(reading, index)) &&
    ['qui', 'lequel', 'laquelle', 'lesquels', 'lesquelles'].includes(wordAt(reading, index + 1))
  if (!isRelative) return null
  const comma = isComma(tokens[index - 1]) ? index - 1 : index
  const source = subjectBefore(reading, comma, floor)
  if (!source) return null
  return { from: source.from, to: index + 2, verb: null, source, place: 'before', isOpen: false }
}

/** `selon l'hydrologue`, not `selon la longueur` */
function maySpeak({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const { nouns, language } = lexicon
  const phrase = tokens.slice(from, to)
  const isIndefinite = nouns.indefinite.has(phrase[0]?.word ?? '')
  return (
    language === 'en' ||
    isIndefinite ||
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
