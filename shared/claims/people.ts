import { findBodies, type Bodies } from './bodies.ts'
import { givenNames } from './lexicons/given-names.ts'
import type { Gender, Lexicon } from './lexicons/lexicon.ts'
import { joinName, type Name } from './names.ts'
import { isPersonBeside, rolesAround } from './roles.ts'
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
  /** Full names by their last word; the first in the article comes first. */
  const byLastName = new Map<string, Person[]>()
  const shortNames: { name: Name; roles: readonly string[] }[] = []

  for (const { sentences } of blocks) {
    for (const { tokens, names } of sentences) {
      for (const name of names) {
        const roles = rolesAround(tokens, name, lexicon)
        const isPerson =
          hasPersonalName(name, lexicon) ||
          (roles.length > 0 && !isBodyName(name, lexicon)) ||
          isPersonBeside(tokens, name, lexicon)
        if (!isPerson) continue
        if (name.words.length > 1) add(name, roles)
        else shortNames.push({ name, roles })
      }
    }
  }
  for (const { name, roles } of shortNames) {
    const known = find(name.words)
    if (known) learn(known, name, roles)
    else add(name, roles)
  }

  function add(name: Name, roles: readonly string[]): void {
    const key = keyOf(name.words)
    const person = people.get(key) ?? { name: joinName(name.words), gender: null, roles: new Set() }
    learn(person, name, roles)
    if (people.has(key)) return
    people.set(key, person)
    const last = keyOf(name.words.slice(-1))
    const namesakes = byLastName.get(last)
    if (namesakes) namesakes.push(person)
    else byLastName.set(last, [person])
  }

  /** By the whole name, by the family name, by its first part (`Roux` for Roux-Martin), by the given name. */
  function find(words: readonly string[]): Person | null {
    const key = keyOf(words)
    const namesakes = byLastName.get(keyOf(words.slice(-1))) ?? []
    const whole = people.get(key) ?? namesakes.find(({ name }) => endsIn(name, key))
    if (whole) return whole
    if (words.length > 1) return null
    return [...people.values()].find(({ name }) => partsOf(name).includes(key)) ?? null
  }

  return { find, people: [...people.values()], bodies: findBodies(blocks, lexicon) }
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

/** Whether a short name is the end of a full one: `d'Arcourt` of Hélène d’Arcourt. */
function endsIn(name: string, key: string): boolean {
  const full = keyOf([name])
  return full === key || full.endsWith(` ${key}`) || full.endsWith(`'${key}`)
}

/** The given name, and the parts of a double family name. */
function partsOf(name: string): readonly string[] {
  const words = keyOf([name]).split(' ')
  const [given = ''] = words
  return [given, ...(words.at(-1)?.split('-') ?? [])]
}

function learn(
  person: Person,
  { gender, titles, hasGenderedTitle }: Name,
  roles: readonly string[],
): void {
  person.gender = hasGenderedTitle ? gender : (person.gender ?? gender)
  for (const role of [...titles, ...roles]) person.roles.add(role)
}
