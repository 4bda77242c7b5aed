import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import type { AppFailure } from '../../shared/ipc/app-error.ts'
import { asidePath, exists, readIfThere, replaceFile } from './durable-file.ts'
import type { FileSystem } from './file-system.ts'
import { GroupedRuns } from '../../shared/grouped-runs.ts'
import { nodeFileSystem } from './node-file-system.ts'
import { toAppFailure, withStorageFailures } from './storage-failure.ts'

/**
 * lowdb's adapter for a small JSON file that is checked when read and outlives a power cut when written.
 *
 * A file that cannot be read is left where it is until something has to be written in its place; then it
 * is renamed to `<name>.unreadable-<time>`. So reading changes nothing, and no bytes are ever lost.
 */
export class JsonAdapter<Value> implements Adapter<Value> {
  readonly #path: string
  readonly #schema: z.ZodType<Value>
  readonly #fileSystem: FileSystem
  readonly #writes = new GroupedRuns(() => this.#replace())
  #found: 'nothing' | 'value' | 'unreadable' = 'nothing'
  #failure: AppFailure | null = null
  #latest: Value | null = null

  constructor(path: string, schema: z.ZodType<Value>, fileSystem: FileSystem = nodeFileSystem) {
    this.#path = path
    this.#schema = schema
    this.#fileSystem = fileSystem
  }

  /** What `read` has met: with `unreadable`, a person should be told that this file starts anew. */
  get found(): 'nothing' | 'value' | 'unreadable' {
    return this.#found
  }

  /** Why `read` could not reach a file that is there and may be good, or `null`. */
  get failure(): AppFailure | null {
    return this.#failure
  }

  /** The file's value, or `null` if there is none or it cannot be read; then `found` says which. */
  async read(): Promise<Value | null> {
    this.#failure = null
    this.#found = 'unreadable'
    const bytes = await readIfThere(this.#fileSystem, this.#path).catch((error: unknown) => {
      this.#failure = toAppFailure(error, basename(this.#path))
    })
    if (bytes === undefined) return null
    if (bytes === null) {
      this.#found = 'nothing'
      return null
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      const value = this.#schema.parse(JSON.parse(text))
      this.#found = 'value'
      return value
    } catch {
      return null
    }
  }

  /** Resolves when the value would outlive a power cut. Writes that come in during another go together. */
  write(value: Value): Promise<void> {
    this.#latest = value
    return withStorageFailures(basename(this.#path), () => this.#writes.run())
  }

  async #replace(): Promise<void> {
    const text = `${JSON.stringify(this.#latest, null, 2)}\n`
    if (this.#found === 'unreadable') await this.#setAside()
    await replaceFile(this.#fileSystem, this.#path, new TextEncoder().encode(text))
    this.#found = 'value'
  }

  async #setAside(): Promise<void> {
    if (await exists(this.#fileSystem, this.#path)) {
      const aside = await asidePath(this.#fileSystem, this.#path, 'unreadable')
      await this.#fileSystem.rename(this.#path, aside)
      await this.#fileSystem.syncFolder(dirname(this.#path))
    }
    this.#found = 'nothing'
  }
}
