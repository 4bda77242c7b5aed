import { TaskQueue } from '../../shared/task-queue.ts'

/** The longest that something typed is not kept yet, in milliseconds. */
const LONGEST = 500

/**
 * What is typed, kept within half a second. One call goes after the other, so that what is forgotten is not kept
 * again.
 */
export class SoonKept {
  readonly #calls = new TaskQueue()
  readonly #takeWaiting: () => () => Promise<void>
  #timer: number | undefined

  /** @param takeWaiting takes what is to be kept at that moment, and gives what keeps it */
  constructor(takeWaiting: () => () => Promise<void>) {
    this.#takeWaiting = takeWaiting
  }

  /** Something was typed. */
  keep(): void {
    this.#timer ??= window.setTimeout(() => void this.flush(), LONGEST)
  }

  /** Resolves when all that was typed is kept, or cannot be. */
  flush(): Promise<void> {
    this.stop()
    return this.#calls.run(this.#takeWaiting())
  }

  /** Does not keep what was typed and is not kept yet. */
  stop(): void {
    window.clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Does something else once what was asked for before is done. */
  run(call: () => Promise<void>): Promise<void> {
    return this.#calls.run(call)
  }
}
