import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { InstallationState, Request } from './installation-process.ts'

const PROGRAM = join(import.meta.dirname, 'installation-process.ts')

/** A program that works on a project, and what it has acknowledged. */
export class Installation {
  /** Stamps of events of which it said that they are saved. */
  readonly acknowledged: string[] = []
  readonly #process: ChildProcess
  readonly #answers: AsyncIterator<string>

  constructor() {
    this.#process = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
    const lines: Interface = createInterface({ input: this.#required('stdout') })
    this.#answers = lines[Symbol.asyncIterator]()
  }

  create(folder: string, userData: string): Promise<InstallationState> {
    return this.#state({ do: 'create', folder, userData })
  }

  open(folder: string, userData: string): Promise<InstallationState> {
    return this.#state({ do: 'open', folder, userData })
  }

  state(): Promise<InstallationState> {
    return this.#state({ do: 'state' })
  }

  /** Records events one after the other. */
  async record(count: number): Promise<void> {
    this.#ask({ do: 'record', count })
    for (let done = 0; done < count; done += 1) this.#acknowledge(await this.#answer())
  }

  /** Attaches a file to a source. */
  async attach(text: string): Promise<void> {
    this.#ask({ do: 'attach', text })
    this.#acknowledge(await this.#answer())
  }

  /** Kills it with `SIGKILL` while it records, once so many events are acknowledged. */
  async recordAndKill(atLeast: number): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#ask({ do: 'record', count: 100_000 })
    for (let done = 0; done < atLeast; done += 1) this.#acknowledge(await this.#answer())
    this.#process.kill('SIGKILL')
    // What it had still said is acknowledged as well.
    for (;;) {
      const next = await this.#answers.next()
      if (next.done === true) break
      this.#acknowledge(JSON.parse(next.value))
    }
    await ended
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#ask({ do: 'close' })
    await this.#answer()
    this.#required('stdin').end()
    await ended
  }

  /** Ends it whatever it does. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  async #state(request: Request): Promise<InstallationState> {
    this.#ask(request)
    return (await this.#answer()) as InstallationState // as the program answers
  }

  #ask(request: Request): void {
    this.#required('stdin').write(`${JSON.stringify(request)}\n`)
  }

  async #answer(): Promise<unknown> {
    const next = await this.#answers.next()
    if (next.done === true) throw new Error('an installation has ended by itself')
    return JSON.parse(next.value)
  }

  #acknowledge(ids: unknown): void {
    this.acknowledged.push(...(ids as string[])) // as the program answers to `record`
  }

  #required<Name extends 'stdin' | 'stdout'>(name: Name): NonNullable<ChildProcess[Name]> {
    const stream = this.#process[name]
    if (!stream) throw new Error(`no ${name}`)
    return stream
  }
}
