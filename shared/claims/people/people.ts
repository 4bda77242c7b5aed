import { givenNames } from '../lexicons/given-names.ts'
import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import { isGoverned, joinName, type Name } from '../reading/names.ts'
import type { ReadBlock } from '../reading/sentences.ts'
import type { Token } from '../reading/tokens.ts'
import { findBodies, type Bodies } from './bodies.ts'
import { genderOfArticleBefore, isPersonBeside, rolesAround } from './roles.ts'

/** Somebody whom the article names. */
export interface Person {
  /** The fullest name that the article has. */
  readonly name: string
  gender: Gender | null
  /** Words of the offices that the article gives: `porte-parole`, `kremlin`; in lower case. */
  readonly roles: Set<string>
}

/** Somebody whom a pronoun may mean, also without a name: `un voisin`. */
export interface Referent extends Person {
  readonly isUnnamed?: boolean
}

/** Who is who in an article. */
export interface Cast {
  /**
   * The person whom words name: `Trump` is Donald Trump. `null` for whom nothing shows to be a person.
   *
   * @param gender of the title before the name, which tells two of one family apart
   */
  find(words: readonly string[], gender?: Gender | null): Person | null
  readonly people: readonly Person[]
  readonly bodies: Bodies
}

/** Reads an article for the people in it: their full names, gender and offices. */
export function findPeople(blocks: readonly ReadBlock[], lexicon: Lexicon): Cast {
  const people = new Map<string, Person>()
  /** By what an article calls somebody for short; the first in the article counts. */
  const byEnding = new Map<string, Person[]>()
  const families = familiesIn(blocks)
  const shortNames: { name: Name; roles: readonly string[] }[] = []

  for (const { sentences } of blocks) {
    for (const { tokens, names } of sentences) {
      for (const name of names) {
        const roles = rolesAround(tokens, name, lexicon)
        const isPerson =
          hasPersonalName(name, lexicon) ||
          (roles.length > 0 && !isBodyName(name, lexicon)) ||
          isPersonBeside(tokens, name, lexicon) ||
          isOfFamily(name, families, lexicon)
        const isPlace =
          name.words.length === 1 &&
          name.titles.length === 0 &&
          isGoverned(tokens, name.from, lexicon)
        if (!isPerson || (isPlace && roles.length === 0) || isOfBody(tokens, name, lexicon))
          continue
        const told = name.gender ?? genderOfArticleBefore(tokens, name, lexicon)
        if (name.words.length > 1) add({ ...name, gender: told }, roles)
        else shortNames.push({ name: { ...name, gender: told }, roles })
      }
    }
  }
  for (const { name, roles } of shortNames) {
    const known = find(name.words, name.hasGenderedTitle ? name.gender : null)
    if (known) learn(known, name, roles, lexicon)
    else add(name, roles)
  }

  function add(name: Name, roles: readonly string[]): void {
    const key = keyOf(name.words)
    const person = people.get(key) ?? { name: joinName(name.words), gender: null, roles: new Set() }
    learn(person, name, roles, lexicon)
    if (people.has(key)) return
    people.set(key, person)
    for (const short of shortFormsOf(key)) {
      byEnding.set(short, [...(byEnding.get(short) ?? []), person])
    }
  }

  /** By the whole name, by its end, by the given name or a part of a double one: the first in the article. */
  function find(words: readonly string[], gender: Gender | null): Person | null {
    if (words.length === 0) return null
    const named = people.get(keyOf(words))
    if (named && !differ(named.gender, gender)) return named
    const family = byEnding.get(keyOf(words)) ?? []
    return family.find((person) => !differ(person.gender, gender)) ?? named ?? family[0] ?? null
  }

  const found = new Map<string, Person | null>()
  return {
    find: (words, gender = null) => {
      const key = `${gender ?? ''} ${words.join(' ')}`
      let person = found.get(key)
      if (person === undefined) {
        person = find(words, gender) ?? findByFamilyName(words)
        found.set(key, person)
      }
      return person
    },
    people: [...people.values()],
    bodies: findBodies(blocks, lexicon),
  }

  /** `Ms Jean Trevanion-Hale` is whom the article calls Trevanion-Hale. */
  function findByFamilyName(words: readonly string[]): Person | null {
    return words.length > 1 ? (people.get(keyOf(words.slice(-1))) ?? null) : null
  }
}

function differ(one: Gender | null, other: Gender | null): boolean {
  return one !== null && other !== null && one !== other
}

/** The last words of names with a gendered title: `M. Crumb`. */
function familiesIn(blocks: readonly ReadBlock[]): ReadonlySet<string> {
  const names = blocks.flatMap(({ sentences }) => sentences.flatMap(({ names }) => names))
  return new Set(
    names
      .filter(
        ({ hasGenderedTitle, gender, words }) =>
          hasGenderedTitle || (gender !== null && words.length > 1),
      )
      .map(({ words }) => keyOf(words.slice(-1))),
  )
}

/** `Irénée Kermadec`, where the article has an Annick Kermadec as well. */
function isOfFamily(name: Name, families: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const { length } = name.words
  return (
    (length === 2 || length === 3) &&
    !isBodyName(name, lexicon) &&
    families.has(keyOf(name.words.slice(-1)))
  )
}

/** `la clinique | Saint-Amand`, `the carmaker Orlan`: the noun before says that it is a body. */
function isOfBody(
  tokens: readonly Token[],
  { from, titles, words }: Name,
  { nouns }: Lexicon,
): boolean {
  const start = from - titles.length
  const isOf = nouns.genitives.has(tokens[start - 2]?.word ?? '')
  // `le fabricant | de chaudières | Lambreval`
  const before = tokens[isOf ? start - 3 : start - 1]?.word ?? ''
  const isGiven = givenNames.has(keyOf(words.slice(0, 1)))
  return (
    !isGiven && !nouns.people.has(before) && (nouns.bodies.has(before) || nouns.firms.has(before))
  )
}

function isBodyName({ words }: Name, { nouns }: Lexicon): boolean {
  return words.some((word) => nouns.bodies.has(keyOf([word])) || nouns.firmNames.has(keyOf([word])))
}

/** Before it is known what stands beside it. */
function hasPersonalName({ gender, titles, words }: Name, { nouns }: Lexicon): boolean {
  const [first = ''] = words
  if (words.some((word) => nouns.bodies.has(keyOf([word])))) return false
  return (
    titles.length > 0 || (gender !== null && (words.length > 1 || givenNames.has(keyOf([first]))))
  )
}

function keyOf(words: readonly string[]): string {
  return joinName(words).toLowerCase().replaceAll('’', "'")
}

/**
 * What an article calls somebody for short, of a name as `keyOf` gives it: its ends (`de Gaulle`, `Gaulle`), the given
 * name, and the parts of a double family name.
 */
function shortFormsOf(key: string): readonly string[] {
  const words = key.split(' ')
  const [given = ''] = words
  const last = words.at(-1) ?? ''
  const ends = words.slice(1).map((_, index) => words.slice(index + 1).join(' '))
  const elided = last.includes("'") ? [last.slice(last.indexOf("'") + 1)] : []
  return [...ends, ...elided, ...last.split('-'), given]
}

function learn(
  person: Person,
  { gender, titles, hasGenderedTitle }: Name,
  roles: readonly string[],
  { nouns }: Lexicon,
): void {
  const [office = ''] = roles.filter((role) => nouns.people.has(role))
  const told = nouns.people.get(office) ?? null
  person.gender = hasGenderedTitle ? gender : (person.gender ?? gender ?? told)
  const offices = titles.map((title) => nouns.titleOffices.get(title) ?? title)
  for (const role of [...offices, ...roles]) person.roles.add(role)
}
