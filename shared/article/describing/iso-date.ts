const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * A date as metadata state it, in ISO 8601: a date, or a date with time if the original has one. Besides ISO's own
 * forms what browsers read (`Fri, 14 Mar 2025 10:00:00 GMT`, `March 14, 2025`).
 *
 * @returns `null` for what is no date or not a possible one
 */
export function isoDate(stated: string | null | undefined): string | null {
  const text = stated?.trim() ?? ''
  const parts = isoPattern.exec(text)
  if (parts) {
    const [, year = '', month = '', day = '', hours, minutes = '', seconds = '00', zone = ''] =
      parts
    const date = `${year}-${month}-${day}`
    if (!isPossible(date)) return null
    if (hours === undefined) return date
    const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    return Number(hours) < 24 && Number(minutes) < 60
      ? `${date}T${hours}:${minutes}:${seconds}${offset}`
      : null
  }
  return /\d{4}/.test(text) && /\p{L}{3}/u.test(text) ? readByBrowser(text) : null
}

function readByBrowser(text: string): string | null {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) return null
  if (/\d:\d/.test(text)) return time.toISOString().replace('.000', '')
  return dateOf(time.getFullYear(), time.getMonth() + 1, time.getDate())
}

/** A day in ISO 8601; `null` for one that the calendar has not, as 30 February. @param month from 1 */
export function dateOf(year: number, month: number, day: number): string | null {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0')
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isPossible(date) ? date : null
}

/** 31 February is none; nor is the year 1, which some programs write for an unknown date. */
function isPossible(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`)
  return (
    !Number.isNaN(time.getTime()) &&
    time.toISOString().startsWith(date) &&
    time.getUTCFullYear() >= 1600 &&
    time.getUTCFullYear() < 2200
  )
}
