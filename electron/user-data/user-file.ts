import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { z } from 'zod'
import { GroupedRuns } from '../../shared/grouped-runs.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JsonAdapter } from '../storage/json-adapter.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import { systemProcesses } from '../locks/processes.ts'
import { takeLock, type Lock } from '../locks/lock.ts'

type Change<Value> = (value: Value) => Value

/** How long another program's change is waited for, in milliseconds: one that takes longer hangs. */
const PATIENCE = 2_000
const LONGEST_PAUSE = 20

/**
 * A small file in the user data folder that several programs may write, such as the app and one that was started
 * beside it: a change is made to what stands in the file at that moment, so that nobody takes back what another has
 * kept.
 */
export class UserFile<Value> {
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly #adapter: JsonAdapter<Value>
  readonly #processes = { ...systemProcesses, heldLocks: new Set<string>() }
  readonly #writes = new GroupedRuns(() => this.#write())
  /** What is not in the file yet. */
  #changes: Change<Value>[] = []
  #value: Value

  private constructor(
    path: string,
    initial: Value,
    adapter: JsonAdapter<Value>,
    fileSystem: FileSystem,
  ) {
    this.#path = path
    this.#value = initial
    this.#adapter = adapter
    this.#fileSystem = fileSystem
  }

  /** @param name of the file, with `.json` at its end */
  static async open<Value>(
    { folder, name, fileSystem }: { folder: string; name: string; fileSystem: FileSystem },
    schema: z.ZodType<Value>,
    initial: Value,
  ): Promise<UserFile<Value>> {
    const path = join(folder, name)
    const adapter = new JsonAdapter(path, schema, fileSystem)
    const found = await adapter.read()
    return new UserFile(path, found ?? initial, adapter, fileSystem)
  }

  /** As this program knows it. */
  get value(): Value {
    return this.#value
  }

  /** It holds at once; resolves when it would outlive a power cut. @param change pure: it is made to what the file holds */
  update(change: Change<Value>): Promise<void> {
    this.#value = change(this.#value)
    this.#changes.push(change)
    return withStorageFailures(basename(this.#path), () => this.#writes.run())
  }

  async #write(): Promise<void> {
    const changes = this.#changes
    this.#changes = []
    const lock = await this.#lock().catch((error: unknown) => {
      this.#changes = [...changes, ...this.#changes]
      throw error
    })
    try {
      const written = await this.#change(changes)
      this.#value = applied(this.#changes, written)
    } catch (error) {
      // They go out with the next change.
      this.#changes = [...changes, ...this.#changes]
      throw error
    } finally {
      await lock?.release()
    }
  }

  async #change(changes: readonly Change<Value>[]): Promise<Value> {
    const found = await this.#adapter.read()
    // What is out of reach may be good, and is not to be put aside.
    if (this.#adapter.failure) throw this.#adapter.failure
    const changed = found === null ? this.#value : applied(changes, found)
    await this.#adapter.write(changed)
    return changed
  }

  /** @returns `null` where somebody holds it for too long: then the change is made all the same */
  async #lock(): Promise<Lock | null> {
    const key = basename(this.#path, '.json').replaceAll('-', '')
    for (let waited = 0; waited < PATIENCE;) {
      const lock = await takeLock(dirname(this.#path), key, this.#fileSystem, this.#processes)
      if (lock) return lock
      const pause = 1 + Math.random() * LONGEST_PAUSE
      await delay(pause)
      waited += pause
    }
    return null
  }
}

function applied<Value>(changes: readonly Change<Value>[], value: Value): Value {
  return changes.reduce((changed, change) => change(changed), value)
}
