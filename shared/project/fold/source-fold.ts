import type { EventOf } from '../events.ts'
import { isUnknown, type StoredEvent } from '../stored-event.ts'
import type { Source } from '../model.ts'

/** The events that are about one source. */
export type SourceEvent =
  EventOf<'source.added'> | EventOf<'source.edited'> | EventOf<'source.removed'>

export function isSourceEvent(event: StoredEvent): event is SourceEvent {
  return !isUnknown(event) && event.type.startsWith('source.')
}

/**
 * One source from its events.
 *
 * @param events in the order of their stamps, without those that are undone
 * @returns `null` if it was removed, or while no `source.added` is among them
 */
export function foldSource(events: readonly SourceEvent[]): Source | null {
  return events.reduce<Source | null>(applyToSource, null)
}

function applyToSource(source: Source | null, event: SourceEvent): Source | null {
  switch (event.type) {
    case 'source.added': {
      const { source: id, csl, files } = event.data
      return { id, csl, files, addedAt: event.at, addedBy: event.by }
    }
    case 'source.removed':
      return null
    case 'source.edited':
      return source && { ...source, ...withoutKey(event.data) }
  }
}

function withoutKey({ source: _, ...changes }: EventOf<'source.edited'>['data']) {
  return changes
}
