import { TaskQueue } from './task-queue.ts'

/**
 * Runs one task at a time. Calls that come in while it runs share the next run: where the task writes all
 * that is new, whatever was changed before a call is written when that call's promise resolves.
 */
export class GroupedRuns {
  readonly #task: () => Promise<void>
  readonly #queue = new TaskQueue()
  #next: Promise<void> | null = null

  constructor(task: () => Promise<void>) {
    this.#task = task
  }

  /** Rejects if its run does; the runs after it are not affected. */
  run(): Promise<void> {
    if (this.#next) return this.#next
    this.#next = this.#queue.run(() => {
      this.#next = null
      return this.#task()
    })
    return this.#next
  }

  /** Resolves when all runs asked for so far have ended, well or badly. */
  settled(): Promise<void> {
    return this.#queue.settled()
  }
}
