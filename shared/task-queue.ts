/** Runs one task at a time, in the order in which they were asked for. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve()

  /** Settles as the task does; those behind it run in either case. */
  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const run = this.#last.then(task)
    this.#last = run.catch(() => undefined)
    return run
  }

  /** Resolves when all tasks asked for so far have ended, well or badly. */
  async settled(): Promise<void> {
    await this.#last
  }
}
