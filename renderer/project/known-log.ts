import { clockAtStart, isPossible, observe, type Clock } from '../../shared/project/clock.ts'
import type { EventDraft, EventId, ProjectEvent } from '../../shared/project/events.ts'
import { seenUpTo, type Seen } from '../../shared/project/people/arrivals.ts'
import { People } from '../../shared/project/people/people.ts'
import { ProjectLog } from '../../shared/project/project-log.ts'
import { stampEvents, type Author } from '../../shared/project/stamp-events.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import type { UndoHistory } from '../../shared/project/undo.ts'

/** The events of the open project as far as the page knows them, and all that is kept up with them. */
export class KnownLog {
  readonly log: ProjectLog
  readonly people: People
  /** What the person who sits here can take back. */
  readonly undo: UndoHistory
  #seen: Seen
  #clock: Clock

  /** @param undo of the same person, whatever events it was of */
  constructor(events: readonly StoredEvent[], undo: UndoHistory) {
    this.log = new ProjectLog(events)
    const known = this.log.events
    this.people = new People(known)
    this.undo = undo.anew(known)
    this.#seen = seenUpTo(known)
    const latest = known.findLast(({ id }) => isPossible(id))
    this.#clock = latest ? observe(clockAtStart, latest.id) : clockAtStart
  }

  /** Up to where the events of each installation are known. */
  get seen(): Seen {
    return this.#seen
  }

  /** Makes events of what the person does; they come after all that is known. They are not taken in by it. */
  stamp(
    drafts: readonly EventDraft[],
    author: Author,
    action: EventId | null,
  ): readonly ProjectEvent[] {
    const now = new Date().toISOString()
    const { events, clock } = stampEvents(drafts, author, this.#clock, now, action)
    this.#clock = clock
    return events
  }

  /** Takes in what the person has done. */
  add(events: readonly ProjectEvent[]): void {
    this.#takeIn(events)
    for (const event of events) this.undo.add(event)
  }

  /** Takes in what others have recorded. What this person does next comes after it, and undo stays as it is. */
  receive(events: readonly StoredEvent[]): void {
    this.#takeIn(events)
    for (const event of events) {
      this.undo.receive(event)
      this.#clock = observe(this.#clock, event.id)
    }
  }

  #takeIn(events: readonly StoredEvent[]): void {
    this.log.add(events)
    this.people.add(events)
    this.#seen = { ...this.#seen, ...seenUpTo(events) }
  }
}
