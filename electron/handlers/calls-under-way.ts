/** A call of the page that takes a while. */
export interface CallUnderWay {
  /** Chosen by the page; stands in what is told of the call's progress. */
  readonly token: string
  /** Says when the page cancels it. */
  readonly signal: AbortSignal
}

/** Calls of the page that take a while and that it can cancel, by the token it has given each. */
export class CallsUnderWay {
  readonly #calls = new Map<string, AbortController>()
  readonly #running = new Set<Promise<unknown>>()

  async run<Value>(token: string, run: (call: CallUnderWay) => Promise<Value>): Promise<Value> {
    const call = new AbortController()
    this.#calls.set(token, call)
    try {
      const running = run({ token, signal: call.signal })
      this.#running.add(running)
      return await running.finally(() => this.#running.delete(running))
    } finally {
      if (this.#calls.get(token) === call) this.#calls.delete(token)
    }
  }

  /** The same for what is done one at a time: what was under way is cancelled. */
  runAlone<Value>(token: string, run: (call: CallUnderWay) => Promise<Value>): Promise<Value> {
    this.cancelAll()
    return this.run(token, run)
  }

  /** A call that has ended meanwhile is not there to be cancelled. */
  cancel(token: string): void {
    this.#calls.get(token)?.abort()
  }

  cancelAll(): void {
    for (const call of this.#calls.values()) call.abort()
  }

  /** Cancels all; resolves once they have put away what they had begun. */
  async endAll(): Promise<void> {
    this.cancelAll()
    await Promise.allSettled(this.#running)
  }
}
