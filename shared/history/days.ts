import { parseStamp } from '../project/clock.ts'
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
    const moment = Date.parse(parseStamp(id).wall)
    if (!(moment >= end)) continue
    const day = new Date(moment)
    day.setHours(0, 0, 0, 0)
    days.push(day)
    end = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime()
  }
  return days.toReversed()
}
