import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a pause is, in milliseconds: longer than that after which the verdicts of a project are counted. */
const PAUSE = 15_000

/** How much there has to be more than when it was looked last, in bytes. */
const WORTH_COLLECTING = 20_000_000

export interface MemoryInPausesOptions {
  /** Has what is needed held in less room. */
  readonly shrink?: () => Promise<void>
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
  readonly #shrink: () => Promise<void>
  readonly #used: () => number
  readonly #collect: () => Promise<void>
  #least: number
  #timer: NodeJS.Timeout | undefined

  constructor({
    shrink = () => Promise.resolve(),
    used = usedMemory,
    collect = collectGarbage,
  }: MemoryInPausesOptions = {}) {
    this.#shrink = shrink
    this.#used = used
    this.#collect = collect
    this.#least = used()
  }

  /** Says that something was done just now: the pause begins anew. */
  worked(): void {
    clearTimeout(this.#timer)
    // What cannot be given back stays, and nothing is lost by it.
    const giveBack = (): unknown => this.#giveBack().catch(() => undefined)
    this.#timer = setTimeout(giveBack, PAUSE).unref()
  }

  async #giveBack(): Promise<void> {
    this.#least = Math.min(this.#least, this.#used())
    if (this.#used() - this.#least < WORTH_COLLECTING) return
    await this.#shrink()
    await this.#collect()
    this.#least = this.#used()
  }
}

function usedMemory(): number {
  const { used_heap_size: heap, external_memory: outside } = getHeapStatistics()
  return heap + outside
}

/**
 * Collects once, where V8 lets itself be told to.
 *
 * @param lookUp gives V8's function, or something else where there is none
 */
export async function collectGarbage(lookUp = lookUpCollector): Promise<void> {
  const collect = lookUp()
  if (isCollector(collect)) await collect({ type: 'major', execution: 'async' })
}

/** Node has this function only where it is started with the flag, which a packaged app cannot be. */
function lookUpCollector(): unknown {
  setFlagsFromString('--expose-gc')
  // A context that is made after that has it.
  return runInNewContext('globalThis.gc')
}

function isCollector(value: unknown): value is NodeJS.GCFunction {
  return typeof value === 'function'
}
