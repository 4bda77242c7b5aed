import type { StoredEvent } from '../project/stored-event.ts'

/**
 * The days, by the clock of this computer, on which something was decided.
 *
 * @param events in the order of their stamps
 * @returns each as its first moment, the latest first
 */
export function daysOf(events: readonly StoredEvent[]): readonly Date[] {
  const days: Date[] = []
  let end = -Infinity
  for (const { id } of events) {
    const moment = Date.parse(id.slice(0, ISO_LENGTH))
    if (!(moment >= end)) continue
    const day = new Date(moment)
    day.setHours(0, 0, 0, 0)
    days.push(day)
    end = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime()
  }
  return days.toReversed()
}

/** A stamp begins with its time, in ISO 8601 UTC with milliseconds. */
const ISO_LENGTH = 24
