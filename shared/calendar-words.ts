import { foldLetters } from './fold-letters.ts'

/** The months in their order, each in French and in English, in lower case. */
export const monthNames: readonly (readonly [french: string, english: string])[] = [
  ['janvier', 'january'],
  ['février', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['août', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['décembre', 'december'],
]

/** The days of the week in French and in English, in lower case. */
export const weekdayNames: readonly string[] = `lundi mardi mercredi jeudi vendredi samedi dimanche
   monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/)

const folded = monthNames.map((names) => names.map(foldLetters))

/**
 * Which month a name means, from 1. It may be cut short as long as it can be only one month, and lose its accents.
 *
 * @returns `null` for what is no month, and for what could be several
 */
export function monthNumber(name: string): number | null {
  const wanted = foldLetters(name)
  if (wanted.length < 3) return null
  const found = folded.flatMap((names, index) =>
    names.some((full) => full.startsWith(wanted)) ? [index + 1] : [],
  )
  return found.length === 1 ? (found[0] ?? null) : null
}
