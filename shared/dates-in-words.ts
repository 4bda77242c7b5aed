import type { Language } from './project/records.ts'

/**
 * A date that `Intl` has written, from its parts. The first of a month is an ordinal in French ("1er mars"), which
 * `Intl` does not write; in figures it stays one.
 */
export function dateInWords(language: Language, parts: readonly Intl.DateTimeFormatPart[]): string {
  const hasMonthInWords = parts.some(({ type, value }) => type === 'month' && /\p{L}/u.test(value))
  return parts
    .map(({ type, value }) =>
      language === 'fr' && hasMonthInWords && type === 'day' && value === '1' ? '1er' : value,
    )
    .join('')
}
