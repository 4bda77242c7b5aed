import type { Stamp } from '../project/clock.ts'
import type { EventDraft, EventId } from '../project/events.ts'
import { isUnknown, type StoredEvent } from '../project/stored-event.ts'
import { isToggle } from '../project/undo.ts'
import { creationOf } from './moment.ts'

/** What a restoration does; actions by the stamps of their first events. */
export interface Restoration {
  /** The event that the project is again as it was after. */
  readonly to: EventId
  /** What counts now and did not then, the latest first. */
  readonly undone: readonly EventId[]
  /** What counted then and is undone now, in the order it was done. */
  readonly redone: readonly EventId[]
}

/**
 * What has to be undone and redone for the project to be as it was at a moment (`asOf`). The project's creation
 * stays, and so does what this version cannot read.
 *
 * @param moment the stamp of an event
 * @returns `null` where the project is as it was then
 */
export function restorationTo(events: readonly StoredEvent[], moment: Stamp): Restoration | null {
  const actions = new Set<EventId>()
  const then = new Map<EventId, StampedToggle>()
  const now = new Map<EventId, StampedToggle>()
  for (const event of events) {
    if (isUnknown(event)) continue
    if (!isToggle(event)) {
      const isDecision = event.type !== 'project.restored' && event.type !== 'project.recovered'
      if (isDecision) actions.add(event.action)
      continue
    }
    takeLatest(now, event.data.action, event)
    if (event.action <= moment) takeLatest(then, event.data.action, event)
  }
  const creation = creationOf(events)
  if (creation !== null) actions.delete(creation)

  const counted = (action: EventId): boolean =>
    action <= moment && then.get(action)?.type !== 'event.undone'
  const counts = (action: EventId): boolean => now.get(action)?.type !== 'event.undone'
  const inOrder = [...actions].sort()
  const undone = inOrder.filter((action) => counts(action) && !counted(action)).reverse()
  const redone = inOrder.filter((action) => counted(action) && !counts(action))
  return undone.length + redone.length === 0 ? null : { to: moment, undone, redone }
}

/** A restoration as one action: why it is done, and then what it does. */
export function restorationDrafts({ to, undone, redone }: Restoration): readonly EventDraft[] {
  return [{ type: 'project.restored', data: { to } }, ...toggles({ undone, redone })]
}

/**
 * Takes a restoration back, or does it again, as one action.
 *
 * @param restoration the stamp of its `project.restored`, whose action holds what it undid and redid
 */
export function restorationToggled(
  events: readonly StoredEvent[],
  type: 'event.undone' | 'event.redone',
  restoration: EventId,
): readonly EventDraft[] {
  const did = events.filter(
    (event) => !isUnknown(event) && event.action === restoration && isToggle(event),
  )
  const actionsOf = (done: Toggle['type']): readonly EventId[] =>
    did.flatMap((event) =>
      !isUnknown(event) && isToggle(event) && event.type === done ? [event.data.action] : [],
    )
  const undone = actionsOf('event.undone')
  const redone = actionsOf('event.redone')
  const parts = type === 'event.undone' ? { undone: redone, redone: undone } : { undone, redone }
  return [{ type, data: { action: restoration } }, ...toggles(parts)]
}

type Toggle = Extract<EventDraft, { type: 'event.undone' | 'event.redone' }>

function toggles({ undone, redone }: Pick<Restoration, 'undone' | 'redone'>): readonly Toggle[] {
  return [
    ...undone.map((action): Toggle => ({ type: 'event.undone', data: { action } })),
    ...redone.map((action): Toggle => ({ type: 'event.redone', data: { action } })),
  ]
}

interface StampedToggle {
  readonly id: EventId
  readonly type: Toggle['type']
}

/** The last word on an action, whatever the order in which they are read. */
function takeLatest(
  latest: Map<EventId, StampedToggle>,
  action: EventId,
  toggle: StampedToggle,
): void {
  const known = latest.get(action)
  if (!known || known.id < toggle.id) latest.set(action, toggle)
}
