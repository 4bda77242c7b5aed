import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a pause is, in milliseconds: longer than that after which the verdicts of a project are counted. */
const PAUSE = 15_000

/** How much there has to be more than when it was looked last, in bytes. */
const WORTH_COLLECTING = 20_000_000

export interface MemoryInPausesOptions {
  /** How much memory is in use, garbage and all; in bytes. */
  readonly used?: () => number
  readonly collect?: () => Promise<void>
}

/**
 * Gives back in a pause what work has left. V8 collects garbage when it next needs room, which in an app at rest is
 * never: the text of a large project on its way to the page, or its events once they are counted, would stay as long
 * as the project is open.
 */
export class MemoryInPauses {
  readonly #used: () => number
  readonly #collect: () => Promise<void>
  #least: number
  #timer: NodeJS.Timeout | undefined

  constructor({ used = usedMemory, collect = collectGarbage }: MemoryInPausesOptions = {}) {
    this.#used = used
    this.#collect = collect
    this.#least = used()
  }

  /** Says that something was done just now: the pause begins anew. */
  worked(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#giveBack(), PAUSE).unref()
  }

  async #giveBack(): Promise<void> {
    this.#least = Math.min(this.#least, this.#used())
    if (this.#used() - this.#least < WORTH_COLLECTING) return
    await this.#collect()
    this.#least = this.#used()
  }
}

function usedMemory(): number {
  const { used_heap_size: heap, external_memory: outside } = getHeapStatistics()
  return heap + outside
}

/** Node has this function only where it is started with the flag, which a packaged app cannot be. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  // Looked up in a context that was made after that; of V8's own type.
  const collect = runInNewContext('gc') as NodeJS.GCFunction
  await collect({ type: 'major', execution: 'async' })
}
