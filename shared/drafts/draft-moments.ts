import type { Stamp } from '../project/clock.ts'
import type { EventOf } from '../project/events.ts'
import type { Draft } from '../project/model.ts'
import type { DraftId } from '../project/records.ts'
import { isUnknown, type StoredEvent } from '../project/stored-event.ts'

type DraftImported = EventOf<'draft.imported'>

/** The import of a draft; `null` if it is not among the events. */
export function importOf(events: readonly StoredEvent[], draft: DraftId): DraftImported | null {
  const found = events.find(
    (event): event is DraftImported =>
      !isUnknown(event) && event.type === 'draft.imported' && event.data.draft === draft,
  )
  return found ?? null
}

/**
 * The last moment at which a draft was the current one: before the next one came in.
 *
 * @param events in the order of their stamps
 * @param drafts those that count, in their order
 * @returns `null` where it is the current one still
 */
export function lastMomentOf(
  events: readonly StoredEvent[],
  drafts: readonly Draft[],
  draft: DraftId,
): Stamp | null {
  const next = drafts[drafts.findIndex(({ id }) => id === draft) + 1]
  const imported = next && importOf(events, next.id)
  return (imported && events[events.indexOf(imported) - 1]?.id) ?? null
}

/** How many drafts there are by now, also where an earlier moment is shown. */
export function countDrafts(
  events: readonly StoredEvent[],
  isUndone: (event: StoredEvent) => boolean,
): number {
  return events.filter((event) => event.type === 'draft.imported' && !isUndone(event)).length
}
