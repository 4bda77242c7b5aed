import { AppFailure } from '../../shared/ipc/app-error.ts'
import { isPossible, parseStamp, type Stamp } from '../../shared/project/clock.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'

/**
 * What this program records, as the page sends it. An action that comes in several parts is held back until its last
 * part is there, and nothing is promised before: one that ends in between was never begun.
 */
export class OwnActions {
  /** The ids that this program has written under: what is stamped with one of them is its own. */
  readonly #installations: Set<string>
  #last: Stamp
  /** The first parts of an action that is still coming in. */
  #begun: readonly ProjectEvent[] = []

  /** @param last the latest stamp in this program's journal */
  constructor(installation: string, last: Stamp) {
    this.#installations = new Set([installation])
    this.#last = last
  }

  /** From now on events may also be stamped with this id. */
  goOnAs(installation: string): void {
    this.#installations.add(installation)
  }

  /**
   * @returns the action as a whole; nothing while parts of it are missing
   * @throws AppFailure `invalid-input` where an event is not the next, and then takes none
   */
  take(events: readonly ProjectEvent[]): readonly ProjectEvent[] {
    this.#last = this.#requireNext(events)
    const begins = events[0]?.action !== this.#begun[0]?.action
    const soFar = begins ? events : [...this.#begun, ...events]
    const isWhole = !soFar.at(-1)?.more
    this.#begun = isWhole ? [] : soFar
    return isWhole ? soFar : []
  }

  /** @returns the last event's stamp */
  #requireNext(events: readonly ProjectEvent[]): Stamp {
    return events.reduce((last, { id }, index) => {
      const isOwn = this.#installations.has(parseStamp(id).installation)
      if (isOwn && id > last && isPossible(id)) return id
      throw new AppFailure({ code: 'invalid-input', path: `events[${index}].id` })
    }, this.#last)
  }
}
