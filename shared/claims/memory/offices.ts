import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import type { Person } from '../people/people.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'

/** What a description asks of whom it means: `la ministre de la Santé`. */
export interface Office {
  /** Nouns for people that tell an office: `ministre`; none in `la quinquagénaire`. */
  readonly nouns: readonly string[]
  /** What else is said: `santé`, `régionale`. */
  readonly rest: readonly string[]
  readonly gender: Gender | null
  /** `la dirigeante`, `the TAW | leader`: nouns that fit anybody, and some rather than others. */
  readonly anybody: readonly string[]
}

/** @param head the words that say what somebody is: in `un proche du président` only the first */
export function readOffice(
  words: readonly string[],
  head: readonly string[],
  lexicon: Lexicon,
): Office {
  const { people, anybody } = lexicon.nouns
  // `la jeune femme`
  const isAnybody = head.some((word) => anybody.has(word))
  const telling = head.filter(
    (word) => isPersonNoun(word, lexicon) && !anybody.has(word) && !(isAnybody && word === 'jeune'),
  )
  const gender = head.map((word) => people.get(word) ?? null).find((found) => found !== null)
  return {
    nouns: telling,
    rest: words.filter((word) => !(head.includes(word) && isPersonNoun(word, lexicon))),
    gender: gender ?? null,
    anybody: head.filter((word) => anybody.has(word)),
  }
}

/**
 * How well somebody fits a description by what the article says of them.
 *
 * @returns 3 for all of its words, 2 for the office, 1 for an office of the same field (a `chercheuse` who is
 *   a biologist), 0 for somebody else
 */
export function fitOf(
  { nouns, rest, gender, anybody }: Office,
  { roles, gender: own }: Pick<Person, 'roles' | 'gender'>,
  lexicon: Lexicon,
): 0 | 1 | 2 | 3 {
  if (gender !== null && own !== null && gender !== own) return 0
  if (nouns.length + rest.length === 0) {
    return anybody.some((word) => sharesField(word, roles, lexicon)) ? 1 : 0
  }
  if (nouns.length === 0 && anybody.length > 0 && rest.length > 0) {
    return rest.every((word) => roles.has(word)) ? 3 : 0
  }
  if (nouns.length === 0 && !isTrade(rest, roles)) return 0
  const hasOffice = nouns.every((word) => roles.has(word))
  if (hasOffice && rest.every((word) => roles.has(word))) return 3
  if (nouns.length === 0) return 0
  if (contradicts(rest, roles, lexicon)) return 0
  if (hasOffice) return 2
  return nouns.every((word) => sharesField(word, roles, lexicon)) ? 1 : 0
}

/** The word among them that says of which country or town somebody is: `ukrainien`. */
export function originIn(words: readonly string[], { nouns }: Lexicon): string | undefined {
  return words.find((word) => nouns.inhabitants.test(word) || nouns.demonyms.has(word))
}

/** A trade that no list has comes first in what is said of somebody: `postière à la retraite`. */
function isTrade([head = '']: readonly string[], roles: ReadonlySet<string>): boolean {
  const [first] = roles
  return first === head
}

/** `le ministre de la Santé` is not the one whom the article calls minister of something else only. */
function contradicts(
  rest: readonly string[],
  roles: ReadonlySet<string>,
  { nouns, language }: Lexicon,
): boolean {
  // `the oyster | farmer` is no dairy farmer; a French adjective tells less.
  const fewest = language === 'en' ? 1 : 2
  if (rest.length < fewest || rest.some((word) => roles.has(word))) return false
  for (const word of roles) if (!nouns.people.has(word)) return true
  return false
}

/** `dirigeante`: a noun that fits anybody, and those of one field rather. */
export function hasOwnField(word: string, { nouns }: Lexicon): boolean {
  for (const field of nouns.fields.get(word) ?? []) if (isOwnField(field)) return true
  return false
}

function isOwnField(field: string): boolean {
  return field !== 'other' && field !== 'anybody'
}

function sharesField(word: string, roles: ReadonlySet<string>, { nouns }: Lexicon): boolean {
  const fields = nouns.fields.get(word)
  if (!fields) return false
  // Of governors there is one: a leader is another. `avocate` and `avocat` are one office.
  const isPublic = nouns.publicOffices.has(word)
  for (const role of roles) {
    if (isPublic && !nouns.publicOffices.has(role)) continue
    for (const field of nouns.fields.get(role) ?? [])
      if (isOwnField(field) && fields.has(field)) return true
  }
  return false
}
