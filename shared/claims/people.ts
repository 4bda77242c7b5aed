import type { Gender, Lexicon } from './lexicons/lexicon.ts'
import { isGoverned, type Name } from './names.ts'
import type { ReadBlock } from './sentences.ts'
import type { Token } from './tokens.ts'

/** Somebody whom the article names. */
export interface Person {
  /** The fullest name that the article has. */
  readonly name: string
  gender: Gender | null
  /** Words of the offices that the article gives: `porte-parole`, `kremlin`; in lower case. */
  readonly roles: Set<string>
}

/** Who is who in an article. */
export interface Cast {
  /** The person whom words name: `Trump` is Donald Trump. `null` for whom nothing shows to be a person. */
  find(words: readonly string[]): Person | null
  readonly people: readonly Person[]
}

/** Reads an article for the people in it: their full names, gender and offices. */
export function findPeople(blocks: readonly ReadBlock[], lexicon: Lexicon): Cast {
  const people = new Map<string, Person>()
  /** Full names by their last word; the first in the article comes first. */
  const byLastName = new Map<string, Person[]>()
  const shortNames: { name: Name; roles: readonly string[] }[] = []

  for (const { sentences } of blocks) {
    for (const { tokens, names } of sentences) {
      for (const name of names) {
        const roles = rolesAround(tokens, name, lexicon)
        const isPerson = name.gender !== null || name.titles.length > 0 || roles.length > 0
        if (!isPerson) continue
        if (name.words.length > 1) add(name, roles)
        else shortNames.push({ name, roles })
      }
    }
  }
  for (const { name, roles } of shortNames) {
    const [known] = byLastName.get(lastWord(name.words)) ?? []
    if (!known) add(name, roles)
    else learn(known, name, roles)
  }

  function add(name: Name, roles: readonly string[]): void {
    const key = name.words.join(' ').toLowerCase()
    const person = people.get(key) ?? { name: name.words.join(' '), gender: null, roles: new Set() }
    learn(person, name, roles)
    if (people.has(key)) return
    people.set(key, person)
    const namesakes = byLastName.get(lastWord(name.words))
    if (namesakes) namesakes.push(person)
    else byLastName.set(lastWord(name.words), [person])
  }

  return {
    find: (words) =>
      people.get(words.join(' ').toLowerCase()) ?? byLastName.get(lastWord(words))?.[0] ?? null,
    people: [...people.values()],
  }
}

function learn(person: Person, { gender, titles }: Name, roles: readonly string[]): void {
  person.gender ??= gender
  for (const role of [...titles, ...roles]) person.roles.add(role)
}

function lastWord(words: readonly string[]): string {
  return words.at(-1)?.toLowerCase() ?? ''
}

/** How far an office may reach from a name, in tokens. */
const ROLE_WINDOW = 10

/** `le porte-parole du Kremlin, Dmitry Peskov`; `Kremlin spokesman Dmitry Peskov`; `X, chief economist of Y,` */
function rolesAround(tokens: readonly Token[], name: Name, lexicon: Lexicon): readonly string[] {
  if (isGoverned(tokens, name.from, lexicon)) return []
  const before = roleBefore(tokens, name.from, lexicon)
  return before.length > 0 ? before : roleAfter(tokens, name.to, lexicon)
}

function roleBefore(tokens: readonly Token[], end: number, lexicon: Lexicon): readonly string[] {
  const { nouns } = lexicon
  const hasComma = tokens[end - 1]?.word === ','
  const words: string[] = []
  let sawPerson = false
  for (let index = end - (hasComma ? 2 : 1); index >= Math.max(0, end - ROLE_WINDOW); index -= 1) {
    const { word = '' } = tokens[index] ?? {}
    if (!canBeRole(tokens[index], lexicon)) break
    const isArticle = nouns.definite.has(word) || nouns.indefinite.has(word)
    if (isArticle && !nouns.genitives.has(word) && !isGoverned(tokens, index + 1, lexicon)) break
    sawPerson ||= nouns.people.has(word)
    words.push(word)
  }
  return sawPerson ? contentWords(words, lexicon) : []
}

function roleAfter(tokens: readonly Token[], start: number, lexicon: Lexicon): readonly string[] {
  if (tokens[start]?.word !== ',') return []
  const words: string[] = []
  let sawPerson = false
  for (const token of tokens.slice(start + 1, start + 1 + ROLE_WINDOW)) {
    if (!canBeRole(token, lexicon)) break
    sawPerson ||= lexicon.nouns.people.has(token.word)
    if (words.length >= 4 && !sawPerson) break
    words.push(token.word)
  }
  return sawPerson ? contentWords(words, lexicon) : []
}

function canBeRole(token: Token | undefined, { nouns, verbs, clauses }: Lexicon): boolean {
  return (
    token?.kind === 'word' &&
    !verbs.finite.has(token.word) &&
    !verbs.speech.finite.has(token.word) &&
    !clauses.relatives.has(token.word) &&
    !clauses.and.has(token.word) &&
    (!nouns.prepositions.has(token.word) || nouns.genitives.has(token.word))
  )
}

/** What remains without articles and prepositions. */
export function contentWords(words: readonly string[], { nouns }: Lexicon): readonly string[] {
  return words.filter(
    (word) =>
      !nouns.definite.has(word) &&
      !nouns.indefinite.has(word) &&
      !nouns.genitives.has(word) &&
      !nouns.prepositions.has(word),
  )
}
