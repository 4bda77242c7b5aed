import type { ProjectEvent } from '../../project/events.ts'
import { confidentialSources, redactEvent } from '../../project/redact-sources.ts'
import { isUnknown, type StoredEvent } from '../../project/stored-event.ts'
import type { CslItem } from '../../project/sources.ts'

/**
 * The log as it may leave the desk: without what would tell who or what a confidential source is, and without the
 * desk's own notes on the others.
 *
 * @param events in the order of their stamps
 */
export function tellableLog(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const confidential = confidentialSources(events)
  return events.map((event) =>
    isUnknown(event) ? event : withoutNotes(redactEvent(event, confidential)),
  )
}

function withoutNotes(event: ProjectEvent): ProjectEvent {
  if (event.type === 'source.added') {
    return { ...event, data: { ...event.data, csl: tellable(event.data.csl) } }
  }
  if (event.type === 'source.edited' && event.data.csl) {
    return { ...event, data: { ...event.data, csl: tellable(event.data.csl) } }
  }
  return event
}

function tellable({ note: _note, annote: _annote, ...csl }: CslItem): CslItem {
  return csl
}
