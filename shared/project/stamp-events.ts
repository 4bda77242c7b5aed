import { formatStamp, tick, type Clock } from './clock.ts'
import type { EventDraft, EventId, ProjectEvent } from './events.ts'
import { EVENT_VERSION } from './stored-event.ts'
import type { Person } from './records.ts'

export interface Author {
  readonly installation: string
  readonly by: Person
}

/**
 * Makes events of the drafts of one user action.
 *
 * @param now ISO 8601 UTC with milliseconds
 * @param continued an earlier action that they belong to; `null` where they are one of their own
 * @returns the events, and the clock to make the next ones with
 */
export function stampEvents(
  drafts: readonly EventDraft[],
  { installation, by }: Author,
  clock: Clock,
  now: string,
  continued: EventId | null = null,
): { events: readonly ProjectEvent[]; clock: Clock } {
  let action = continued
  const events = drafts.map((draft, index): ProjectEvent => {
    clock = tick(clock, now)
    const id = formatStamp({ ...clock, installation })
    action ??= id
    const goesOn = index < drafts.length - 1
    return { v: EVENT_VERSION, id, at: now, by, action, ...(goesOn && { more: true }), ...draft }
  })
  return { events, clock }
}
