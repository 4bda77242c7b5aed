import type { Lexicon } from '../lexicons/lexicon.ts'
import type { Referent } from '../people/people.ts'
import type { Description } from '../sources/descriptions.ts'
import { readOffice } from './offices.ts'
import type { Speaker } from './speaker.ts'

/** Somebody without a name, whom `she` or `the source` may mean later. */
export function unnamedReferent(
  { words, head, gender }: Description,
  { name, isUnnamed }: Speaker,
  lexicon: Lexicon,
): Referent {
  const told = readOffice(words, head, lexicon).gender ?? gender
  return { name, gender: told, roles: new Set(words), isUnnamed }
}

/** Whom a pronoun or a description was found to mean; `null` for nobody. */
export function inferredSpeaker(person: Referent | null): Speaker | null {
  return person && { name: person.name, isInferred: true, isUnnamed: person.isUnnamed ?? false }
}
