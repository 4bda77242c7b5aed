import { Worker } from 'node:worker_threads'

/** How much of the processor's time a case may take, in milliseconds: a busy machine takes none of it. */
const MAX_CPU = 120_000

/**
 * Ends a run in which a case hangs, with a word of which: what never comes back cannot be stopped from within, so
 * another thread looks at how much of the processor's time the process takes.
 */
export class Watchdog {
  readonly #worker = new Worker(WATCHING, { eval: true, workerData: MAX_CPU })

  constructor() {
    this.#worker.unref()
  }

  watch(what: string): void {
    this.#worker.postMessage(what)
  }

  /** Nothing is under way. */
  rest(): void {
    this.#worker.postMessage(null)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

const WATCHING = `
const { parentPort, workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
let watched = null
let begun = 0
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
parentPort.on('message', (what) => { watched = what; begun = spent() })
setInterval(() => {
  if (watched === null || spent() - begun < workerData) return
  writeSync(2, watched + ': not done after ' + workerData / 1000 + ' seconds of the processor\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)
`
