export interface TimeOfDay {
  /** 0 to 23. */
  readonly hours: number
  readonly minutes: number
}

/** Hours, then minutes if any, then which half of the day where it is counted so: `14:02`, `14 h 02`, `2.02 pm`. */
const WRITTEN = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?\s*([ap])?\.?(?:m\.?)?$/

/**
 * A time of day as people write it in French and English.
 *
 * @returns `null` for what is none
 */
export function readTimeOfDay(text: string): TimeOfDay | null {
  const [written, hour, minute = '0', half] = WRITTEN.exec(text.trim().toLowerCase()) ?? []
  if (written === undefined) return null
  const counted = Number(hour)
  const minutes = Number(minute)
  if (half !== undefined && (counted < 1 || counted > 12)) return null
  const hours = half === undefined ? counted : (counted % 12) + (half === 'p' ? 12 : 0)
  return hours < 24 && minutes < 60 ? { hours, minutes } : null
}
