import type { OpeningNotice } from '../../shared/ipc/opened-project.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'

/** What has come in while a project is open and the page has not been told of: it is told each event once. */
export class Untold {
  /** The ids that the page knows; `null` as long as it knows all that there are. */
  #known: Set<string> | null = null
  #events: StoredEvent[] = []
  #notices: OpeningNotice[] = []

  /** Whether the page knows all that there is. */
  get isNothing(): boolean {
    return this.#known === null
  }

  /** From now on there may be more than the page knows. @param known what it has known until now */
  begin(known: readonly StoredEvent[]): void {
    this.#known ??= new Set(known.map(({ id }) => id))
  }

  /** The page has made this event itself. */
  know({ id }: StoredEvent): void {
    this.#known?.add(id)
  }

  /** @returns whether any of these is new to the page */
  add(events: readonly StoredEvent[]): boolean {
    const before = this.#events.length
    // One by one: a journal may hold more than a call takes arguments.
    for (const event of events) {
      if (this.#known?.has(event.id)) continue
      this.#known?.add(event.id)
      this.#events.push(event)
    }
    return this.#events.length > before
  }

  notice(...notices: readonly OpeningNotice[]): void {
    this.#notices.push(...notices)
  }

  /** Gives what the page is to be told now. */
  tell(): { readonly events: readonly StoredEvent[]; readonly notices: readonly OpeningNotice[] } {
    const told = { events: this.#events, notices: this.#notices }
    this.#events = []
    this.#notices = []
    return told
  }
}
