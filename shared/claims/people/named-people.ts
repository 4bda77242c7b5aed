import { pushTo } from '../../push-to.ts'
import { givenNames } from '../lexicons/given-names.ts'
import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import { joinName, type Name } from '../reading/names.ts'

/** Somebody whom the article names. */
export interface Person {
  /** The fullest name that the article has. */
  readonly name: string
  gender: Gender | null
  /** Words of the offices that the article gives: `porte-parole`, `kremlin`; in lower case. */
  readonly roles: Set<string>
}

/** The people of an article by their names, while it is read and afterwards. */
export class NamedPeople {
  readonly #lexicon: Lexicon
  readonly #people = new Map<string, Person>()
  /** By what an article calls somebody for short; the first in the article counts. */
  readonly #byEnding = new Map<string, Person[]>()
  /** The same by a part of a double family name: somebody else may have it alone. */
  readonly #byPart = new Map<string, Person[]>()
  /** Of whom was asked so, by the gender that was told. */
  readonly #found = {
    feminine: new Map<string, Person | null>(),
    masculine: new Map<string, Person | null>(),
    unknown: new Map<string, Person | null>(),
  }

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  get all(): readonly Person[] {
    return [...this.#people.values()]
  }

  /** Takes in a name with what the article says of whoever bears it. */
  add(name: Name, roles: readonly string[]): void {
    const key = keyOf(name.words)
    const known = this.#people.get(key)
    const person = known ?? { name: joinName(name.words), gender: null, roles: new Set() }
    learn(person, name, roles, this.#lexicon)
    if (known) return
    this.#people.set(key, person)
    for (const short of shortFormsOf(key)) pushTo(this.#byEnding, short, person)
    for (const part of partsOfDouble(key)) pushTo(this.#byPart, part, person)
  }

  /** The same for a name that may be short for one that was added. */
  addShort(name: Name, roles: readonly string[]): void {
    const known = this.#named(name.words, name.hasGenderedTitle ? name.gender : null)
    if (known) learn(known, name, roles, this.#lexicon)
    else this.add(name, roles)
  }

  /** To be asked once all names are added. */
  find(words: readonly string[], gender: Gender | null): Person | null {
    const found = this.#found[gender ?? 'unknown']
    const name = words.join(' ')
    let person = found.get(name)
    if (person === undefined) {
      person = this.#named(words, gender) ?? this.#byFamilyName(words)
      found.set(name, person)
    }
    return person
  }

  /** By the whole name, by its end, by the given name or a part of a double one: the first in the article. */
  #named(words: readonly string[], gender: Gender | null): Person | null {
    if (words.length === 0) return null
    const key = keyOf(words)
    const named = this.#people.get(key)
    if (named && !differ(named.gender, gender)) return named
    const family = [...(this.#byEnding.get(key) ?? []), ...(this.#byPart.get(key) ?? [])]
    return family.find((person) => !differ(person.gender, gender)) ?? named ?? family[0] ?? null
  }

  /** `Ms Jean Trevanion-Hale` is whom the article calls Trevanion-Hale. */
  #byFamilyName(words: readonly string[]): Person | null {
    return words.length > 1 ? (this.#people.get(keyOf(words.slice(-1))) ?? null) : null
  }
}

function differ(one: Gender | null, other: Gender | null): boolean {
  return one !== null && other !== null && one !== other
}

/** What a name is known by, whatever its case and apostrophes. */
function keyOf(words: readonly string[]): string {
  return joinName(words).toLowerCase().replaceAll('’', "'")
}

/** The words of a name that are nouns for bodies: the given name of `Marine Le Pen` is none. */
export function bodyNounsIn(
  { keys }: Pick<Name, 'keys'>,
  { bodies }: Lexicon['nouns'],
): readonly string[] {
  const isGiven = keys.length > 1 && givenNames.has(keys[0] ?? '')
  return keys.filter((word, index) => bodies.has(word) && !(isGiven && index === 0))
}

/** What an article calls somebody for short, of a name as `keyOf` gives it: its ends (`de Gaulle`, `Gaulle`) and the given name. */
function shortFormsOf(key: string): readonly string[] {
  const words = key.split(' ')
  const [given = ''] = words
  const last = words.at(-1) ?? ''
  const ends = words.slice(1).map((_, index) => words.slice(index + 1).join(' '))
  const elided = last.includes("'") ? [last.slice(last.indexOf("'") + 1)] : []
  return [...ends, ...elided, given]
}

/** `Ellery-Voss`: `ellery` and `voss`; of a name that is not double none. */
function partsOfDouble(key: string): readonly string[] {
  const parts = (key.split(' ').at(-1) ?? '').split('-')
  return parts.length > 1 ? parts : []
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
