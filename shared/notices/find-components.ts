import { foldLetters } from '../fold-letters.ts'
import type { ThirdPartyComponent } from './third-party.ts'

/**
 * The components whose name, version or licence has every word of a query, without regard to capitals and accents.
 * The terms themselves are not searched: nearly all have the same words.
 */
export function findComponents(
  components: readonly ThirdPartyComponent[],
  query: string,
): readonly ThirdPartyComponent[] {
  const words = foldLetters(query).split(/\s+/).filter(Boolean)
  return components.filter(({ name, version, licence }) => {
    const searched = foldLetters(`${name} ${version} ${licence}`)
    return words.every((word) => searched.includes(word))
  })
}

/** The paragraphs of a licence's text, with the breaks of lines within them; empty ones are left out. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '')
}
