import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import type { Description } from '../sources/descriptions.ts'
import type { NameSource } from '../sources/sources.ts'

/** What a French phrase for a body tells of the gender of its noun; `null` where it does not, and in English. */
export function genderOfGroup(
  source: NameSource | Description,
  { language }: Lexicon,
): Gender | null {
  if (language !== 'fr') return null
  if (source.kind === 'description') return source.gender ?? genderOfNoun(source.head[0] ?? '')
  return genderOfNoun(source.bodyKind ?? '')
}

/** Nouns with `e` at their end that are masculine; the others of bodies are feminine. */
const MASCULINE =
  /(?:isme|age|oire|aire|office|groupe|organe|ministère|collège|lycée|musée|comité|cercle)$/

/** By its ending, of a common noun for a body, whose article may have lost its vowel: `l'association`. */
function genderOfNoun(noun: string): Gender | null {
  if (noun === '') return null
  return /(?:e|ion|té)$/.test(noun) && !MASCULINE.test(noun) ? 'feminine' : 'masculine'
}
