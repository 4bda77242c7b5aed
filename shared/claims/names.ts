import { genderOfGivenName, givenNames } from './lexicons/given-names.ts'
import type { Gender, Lexicon } from './lexicons/lexicon.ts'
import type { Range } from './sentences.ts'
import type { Token } from './tokens.ts'

/** A name in a sentence: `Peskov`, `Ursula von der Leyen`, `Union`. */
export interface Name extends Range {
  /** As the article writes them. */
  readonly words: readonly string[]
  /** Words with a capital before it that tell an office or title: `President`, `M.` */
  readonly titles: readonly string[]
  readonly gender: Gender | null
  /** Whether a title tells it, not the given name. */
  readonly hasGenderedTitle: boolean
  /** What only looks like a name may be the first word of a sentence. */
  readonly isSure: boolean
}

/** More words than this are a headline in capitals, not a name. */
const LONGEST_NAME = 8

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

function nameEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const { nouns } = lexicon
  if (!canBeName(tokens[from], lexicon) || isDemonymAlone(tokens, from, lexicon)) return from
  // `Me Garin`: a title, also where it looks like a pronoun.
  const isTitle = nouns.titles.has(tokens[from]?.word ?? '') && canBeName(tokens[from + 1], lexicon)
  if (beginsSentence(tokens, from) && isFunctionWord(tokens[from], lexicon) && !isTitle) return from
  const first = tokens[from]?.word ?? ''
  const isNamed =
    givenNames.has(first) || nouns.titles.has(first) || followsPersonNoun(tokens, from, lexicon)
  const isPersonal = givenNames.has(first) || nouns.people.has(tokens[from - 1]?.word ?? '')
  const hasArticle = nouns.definite.has(tokens[from - 1]?.word ?? '')
  let to = from + 1
  while (to - from < LONGEST_NAME) {
    const isTitled = nouns.titles.has(first)
    const mayJoin =
      lexicon.language === 'en'
        ? !isPersonal && !(isTitled && to - from > 1)
        : isNamed || hasArticle
    const particles = countParticles(tokens, to, mayJoin && (isNamed || hasArticle), lexicon)
    const owned = particles === 0 ? ownedBody(tokens, to, lexicon) || partnerLength(tokens, to) : 0
    if (owned > 0) {
      to += owned
      continue
    }
    if (!canBeName(tokens[to + particles], lexicon)) break
    to += particles + 1
  }
  return to
}

/** `St Bride | 's Hospital`, `Footballers | ' Union`: tokens up to the body's noun; 0 for none. */
function ownedBody(tokens: readonly Token[], index: number, { nouns }: Lexicon): number {
  const isOwner = ["'s", "'", '’'].includes(tokens[index]?.word ?? '')
  const noun = tokens[index + 1]
  return isOwner && noun?.isCapital === true && nouns.bodies.has(noun.word) ? 2 : 0
}

/** `Carrow | & Tate`: tokens of the second name with its sign; 0 for none. */
function partnerLength(tokens: readonly Token[], index: number): number {
  return tokens[index]?.word === '&' && tokens[index + 1]?.isCapital === true ? 2 : 0
}

/** `son directeur, | Loïc de Saint-Aunès`: a given name that no list has. */
function followsPersonNoun(tokens: readonly Token[], from: number, { nouns }: Lexicon): boolean {
  const before = tokens[from - 1]
  const noun = before?.word === ',' ? tokens[from - 2] : before
  const isBody = nouns.bodies.has(tokens[from]?.word ?? '')
  return !isBody && (before?.word === ',' || nouns.people.has(noun?.word ?? ''))
}

/** `British officials`, `the Russian army`; not `British Library`. */
function isDemonymAlone(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { demonyms } = lexicon.nouns
  const next = tokens[index + 1]
  const isNamed = canBeName(next, lexicon) && !demonyms.has(next?.word ?? '')
  return demonyms.has(tokens[index]?.word ?? '') && !isNamed
}

function canBeName(token: Token | undefined, { nouns }: Lexicon): boolean {
  return token?.isCapital === true && !nouns.notNames.has(token.word)
}

/** `de`, `of` join names of known kinds only, `von` and the like any. */
function countParticles(
  tokens: readonly Token[],
  index: number,
  mayJoin: boolean,
  { nouns }: Lexicon,
): number {
  let count = 0
  while (count < 2 && nouns.particles.has(tokens[index + count]?.word ?? '')) count += 1
  const joins = count > 0 && nouns.genitives.has(tokens[index]?.word ?? '')
  return joins && !mayJoin ? 0 : count
}

/** The first word, also after a quotation mark, a colon or a dash, has a capital in any case. */
function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return !before || (before.kind === 'mark' && '«“"‘(:–—-•'.includes(before.word))
}

function isFunctionWord(token: Token | undefined, lexicon: Lexicon): boolean {
  const { nouns, clauses, verbs } = lexicon
  const lists = [
    nouns.definite,
    nouns.indefinite,
    nouns.prepositions,
    nouns.genitives,
    nouns.impersonal,
    clauses.fronting,
    clauses.openers,
    clauses.relatives,
    verbs.clitics,
  ]
  const word = token?.word ?? ''
  return (
    nouns.sentenceOpeners.has(word) ||
    nouns.pronouns.has(word) ||
    lists.some((list) => list.has(word)) ||
    token?.isAdverb === true
  )
}

/** Parts the titles from the name: `Prime Minister | Keir Starmer`, `République | Emmanuel Macron`. */
function readName(
  tokens: readonly Token[],
  { from, to }: Range,
  text: string,
  { nouns }: Lexicon,
): Name | null {
  let start = from
  // `General Workers' League`: whose body it is is no title.
  const isOwned = tokens.slice(from, to).some(({ kind }) => kind === 'mark')
  for (let index = from; index < to - 1 && !isOwned; index += 1) {
    const word = tokens[index]?.word ?? ''
    const isCommon =
      nouns.titles.has(word) ||
      nouns.people.has(word) ||
      (tokens[index + 1]?.kind === 'word' && nouns.people.has(word.replace(/s$/, '')))
    if (isCommon || (index === from && nouns.firms.has(word) && beginsSentence(tokens, from)))
      start = index + 1
  }
  for (let index = start + 1; index < to - 1; index += 1) {
    if (givenNames.has(tokens[start]?.word ?? '')) break
    if (givenNames.has(tokens[index]?.word ?? '')) start = index
  }
  while (start < to - 1 && nouns.genitives.has(tokens[start]?.word ?? '')) start += 1
  let end = to
  while (end > start + 1 && nouns.postnominals.has(tokens[end - 1]?.word ?? '')) end -= 1
  const own = tokens.slice(start, end)
  const [first] = own
  if (!first) return null
  const titles = tokens.slice(from, start).map(({ word }) => word)
  return {
    from: start,
    to: end,
    words: own.map((token) => text.slice(token.start, token.end)),
    titles,
    hasGenderedTitle: genderOf(titles, nouns.titles) !== null,
    gender: genderOf(titles, nouns.titles) ?? genderOfGivenName(first.word, own.length),
    isSure: !beginsSentence(tokens, start) || own.length > 1 || givenNames.has(first.word),
  }
}

/** The words of a name as one reads them: `Hélène d’Arcourt`. */
export function joinName(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/ (['’])/g, '$1')
    .replace(/(\b\p{L}{1,2}['’]) (?=\p{L})/gu, '$1')
}

function genderOf(
  titles: readonly string[],
  genders: ReadonlyMap<string, Gender | null>,
): Gender | null {
  return titles.map((title) => genders.get(title) ?? null).find((gender) => gender !== null) ?? null
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
export function isGoverned(tokens: readonly Token[], index: number, { nouns }: Lexicon): boolean {
  const before = tokens[index - 1]?.word ?? ''
  const hasArticle =
    nouns.definite.has(before) || nouns.indefinite.has(before) || ourPossessives.has(before)
  const governor = hasArticle ? (tokens[index - 2]?.word ?? '') : before
  const governs = (word: string) => nouns.prepositions.has(word) || nouns.genitives.has(word)
  return governs(before) || governs(governor)
}
