import { createHash } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clockAtStart } from '../shared/project/clock.ts'
import type { EventDraft } from '../shared/project/events.ts'
import type { Person } from '../shared/project/records.ts'
import { stampEvents } from '../shared/project/stamp-events.ts'

/** Somebody at another computer, whose journal comes into a project's folder as a synchroniser brings it. */
export class Colleague {
  readonly #by: Person
  readonly #installation: string
  #clock = clockAtStart
  #hash = ''

  constructor(name: string, role: Person['role']) {
    this.#by = { name, role }
    this.#installation = createHash('sha256').update(name).digest('hex').slice(0, 16)
  }

  /** Each decision is an action of its own. The format of a journal is the one that the README tells. */
  async decide(folder: string, ...decisions: readonly EventDraft[]): Promise<void> {
    const author = { installation: this.#installation, by: this.#by }
    let lines = ''
    for (const decision of decisions) {
      const stamped = stampEvents([decision], author, this.#clock, new Date().toISOString())
      this.#clock = stamped.clock
      for (const event of stamped.events) {
        const json = JSON.stringify(event)
        const hash = createHash('sha256').update(this.#hash + json)
        this.#hash = hash.digest('hex').slice(0, 16)
        lines += `${json}\t${this.#hash}\n`
      }
    }
    await appendFile(join(folder, 'journal', `${this.#installation}.jsonl`), lines)
  }
}
