import { phraseLength } from '../lexicons/phrases.ts'
import { ofToken } from '../reading/known-words.ts'
import { isGoverned } from '../reading/names.ts'
import { isPeopleNoun } from '../reading/person-nouns.ts'
import { indexOfMark, isClause, isComma, type Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'

/** The longest phrase that is read as one, in tokens. */
export const LONGEST_PHRASE = 20

/** Whether a phrase is only a pronoun. */
export function isPronoun({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  return to - from === 1 && lexicon.nouns.pronouns.has(tokens[from]?.word ?? '')
}

/** Whether a noun phrase can begin with a token: an article, a name, a pronoun, `police`, `two`. */
export function beginsPhrase({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  const { nouns } = lexicon
  const { word, kind, isCapital } = token
  const hasOtherCapital = index === 0 && (nouns.prepositions.has(word) || nouns.notNames.has(word))
  return kind === 'number' || mayBeginPhrase(token, lexicon) || (isCapital && !hasOtherCapital)
}

const mayBeginPhrase = ofToken(
  (word, lexicon) =>
    isArticle(word, lexicon) ||
    lexicon.nouns.pronouns.has(word) ||
    lexicon.nouns.impersonal.has(word) ||
    lexicon.nouns.people.has(word) ||
    lexicon.nouns.people.has(word.replace(/s$/, '')) ||
    lexicon.nouns.bodies.has(word) ||
    lexicon.nouns.vessels.has(word) ||
    lexicon.nouns.titles.has(word) ||
    lexicon.cues.numberWords.has(word),
)

/** Whether a phrase names whom one would quote, not what is spoken of. */
export function beginsSpeaker(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { nouns } = lexicon
  if (!beginsPhrase(reading, index)) return false
  for (const token of tokens.slice(index, index + 4)) {
    if (nouns.prepositions.has(token.word) && !nouns.genitives.has(token.word)) return false
    if (speaks(token, lexicon) || (token.isCapital && !nouns.notNames.has(token.word))) return true
  }
  return false
}

/** `maire`, `officials`, `ministry`, `she`; in `un proche du maire` the noun is an adjective elsewhere. */
const speaks = ofToken(
  (word, lexicon) =>
    /^proches?$/.test(word) ||
    isPeopleNoun(word, lexicon) ||
    lexicon.nouns.bodies.has(word) ||
    lexicon.nouns.firms.has(word) ||
    lexicon.nouns.pronouns.has(word),
)

/** The noun phrase that begins at `from`: up to a comma, a preposition, a verb, an adverb or a date. */
export function phraseAfter(reading: Reading, from: number): Range {
  const { tokens, lexicon } = reading
  const last = Math.min(tokens.length, from + LONGEST_PHRASE)
  const isUnnamed = isUnnamedPerson(reading, from)
  let to = from
  while (to < last && (!endsPhrase(reading, from, to) || (isUnnamed && saysWhere(reading, to)))) {
    to += 1
  }
  while (to > from && lexicon.nouns.genitives.has(tokens[to - 1]?.word ?? '')) to -= 1
  return { from, to }
}

/** `a woman | in the third row`, `a source | close to the talks`: somebody without a name. */
function isUnnamedPerson({ tokens, lexicon }: Reading, from: number): boolean {
  const { indefinite, people, unnamed } = lexicon.nouns
  if (lexicon.language !== 'en') return false
  const isSeveral = (word: string): boolean => unnamed.has(word) || word === 'people'
  const first = tokens[from]?.word ?? ''
  if (isSeveral(first)) return true
  return (
    indefinite.has(first) &&
    tokens.slice(from + 1, from + 4).some(({ word }) => people.has(word) || isSeveral(word))
  )
}

/** English ones, before where somebody is or what they belong to. */
const placePrepositions = new Set([
  'in',
  'to',
  'of',
  'with',
  'from',
  'at',
  'near',
  'outside',
  'behind',
])

function saysWhere({ tokens, lexicon }: Reading, index: number): boolean {
  const word = tokens[index]?.word ?? ''
  const next = tokens[index + 1]?.word ?? ''
  const { weekdays, months, dates } = lexicon.cues
  const isWhen =
    weekdays.has(next) ||
    months.has(next) ||
    tokens[index + 1]?.kind === 'number' ||
    phraseLength(tokens, index + 1, dates) > 0
  if (word === 'the') return placePrepositions.has(tokens[index - 1]?.word ?? '')
  return (
    (word === 'close' || placePrepositions.has(word)) &&
    !isWhen &&
    !lexicon.nouns.vessels.has(tokens[index + 2]?.word ?? '') &&
    !lexicon.nouns.vessels.has(next)
  )
}

function endsPhrase(reading: Reading, from: number, index: number): boolean {
  const { tokens, quotation, finite, lexicon } = reading
  const { nouns, clauses, cues } = lexicon
  const { word = '', kind, isAdverb = false } = tokens[index] ?? {}
  if (nouns.genitives.has(word)) return false
  const next = tokens[index + 1]?.word ?? ''
  const isParticiple = nouns.genitives.has(next)
  // `l'intéressée | rougit`
  const isWhole = /^intéressée?s?$/.test(tokens[index - 1]?.word ?? '')
  // `la | même | source`, `the | highly | regarded institute`
  const isInPhrase = index === from + 1 && nouns.definite.has(tokens[from]?.word ?? '')
  return (
    (kind === 'mark' && word !== '-' && !isPossessive(reading, index)) ||
    quotation[index] !== quotation[from] ||
    (finite[index] === true && !isParticiple) ||
    (index > from && ((isAdverb && !isInPhrase) || beginsAnother(reading, index))) ||
    nouns.prepositions.has(word) ||
    isWhole ||
    clauses.relatives.has(word) ||
    clauses.openers.has(word) ||
    (clauses.and.has(word) && !beginsPhrase(reading, index + 1)) ||
    cues.weekdays.has(word) ||
    phraseLength(tokens, index, cues.dates) > 0
  )
}

/** `the musicians | ’ | shop steward` */
function isPossessive({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  const owner = tokens[index - 1]
  return (
    lexicon.language === 'en' &&
    (token?.word === "'" || token?.word === '’') &&
    owner?.end === token.start &&
    owner.word.endsWith('s') &&
    tokens[index + 1]?.kind === 'word'
  )
}

/** `told the BBC | the government had …`: an article begins another phrase, unless one belongs to the other. */
function beginsAnother({ tokens, lexicon }: Reading, index: number): boolean {
  const { nouns, clauses } = lexicon
  const token = tokens[index]
  const before = tokens[index - 1]?.word ?? ''
  const isArticle = nouns.definite.has(token?.word ?? '') && token?.isCapital === false
  const isJoined = nouns.genitives.has(before) || clauses.and.has(before)
  return (isArticle || nouns.pronouns.has(token?.word ?? '')) && !isJoined
}

/** `a soufflé, | à la sortie de l'audience, | le frère du patient`: behind two commas, if a speaker stands there. */
function behindInsertion(reading: Reading, comma: number): number {
  const last = Math.min(reading.tokens.length, comma + LONGEST_INSERTION)
  const end = indexOfMark(reading, ',', { from: comma + 1, to: last })
  const isInsertion = end < last && !isClause(reading, { from: comma, to: end })
  return isInsertion && beginsSpeaker(reading, end + 1) ? end + 1 : comma
}

const LONGEST_INSERTION = 12

/** How many tokens tell where or when, between a verb and its subject behind it. */
const ADJUNCT_DISTANCE = 6

/** `a dénoncé sur X | la conseillère`: where the subject begins. */
export function afterAdjunct(reading: Reading, from: number): number {
  const { tokens, lexicon } = reading
  const aside = phraseLength(tokens, from, lexicon.clauses.asides)
  if (aside > 0) return from + aside
  if (isComma(tokens[from])) return behindInsertion(reading, from)
  const isAdjunct =
    lexicon.nouns.prepositions.has(tokens[from]?.word ?? '') ||
    tokens[from]?.isAdverb === true ||
    lexicon.cues.weekdays.has(tokens[from]?.word ?? '') ||
    phraseLength(tokens, from, lexicon.cues.dates) > 0
  if (!isAdjunct) return from
  for (let index = from + 1; index < from + ADJUNCT_DISTANCE; index += 1) {
    const word = tokens[index]?.word ?? ''
    if (lexicon.clauses.complementisers.has(word) || lexicon.clauses.relatives.has(word))
      return from
    const isFree = beginsSpeaker(reading, index) && !isGoverned(tokens, index, lexicon)
    if (isFree && !isWithinName(reading, index)) return index
  }
  return from
}

/** `published in Energy | Letters Review`: behind the first of its words. */
function isWithinName({ names }: Reading, index: number): boolean {
  return names.some(({ from, to }) => from < index && index < to)
}
