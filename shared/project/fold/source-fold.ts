import type { EventId, EventOf } from '../events.ts'
import { isUnknown, type StoredEvent } from '../stored-event.ts'
import { parseStamp } from '../clock.ts'
import type { Source } from '../model.ts'
import type { CslItem } from '../sources.ts'

/** The events that are about one source. */
export type SourceEvent =
  EventOf<'source.added'> | EventOf<'source.edited'> | EventOf<'source.removed'>

export function isSourceEvent(event: StoredEvent): event is SourceEvent {
  return !isUnknown(event) && event.type.startsWith('source.')
}

/** A source as it was described last, also where it was removed. */
export interface FoldedSource {
  readonly source: Source
  /** The action that took it away; `null` as long as it is there. */
  readonly removedBy: EventId | null
}

/**
 * One source from its events.
 *
 * @param events in the order of their stamps, without those that are undone
 * @returns `null` while no `source.added` is among them
 */
export function foldSource(events: readonly SourceEvent[]): FoldedSource | null {
  const { source, removedBy } = events.reduce<Described>(applyToSource, nothing)
  return source && { source, removedBy }
}

interface Described {
  readonly source: Source | null
  readonly removedBy: EventId | null
  /** The installations that have said that it is confidential, as long as it is. */
  readonly keepers: ReadonlySet<string>
}

const nobody: ReadonlySet<string> = new Set()
const nothing: Described = { source: null, removedBy: null, keepers: nobody }

function applyToSource(described: Described, event: SourceEvent): Described {
  const { source, removedBy, keepers } = described
  switch (event.type) {
    case 'source.added': {
      const { source: id, csl, files } = event.data
      const added = { id, csl, files, addedAt: event.at, addedBy: event.by }
      return { ...describe(added, csl, { keepers: nobody, event }), removedBy: null }
    }
    case 'source.removed':
      return source ? { ...described, removedBy: event.action } : nothing
    case 'source.edited': {
      if (!source) return nothing
      const { csl, files } = event.data
      const edited = files ? { ...source, files } : source
      const changed = csl ? describe(edited, csl, { keepers, event }) : { source: edited, keepers }
      return { ...changed, removedBy }
    }
  }
}

/**
 * Whoever says nothing of it does not make a confidential source an open one: they may not have known. Only journals of
 * the first version leave it out to say so, and there whoever had called it confidential knew.
 */
function describe(
  source: Source,
  { custom, ...csl }: CslItem,
  { keepers, event }: { readonly keepers: ReadonlySet<string>; readonly event: SourceEvent },
): Omit<Described, 'removedBy'> {
  const { installation } = parseStamp(event.id)
  const stays = keepers.size > 0 && !keepers.has(installation)
  if (custom ? custom.confidential !== true : !stays) {
    return { source: { ...source, csl }, keepers: nobody }
  }
  return {
    source: { ...source, csl: { ...csl, custom: { confidential: true } } },
    keepers: custom ? new Set([...keepers, installation]) : keepers,
  }
}
