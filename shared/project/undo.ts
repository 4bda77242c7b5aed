import { parseStamp } from './clock.ts'
import type { EventId, EventOf, ProjectEvent } from './events.ts'
import { isUnknown, type StoredEvent } from './stored-event.ts'

export type ToggleEvent = EventOf<'event.undone'> | EventOf<'event.redone'>

export function isToggle(event: StoredEvent): event is ToggleEvent {
  return event.type === 'event.undone' || event.type === 'event.redone'
}

/**
 * Which actions one installation's person can take back or bring back. It follows from the log alone,
 * so it outlives a restart. Nobody undoes what somebody else decided.
 */
export class UndoHistory {
  readonly #undoable: EventId[] = []
  readonly #redoable: EventId[] = []
  readonly #installations: Set<string>
  /** What made the project what it is; taking it back would leave no project. */
  #creation: EventId | null = null

  constructor(installation: string) {
    this.#installations = new Set([installation])
  }

  /** The action that undo would take back, or `null`. */
  get undoable(): EventId | null {
    return this.#undoable.at(-1) ?? null
  }

  /** The action that redo would bring back, or `null`. */
  get redoable(): EventId | null {
    return this.#redoable.at(-1) ?? null
  }

  /** The same person goes on under another installation's id. */
  goOnAs(installation: string): void {
    this.#installations.add(installation)
  }

  /** Whether this person has recorded an event, under whichever id. */
  isOwn(event: EventId): boolean {
    return this.#installations.has(parseStamp(event).installation)
  }

  /** The same person's history of other events, as where some were refused. */
  anew(events: readonly StoredEvent[]): UndoHistory {
    const history = new UndoHistory('')
    for (const installation of this.#installations) history.goOnAs(installation)
    for (const event of events) history.add(event)
    return history
  }

  /** Takes in the next event in the order of the stamps. A new action clears what could be redone. */
  add(event: StoredEvent): void {
    if (isUnknown(event)) return
    if (event.type === 'project.created') this.#creation = event.action
    if (event.action === this.#creation || event.type === 'project.recovered') return
    if (!this.isOwn(event.id)) {
      this.receive(event)
    } else if (isToggle(event) && event.action !== event.id) {
      // Part of a restoration, which is undone and redone as one.
    } else if (event.type === 'event.undone') {
      move(event.data.action, this.#undoable, this.#redoable)
    } else if (event.type === 'event.redone') {
      move(event.data.action, this.#redoable, this.#undoable)
    } else if (!this.#continues(event)) {
      this.#redoable.length = 0
      this.#undoable.push(event.action)
    }
  }

  /** Whether it only adds to an action that is known, and may be undone meanwhile. */
  #continues({ id, action }: ProjectEvent): boolean {
    return (
      action !== id && (this.#undoable.lastIndexOf(action) >= 0 || this.#redoable.includes(action))
    )
  }

  /** Takes in what somebody else has done. What their restoration has undone is no longer ours to undo. */
  receive(event: StoredEvent): void {
    if (!isUnknown(event) && isToggle(event)) this.#forget(event.data.action)
  }

  #forget(action: EventId): void {
    for (const actions of [this.#undoable, this.#redoable]) {
      const index = actions.lastIndexOf(action)
      if (index >= 0) actions.splice(index, 1)
    }
  }
}

function move(action: EventId, from: EventId[], to: EventId[]): void {
  const index = from.lastIndexOf(action)
  if (index < 0) return
  from.splice(index, 1)
  to.push(action)
}
