import { MAX_FIELD } from '../../project/limits.ts'
import type { CslDate } from '../../project/sources.ts'
import { parseDate } from '../../project/csl/typed-dates.ts'
import { wholeCharacters } from '../../whole-characters.ts'

/**
 * A date as programs write it into CSL-JSON: parts that are numbers or figures in text, or one text (`raw`), also
 * RIS's `1999/03//`. What is no month or no day is left out with what follows it.
 */
export function importedDate(value: unknown): CslDate | null {
  if (typeof value !== 'object' || value === null) return null
  const given = new Map<string, unknown>(Object.entries(value))
  const raw = given.get('raw')
  if (typeof raw === 'string') return textDate(raw)
  const parts = given.get('date-parts')
  const ends = Array.isArray(parts) ? parts.slice(0, 2).map(existingParts) : []
  const [first, last] = ends
  const isCirca = Boolean(given.get('circa'))
  const season = Number(given.get('season'))
  if (first && first.length > 0) {
    return {
      'date-parts': last && last.length > 0 ? [first, last] : [first],
      ...([1, 2, 3, 4].includes(season) && { season }),
      ...(isCirca && { circa: true }),
    }
  }
  const literal = given.get('literal')
  return typeof literal === 'string' ? textDate(literal) : null
}

function textDate(text: string): CslDate | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const slashed = /^(\d{4})(?:\/(\d{0,2}))?(?:\/(\d{0,2}))?(?:\/(.*))?$/.exec(trimmed)
  if (slashed) return { 'date-parts': [existingParts(slashed.slice(1, 4))] }
  return parseDate(trimmed) ?? { literal: wholeCharacters(trimmed.slice(0, MAX_FIELD)) }
}

/** Year, month and day, as far as there are such. */
function existingParts(value: unknown): number[] {
  const [year, month, day] = Array.isArray(value) ? value.map(wholeNumber) : []
  if (year === null || year === undefined) return []
  if (!month || month > 12) return [year]
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return !day || day > lastDay ? [year, month] : [year, month, day]
}

function wholeNumber(value: unknown): number | null {
  if (typeof value === 'string' && !/^-?\d{1,6}$/.test(value.trim())) return null
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN
  return Number.isSafeInteger(number) ? number : null
}
