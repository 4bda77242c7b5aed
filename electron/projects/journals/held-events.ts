import { packEvents, type PackedEvents } from '../../../shared/ipc/packed-events.ts'
import type { StoredEvent } from '../../../shared/project/stored-event.ts'
import type { JournalReading } from '../../storage/journal-reading.ts'
import { packReading, readMentioning } from '../../storage/journal-text.ts'

/** A journal's events as this program has them now: what was read in its file, and what is known beside that. */
export class HeldEvents {
  readonly #reading: JournalReading
  readonly #beside: readonly StoredEvent[]

  constructor(reading: JournalReading, beside: readonly StoredEvent[]) {
    this.#reading = reading
    this.#beside = beside
  }

  /** Those of the file first. */
  get all(): readonly StoredEvent[] {
    const { events } = this.#reading
    return this.#beside.length === 0 ? events : [...events, ...this.#beside]
  }

  /** The same for the page. */
  packed(): PackedEvents {
    return [...packReading(this.#reading), ...packEvents(this.#beside)]
  }

  /** At least those of them in whose JSON this text stands. */
  mentioning(text: string): readonly StoredEvent[] {
    return [...readMentioning(this.#reading, text), ...this.#beside]
  }

  /** Found out without reading them. */
  get isEmpty(): boolean {
    // Not taken apart: a reading with a text reads its events as soon as they are named.
    const reading = this.#reading
    return reading.text === null && reading.events.length === 0 && this.#beside.length === 0
  }

  /** Holds what is seldom asked for in less room. */
  async shrink(): Promise<void> {
    await this.#reading.text?.shrink()
  }
}
