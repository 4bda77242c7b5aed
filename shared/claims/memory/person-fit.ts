import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import type { Person } from '../people/people.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'

/** Whether the article tells an office or trade of somebody. */
export function hasOffice({ roles }: Person, lexicon: Lexicon): boolean {
  for (const role of roles) if (isPersonNoun(role, lexicon)) return true
  return false
}

/** Whether somebody may be of that gender. */
export function fits(person: Person, gender: Gender | null): boolean {
  return genderFactor(person, gender) > 0
}

/** How much somebody counts whose gender the article leaves open. */
const OPEN_GENDER = 0.7

/** Somebody whose gender the article tells goes before somebody whose gender it leaves open. */
export function genderFactor(person: Person, gender: Gender | null): number {
  if (gender === null || person.gender === gender) return 1
  return person.gender === null ? OPEN_GENDER : 0
}
