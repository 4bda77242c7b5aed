import { setTimeout as delay } from 'node:timers/promises'
import type { Broadcast } from '../ipc/broadcast.ts'

/** How long to wait for a page that may not answer any more, in milliseconds. */
const PATIENCE = 1000

/** Lets the page record what somebody is writing, before the project or the window goes. */
export class PageWriting {
  readonly #broadcast: Broadcast
  #finished: (() => void) | null = null

  constructor(broadcast: Broadcast) {
    this.#broadcast = broadcast
  }

  /** Resolves when the page has recorded it; a page that is gone or hangs is not waited for. */
  async finish(): Promise<void> {
    const given = new AbortController()
    const answered = new Promise<void>((resolve) => (this.#finished = resolve))
    this.#broadcast('app:closing', null)
    const waited = delay(PATIENCE, undefined, { signal: given.signal }).catch(() => undefined)
    await Promise.race([answered, waited])
    given.abort()
  }

  /** The page's answer. */
  finished(): void {
    this.#finished?.()
    this.#finished = null
  }
}
