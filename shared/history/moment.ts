import type { Stamp } from '../project/clock.ts'
import type { EventId } from '../project/events.ts'
import type { Project } from '../project/model.ts'
import { fold } from '../project/project-log.ts'
import { isUnknown, type StoredEvent } from '../project/stored-event.ts'

/**
 * The events that a project consisted of at a moment. An action belongs to it whole or not at all, as it is
 * undone whole or not at all, and the project's creation always does.
 *
 * @param moment the stamp of an event; all actions that had begun by then are in
 */
export function eventsUpTo(events: readonly StoredEvent[], moment: Stamp): readonly StoredEvent[] {
  const creation = creationOf(events)
  return events.filter((event) => {
    const action = actionOf(event)
    return action <= moment || action === creation
  })
}

/** The project as it was at a moment, from its events in whatever order they are given. */
export function asOf(events: readonly StoredEvent[], moment: Stamp): Project {
  return fold(eventsUpTo(events, moment))
}

/**
 * The last event that had been recorded by a time.
 *
 * @param events in the order of their stamps
 * @param time ISO 8601 UTC with milliseconds
 * @returns `null` if that was before the first
 */
export function momentAt(events: readonly StoredEvent[], time: string): EventId | null {
  return events.findLast(({ id }) => id.slice(0, time.length) <= time)?.id ?? null
}

/** The action that an event is part of. One that is unknown here stands for itself. */
function actionOf(event: StoredEvent): EventId {
  return isUnknown(event) ? event.id : event.action
}

/** The action that made the project; `null` as long as it has not arrived. */
export function creationOf(events: readonly StoredEvent[]): EventId | null {
  const creation = events.find(({ type }) => type === 'project.created')
  return creation ? actionOf(creation) : null
}
