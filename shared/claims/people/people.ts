import { givenNames } from '../lexicons/given-names.ts'
import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import { isGoverned, type Name } from '../reading/names.ts'
import type { ReadBlock } from '../reading/sentences.ts'
import type { Token } from '../reading/tokens.ts'
import { isShortAcronym } from './acronyms.ts'
import { findBodies, type Bodies } from './bodies.ts'
import { bodyNounsIn, NamedPeople, type Person } from './named-people.ts'
import { genderOfArticleBefore, isPersonBeside, rolesAround } from './roles.ts'

export type { Person } from './named-people.ts'

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
  const people = new NamedPeople(lexicon)
  const families = familiesIn(blocks)
  const shortNames: { name: Name; roles: readonly string[] }[] = []

  for (const { sentences } of blocks) {
    for (const { tokens, names } of sentences) {
      for (const name of names) {
        const roles = rolesAround(tokens, name, lexicon)
        if (!isPerson({ tokens, name, roles, families, lexicon })) continue
        const told = name.gender ?? genderOfArticleBefore(tokens, name, lexicon)
        if (name.words.length > 1 && !beginsWithParticle(name, lexicon))
          people.add({ ...name, gender: told }, roles)
        else shortNames.push({ name: { ...name, gender: told }, roles })
      }
    }
  }
  // A short name means whom a full one names, wherever in the article that stands.
  for (const { name, roles } of shortNames) people.addShort(name, roles)

  return {
    find: (words, gender = null) => people.find(words, gender),
    people: people.all,
    bodies: findBodies(blocks, lexicon),
  }
}

/** `Le Pen`, `Van Damme`: a family name alone. */
function beginsWithParticle({ keys }: Name, { nouns }: Lexicon): boolean {
  const [first = ''] = keys
  return nouns.particles.has(first) && !givenNames.has(first)
}

interface NameInPlace {
  readonly tokens: readonly Token[]
  readonly name: Name
  readonly roles: readonly string[]
  readonly families: ReadonlySet<string>
  readonly lexicon: Lexicon
}

/** Whether a name is a person's, by itself or by what stands beside it. */
function isPerson({ tokens, name, roles, families, lexicon }: NameInPlace): boolean {
  const looksSo =
    hasPersonalName(name, lexicon) ||
    (roles.length > 0 && !isBodyName(name, lexicon)) ||
    isPersonBeside(tokens, name, lexicon) ||
    isOfFamily(name, families, lexicon)
  if (!looksSo || isParty(name)) return false
  const isPlace =
    name.words.length === 1 && name.titles.length === 0 && isGoverned(tokens, name.from, lexicon)
  return !(isPlace && roles.length === 0) && !isOfBody(tokens, name, lexicon)
}

/** `le sénateur | LR`: what somebody belongs to stands as a family name would. */
function isParty({ words, titles, gender }: Name): boolean {
  const [only = ''] = words
  return words.length === 1 && titles.length === 0 && gender === null && isShortAcronym(only)
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
      .map(({ keys }) => keys.at(-1) ?? ''),
  )
}

/** `Irénée Kermadec`, where the article has an Annick Kermadec as well. */
function isOfFamily(name: Name, families: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const { length } = name.words
  return (
    (length === 2 || length === 3) &&
    !isBodyName(name, lexicon) &&
    families.has(name.keys.at(-1) ?? '')
  )
}

/** `la clinique | Saint-Amand`, `the carmaker Orlan`: the noun before says that it is a body. */
function isOfBody(
  tokens: readonly Token[],
  { from, titles, keys }: Name,
  { nouns }: Lexicon,
): boolean {
  const start = from - titles.length
  const isOf = nouns.genitives.has(tokens[start - 2]?.word ?? '')
  // `le fabricant | de chaudières | Lambreval`
  const before = tokens[isOf ? start - 3 : start - 1]?.word ?? ''
  const isGiven = givenNames.has(keys[0] ?? '')
  return (
    !isGiven && !nouns.people.has(before) && (nouns.bodies.has(before) || nouns.firms.has(before))
  )
}

function isBodyName(name: Name, { nouns }: Lexicon): boolean {
  return bodyNounsIn(name, nouns).length > 0 || name.keys.some((word) => nouns.firmNames.has(word))
}

/** Before it is known what stands beside it. */
function hasPersonalName(name: Name, { nouns }: Lexicon): boolean {
  const { gender, titles, keys } = name
  if (bodyNounsIn(name, nouns).length > 0) return false
  return (
    titles.length > 0 || (gender !== null && (keys.length > 1 || givenNames.has(keys[0] ?? '')))
  )
}
