import { firstThatFits } from '../../first-that-fits.ts'
import { genderOfGivenName, givenNames } from '../lexicons/given-names.ts'
import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import { beginsSentence, nameEnd } from './name-extent.ts'
import { countWords, type Token, type Range } from './tokens.ts'
import { isArticle } from './word-classes.ts'

/** A name in a sentence: `Peskov`, `Ursula von der Leyen`, `Union`. */
export interface Name extends Range {
  /** As the article writes them. */
  readonly words: readonly string[]
  /** The same in lower case, with straight apostrophes. */
  readonly keys: readonly string[]
  /** Words with a capital before it that tell an office or title: `President`, `M.` */
  readonly titles: readonly string[]
  readonly gender: Gender | null
  /** Whether a title tells it, not the given name. */
  readonly hasGenderedTitle: boolean
  /** What only looks like a name may be the first word of a sentence. */
  readonly isSure: boolean
}

/** The names in the tokens of a sentence, in order. */
export function findNames(
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
): readonly Name[] {
  const names: Name[] = []
  let index = 0
  while (index < tokens.length) {
    const to = nameEnd(tokens, index, lexicon)
    const name = to > index ? readName(tokens, { from: index, to }, text, lexicon) : null
    if (name) names.push(name)
    index = Math.max(to, index + 1)
  }
  return names
}

/** Parts the titles from the name: `Prime Minister | Keir Starmer`, `République | Emmanuel Macron`. */
function readName(
  tokens: readonly Token[],
  { from, to }: Range,
  text: string,
  { nouns }: Lexicon,
): Name | null {
  const start = afterTitles(tokens, { from, to }, nouns)
  let end = to
  while (end > start + 1 && nouns.postnominals.has(tokens[end - 1]?.word ?? '')) end -= 1
  const own = tokens.slice(start, end)
  const [first] = own
  if (!first) return null
  const titles = tokens.slice(from, start).map(({ word }) => word)
  const titleGender = genderOf(titles, nouns.titles)
  return {
    from: start,
    to: end,
    words: own.map((token) => text.slice(token.start, token.end)),
    keys: own.map(({ word }) => word),
    titles,
    hasGenderedTitle: titleGender !== null,
    gender: titleGender ?? genderOfGivenName(first.word, own.length),
    isSure: !beginsSentence(tokens, start) || own.length > 1 || givenNames.has(first.word),
  }
}

/** Where the name itself begins in a run of words with capitals. */
function afterTitles(
  tokens: readonly Token[],
  { from, to }: Range,
  nouns: Lexicon['nouns'],
): number {
  let start = from
  // `General Workers' League`: whose body it is is no title.
  const isOwned = countWords(tokens, { from, to }) < to - from
  for (let index = from; index < to - 1 && !isOwned; index += 1) {
    if (isTitle(tokens, index, from, nouns)) start = index + 1
  }
  for (let index = start + 1; index < to - 1; index += 1) {
    if (givenNames.has(tokens[start]?.word ?? '')) break
    if (givenNames.has(tokens[index]?.word ?? '')) start = index
  }
  while (start < to - 1 && nouns.genitives.has(tokens[start]?.word ?? '')) start += 1
  return start
}

/** What an office is of, with a capital before the name of who holds it. */
const OFFICE_END = /^(?:opposition|police|staff|state|defence|defense|operations)$/

/** Whether a word ahead of others with capitals tells an office, or what kind of people or firm it is. */
function isTitle(
  tokens: readonly Token[],
  index: number,
  from: number,
  nouns: Lexicon['nouns'],
): boolean {
  const word = tokens[index]?.word ?? ''
  const next = tokens[index + 1]
  // `Growers | Alliance`
  if (word.endsWith('s') && nouns.bodies.has(next?.word ?? '')) return false
  const isCommon =
    nouns.titles.has(word) ||
    nouns.people.has(word) ||
    (next?.kind === 'word' && nouns.people.has(word.replace(/s$/, '')))
  // `Superintendent of | Police | Irfan Qazi`
  const endsOffice =
    index === from && OFFICE_END.test(word) && /^(?:of|the)$/.test(tokens[index - 1]?.word ?? '')
  return (
    isCommon ||
    endsOffice ||
    (index === from && nouns.firms.has(word) && beginsSentence(tokens, from))
  )
}

/**
 * The index of the first name that begins at a token or behind it, with its titles or without.
 *
 * @param names in order
 */
export function firstNameFrom(names: readonly Name[], token: number, withTitles = false): number {
  return firstThatFits(names.length, (index) => {
    const { from = 0, titles = [] } = names[index] ?? {}
    return from - (withTitles ? titles.length : 0) >= token
  })
}

/** Where a name begins with what addresses its bearer: `| M. Garin`, `| Gov. Ned Farrow`; not `République | Emmanuel Macron`. */
export function startWithTitles({ from, titles }: Name, { nouns }: Lexicon): number {
  const isAddress = (word: string) => nouns.titles.has(word) || nouns.people.has(word)
  return from - (titles.length - 1 - titles.findLastIndex((word) => !isAddress(word)))
}

/** The words of a name as one reads them: `Hélène d’Arcourt`. */
export function joinName(words: readonly string[]): string {
  const joined = words.join(' ')
  if (!joined.includes("'") && !joined.includes('’')) return joined
  return joined.replace(/ (['’])/g, '$1').replace(/(\b\p{L}{1,2}['’]) (?=\p{L})/gu, '$1')
}

function genderOf(
  titles: readonly string[],
  genders: ReadonlyMap<string, Gender | null>,
): Gender | null {
  for (const title of titles) {
    const gender = genders.get(title) ?? null
    if (gender !== null) return gender
  }
  return null
}

/** Those of the speaker and of who listens, which the articles of the writer's sentences lack. */
const ourPossessives = new Set([
  'notre',
  'nos',
  'votre',
  'vos',
  'mon',
  'ma',
  'mes',
  'our',
  'your',
  'my',
])

/** Whether a noun, with or without article, is the complement of another: `à Moscou`, `de la Défense`. */
export function isGoverned(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  if (index === 0) return false
  const { nouns } = lexicon
  const before = tokens[index - 1]?.word ?? ''
  const hasArticle = isArticle(before, lexicon) || ourPossessives.has(before)
  const governor = hasArticle ? (tokens[index - 2]?.word ?? '') : before
  const governs = (word: string) => nouns.prepositions.has(word) || nouns.genitives.has(word)
  return governs(before) || governs(governor)
}

/** The longest first end of two, in tokens: `between the port of Lund and Marholm`. */
const LONGEST_END = 6

/** `la ligne entre Lund et | Marholm`: the preposition that governs the one end governs the other as well. */
export function isSecondEnd(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  if (!lexicon.clauses.and.has(tokens[index - 1]?.word ?? '')) return false
  for (let at = index - 2; at >= Math.max(0, index - 2 - LONGEST_END); at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'mark') return false
    if (token?.word === 'between' || token?.word === 'entre') return true
  }
  return false
}
