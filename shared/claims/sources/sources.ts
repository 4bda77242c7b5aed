import { givenNames } from '../lexicons/given-names.ts'
import type { Gender, Lexicon, Pronoun } from '../lexicons/lexicon.ts'
import { phraseLength } from '../lexicons/phrases.ts'
import { isShortAcronym } from '../people/acronyms.ts'
import type { Cast } from '../people/people.ts'
import { findNames, isGoverned, isSecondEnd, startWithTitles, type Name } from '../reading/names.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'
import { isComma, type Reading } from '../reading/reading.ts'
import type { Token, Range } from '../reading/tokens.ts'
import { isPastForm } from '../reading/word-classes.ts'
import { behindVessel } from './behind-vessel.ts'
import { isDemonym, readDescription, type Description } from './descriptions.ts'
import { nameBehindKind, nameBesideKind, type NameOfKind } from './named-bodies.ts'

/** Whom a phrase of the article means, before it is known who that is. */
export type Source =
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | {
      readonly kind: 'name'
      readonly words: readonly string[]
      readonly gender: Gender | null
      /** What sort of body the phrase says it is: `association`. */
      readonly bodyKind?: string | null
    }
  | Description

export type NameSource = Extract<Source, { kind: 'name' }>

/** `selon ses travaux`, `à l'en croire`: whoever was spoken of. */
export const anyone: Pronoun = { gender: null, isGroup: false, mayBeBody: true }

/** Whose work it is: `their study` is that of several, `her survey` a woman's. */
function ownerOf(possessive: string): Pronoun {
  if (possessive === 'its') return { ...anyone, isGroup: true, isSingular: true }
  if (/^(?:leurs?|their)$/.test(possessive)) return { ...anyone, isGroup: true }
  if (possessive === 'her') return { ...anyone, gender: 'feminine', mayBeBody: false }
  if (possessive === 'his') return { ...anyone, gender: 'masculine', mayBeBody: false }
  return anyone
}

/** Reads the phrase of a speaker; `null` where it stands for nobody: `it`, `on`. */
export function readSource(reading: Reading, given: Range, cast: Cast): Source | null {
  const { lexicon } = reading
  const { nouns } = lexicon
  const alias = namedBehind(reading, given) ?? aliasBehind(reading, given.to)
  if (alias) return nameSource(alias)
  const range = behindVessel(reading, withoutRelative(reading, given))
  const phrase = withoutParticiple(reading, range)
  // `réponse | du champion`: the article has gone into the preposition.
  const isContracted = range.from > given.from && reading.tokens[range.from - 1]?.word === 'du'
  const [first] = phrase
  if (!first) return null
  const pronoun = nouns.pronouns.get(first.word)
  if (pronoun && (phrase.length === 1 || !nouns.definite.has(first.word))) {
    // `celui-ci, | Me Garin`, `celle du club, | Odile Pranchère`
    const comma = phrase.findIndex(isComma)
    const apposed =
      comma > 0 ? headName(reading, { from: range.from + comma + 1, to: range.to }, cast) : null
    return apposed ? nameSource(apposed) : { kind: 'pronoun', pronoun }
  }
  // `la même source`: whoever spoke last.
  const isSame = phrase.some(({ word }) => word === 'même' || word === 'same')
  if (isSame && phrase.some(({ word }) => nouns.unnamed.has(word)))
    return { kind: 'pronoun', pronoun: anyone }
  const isOwnWork =
    nouns.possessives.has(first.word) &&
    phrase.slice(1, 3).some(({ word }) => nouns.vessels.has(word))
  if (isOwnWork) return { kind: 'pronoun', pronoun: ownerOf(first.word) }
  const association = nameBehindKind(phrase, reading)
  if (association && !cast.find(association.words)) return bodySource(association)
  const name = isDemonym(phrase, lexicon)
    ? null
    : headName(reading, { from: range.from, to: range.from + phrase.length }, cast)
  if (name) return nameSource(name)

  const body = nameBesideKind(phrase, reading)
  if (body) return bodySource(body)

  return readDescription(phrase, isContracted, reading)
}

/** `A farmer | named Wendell Proctor had called …`; English only. */
function namedBehind(
  { tokens, names, finite, lexicon }: Reading,
  { from, to }: Range,
): Name | null {
  const isNamed = lexicon.language === 'en' && tokens[to]?.word === 'named'
  if (!isNamed || !lexicon.nouns.indefinite.has(tokens[from]?.word ?? '')) return null
  return names.find((name) => name.from === to + 1 && finite[name.to] === true) ?? null
}

/** `une ancienne assistante, | que nous appellerons Nadège`, `a nurse | we will call Nadia`: the name that the article gives. */
function aliasBehind({ tokens, names }: Reading, from: number): Name | null {
  let isOurs = false
  for (let index = from; index < from + LONGEST_CALLING; index += 1) {
    const word = tokens[index]?.word ?? ''
    if (callings.has(word)) return (isOurs && names.find((name) => name.from === index + 1)) || null
    isOurs ||= callers.has(word)
  }
  return null
}

const callings = new Set(['appellerons', 'appellera', 'call'])
const callers = new Set(['nous', 'on', 'we', "we'll"])

/** `, que l'on appellera`: tokens, at most. */
const LONGEST_CALLING = 6

function bodySource({ words, kind }: NameOfKind): Source {
  return { kind: 'name', words, gender: null, bodyKind: kind }
}

/** With the gender that a title before the name tells. */
export function nameSource({ words, gender, hasGenderedTitle }: Name): Source {
  return { kind: 'name', words, gender: hasGenderedTitle ? gender : null }
}

/** `une source proche du dossier | citée par Le Courrier`: the phrase ended before `par`. */
function withoutParticiple(reading: Reading, { from, to }: Range): readonly Token[] {
  const { tokens, lexicon } = reading
  const { nouns } = lexicon
  const last = tokens[to - 1]
  const isParticiple =
    lexicon.language === 'fr' &&
    to - from > 2 &&
    last?.isCapital === false &&
    endsParticiple(reading, { from, to }) &&
    !nouns.people.has(last.word) &&
    isPastForm(last.word, lexicon)
  return tokens.slice(from, isParticiple ? to - 1 : to)
}

/** Before `par`, a day or a date (`l'Office des fraudes publiée | mardi`); before another preposition only behind a name or somebody. */
function endsParticiple({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const { nouns, cues } = lexicon
  const next = tokens[to]?.word ?? ''
  const before = tokens[to - 2]
  // `la Ligue des | retraités | hier`: it is the noun.
  const isNoun = nouns.genitives.has(before?.word ?? '')
  const isDay = cues.weekdays.has(next) || phraseLength(tokens, to, cues.dates) > 0
  const isDemonstrativeDay = next === 'ce' && cues.weekdays.has(tokens[to + 1]?.word ?? '')
  if (next === 'par' || (!isNoun && (isDay || isDemonstrativeDay))) return true
  // `le rapport d'expertise | versé | au dossier`
  const isOf = (word: string) =>
    nouns.people.has(word) || nouns.vessels.has(word) || nouns.unnamed.has(word)
  const isSomebody =
    before?.isCapital === true ||
    (!isNoun && tokens[from]?.isCapital === true) ||
    (!isNoun && tokens.slice(from, to - 1).some(({ word }) => isOf(word)))
  return isSomebody && nouns.prepositions.has(next)
}

/** `in which | the defendant`, `selon lequel | le maire` */
function withoutRelative({ tokens, lexicon }: Reading, { from, to }: Range): Range {
  const isRelative = lexicon.clauses.relatives.has(tokens[from]?.word ?? '')
  return isRelative && to - from > 1 ? { from: from + 1, to } : { from, to }
}

/** With token indexes in the phrase. The capital of `Le Monde` is its own, but where the sentence begins. */
function namesIn({ tokens, text, lexicon }: Reading, { from, to }: Range): readonly Name[] {
  const phrase = tokens.slice(from, to)
  const found = findNames(phrase, text, lexicon)
  const [first, ...others] = found
  const [article] = phrase
  const isPartOfName =
    from > 0 &&
    first?.from === 1 &&
    article?.isCapital === true &&
    lexicon.nouns.definite.has(article.word)
  if (!isPartOfName) return found
  const words = [text.slice(article.start, article.end), ...first.words]
  const keys = [article.word, ...first.keys]
  return [{ ...first, from: 0, words, keys }, ...others]
}

/** A phrase names whom it ends in: `le président américain Donald Trump`; not `le maire de Paris`. */
function headName(reading: Reading, range: Range, cast: Cast): Name | null {
  const { tokens, lexicon } = reading
  const phrase = tokens.slice(range.from, range.to)
  if (!phrase.some(({ isCapital }) => isCapital)) return null
  const isOffice = ({ keys }: Name) => keys.length === 1 && lexicon.nouns.people.has(keys[0] ?? '')
  const names = namesIn(reading, range).filter(
    (name) =>
      !(isOffice(name) && cast.find(name.words) === null) &&
      !isComplement(phrase, startWithTitles(name, lexicon), lexicon) &&
      !isSecondEnd(phrase, name.from, lexicon) &&
      !(isParty(phrase, name, lexicon) && cast.find(name.words) === null) &&
      !isBodyNoun(phrase, name, lexicon) &&
      phrase[name.to]?.word !== "'s",
  )
  if (names.length === 0) return null
  // `BetHarbor, the sportsbook, says …`
  const isApposed = (name: Name) =>
    isComma(tokens[range.from + name.to]) && !isCommonNoun(phrase[name.from], lexicon)
  const isSure = (name: Name) =>
    name.isSure || range.from + name.from > 0 || cast.bodies.isName(name.words) || isApposed(name)
  // `Régis Commandeur (Centre et Territoires)`: in brackets stands a party.
  const bracket = phrase.findIndex(({ word }) => word === '(')
  const isAhead = ({ from }: Name) => bracket < 0 || from < bracket
  if (names.some((name) => isAhead(name) && isJoined(phrase, name, lexicon))) return null
  const person = names.find(({ words }) => cast.find(words) !== null)
  // `Lockwell, | the maker of the H2 and the H2 Mini`
  const [first] = names
  const isLed = first?.from === 0 && isComma(phrase[first.to])
  if (!person && isLed) return first
  const only = names.findLast(({ to }) => to === phrase.length) ?? names[0]
  return (
    person ?? (only && isSure(only) && !isPartOfDescription(phrase, only, lexicon) ? only : null)
  )
}

/** `la | Marine`, also where a Marine is named. */
function isBodyNoun(phrase: readonly Token[], { from, keys }: Name, { nouns }: Lexicon): boolean {
  const [only = ''] = keys
  return (
    keys.length === 1 &&
    givenNames.has(only) &&
    nouns.bodies.has(only) &&
    nouns.definite.has(phrase[from - 1]?.word ?? '')
  )
}

/** `un député | Renaissance`, `le sénateur | LR`: what somebody is of, behind the noun for them. */
function isParty(phrase: readonly Token[], { from, words }: Name, lexicon: Lexicon): boolean {
  const [only = ''] = words
  const isUnnamed = lexicon.nouns.indefinite.has(phrase[0]?.word ?? '')
  const noun = phrase[from - 1]
  return (
    words.length === 1 &&
    (isUnnamed || isShortAcronym(only)) &&
    noun?.isCapital === false &&
    isPersonNoun(noun.word, lexicon)
  )
}

/** `Residents, who …`: at the beginning of a sentence. */
function isCommonNoun(token: Token | undefined, lexicon: Lexicon): boolean {
  const word = token?.word ?? ''
  const { bodies, vessels, unnamed } = lexicon.nouns
  return (
    isPersonNoun(word.replace(/s$/, ''), lexicon) ||
    [bodies, vessels, unnamed].some((nouns) => nouns.has(word))
  )
}

/** `a spokeswoman for the federal | Review Board`: belongs to the noun before, over its own adjectives. */
function isComplement(phrase: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { nouns } = lexicon
  if (lexicon.language === 'fr') return isGoverned(phrase, index, lexicon)
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const token = phrase[at]
    if (token?.kind !== 'word' || token.isCapital || nouns.people.has(token.word)) return false
    if (nouns.genitives.has(token.word) || nouns.prepositions.has(token.word))
      return at > 0 || isGoverned(phrase, index, lexicon)
  }
  return false
}

/** `Moscou et Washington`: two who speak with one voice are described, not named. */
function isJoined(phrase: readonly Token[], name: Name, { clauses, nouns }: Lexicon): boolean {
  const next = phrase[name.to + 1]
  const isName = next?.isCapital === true || nouns.definite.has(next?.word ?? '')
  const hasArticle = nouns.definite.has(phrase[name.from - 1]?.word ?? '')
  const before = phrase[name.from - (hasArticle ? 2 : 1)]?.word ?? ''
  return (clauses.and.has(phrase[name.to]?.word ?? '') && isName) || clauses.and.has(before)
}

/** `Union européenne`, `Trump officials`: a capital that belongs to a common noun beside it. */
function isPartOfDescription(phrase: readonly Token[], name: Name, lexicon: Lexicon): boolean {
  const next = phrase[name.to]
  // `the Liffey Post | in Dublin`; not `several Young Greens | in Dublin`
  const isLed = name.from === 0 || (name.from === 1 && phrase[0]?.word === 'the')
  const isPlaced =
    lexicon.language === 'en' && next?.word === 'in' && isLed && name.words.length > 1
  return next?.kind === 'word' && !next.isCapital && !isPlaced
}
