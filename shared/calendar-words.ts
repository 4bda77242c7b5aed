import { foldLetters } from './fold-letters.ts'
import type { Language } from './project/records.ts'

/** The months in their order, in lower case. */
export const monthNames = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
} as const satisfies Record<Language, readonly string[]>

/** The days of the week, in lower case. */
export const weekdayNames = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
} as const satisfies Record<Language, readonly string[]>

/** The same in all languages. */
export const allMonthNames: readonly string[] = Object.values(monthNames).flat()
export const allWeekdayNames: readonly string[] = Object.values(weekdayNames).flat()

const folded = Object.values(monthNames).map((names) => names.map(foldLetters))

/**
 * Which month a name means, from 1. It may be cut short as long as it can be only one month, and lose its accents.
 *
 * @returns `null` for what is no month, and for what could be several
 */
export function monthNumber(name: string): number | null {
  const wanted = foldLetters(name)
  if (wanted.length < 3) return null
  const found = new Set(
    folded.flatMap((names) =>
      names.flatMap((full, index) => (full.startsWith(wanted) ? [index + 1] : [])),
    ),
  )
  const [only = null] = found
  return found.size === 1 ? only : null
}
