import { findBodies, type Bodies } from './bodies.ts'
import { givenNames } from './lexicons/given-names.ts'
import type { Gender, Lexicon } from './lexicons/lexicon.ts'
import { isGoverned, joinName, type Name } from './names.ts'
import { genderOfArticleBefore, isPersonBeside, rolesAround } from './roles.ts'
import type { ReadBlock } from './sentences.ts'

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
  readonly bodies: Bodies
}

/** Reads an article for the people in it: their full names, gender and offices. */
export function findPeople(blocks: readonly ReadBlock[], lexicon: Lexicon): Cast {
  const people = new Map<string, Person>()
  /** By what an article calls somebody for short; the first in the article counts. */
  const byEnding = new Map<string, Person>()
  const shortNames: { name: Name; roles: readonly string[] }[] = []

  for (const { sentences } of blocks) {
    for (const { tokens, names } of sentences) {
      for (const name of names) {
        const roles = rolesAround(tokens, name, lexicon)
        const isPerson =
          hasPersonalName(name, lexicon) ||
          (roles.length > 0 && !isBodyName(name, lexicon)) ||
          isPersonBeside(tokens, name, lexicon)
        const isPlace =
          name.words.length === 1 &&
          name.titles.length === 0 &&
          isGoverned(tokens, name.from, lexicon)
        if (!isPerson || (isPlace && roles.length === 0)) continue
        const told = name.gender ?? genderOfArticleBefore(tokens, name, lexicon)
        if (name.words.length > 1) add({ ...name, gender: told }, roles)
        else shortNames.push({ name: { ...name, gender: told }, roles })
      }
    }
  }
  for (const { name, roles } of shortNames) {
    const known = find(name.words)
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
      if (!byEnding.has(short)) byEnding.set(short, person)
    }
  }

  /** By the whole name, by its end, by the given name or a part of a double one: the first in the article. */
  function find(words: readonly string[]): Person | null {
    return (
      people.get(keyOf(words)) ?? (words.length > 0 ? byEnding.get(keyOf(words)) : null) ?? null
    )
  }

  const found = new Map<string, Person | null>()
  return {
    find: (words) => {
      const key = words.join(' ')
      let person = found.get(key)
      if (person === undefined) {
        person = find(words) ?? findByFamilyName(words)
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
  for (const role of [...titles, ...roles]) person.roles.add(role)
}
