import { join } from 'node:path'
import { z } from 'zod'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { Unsent } from '../../shared/ipc/unsent.ts'
import { parseSafely } from '../../shared/parse-safely.ts'
import { TaskQueue } from '../../shared/task-queue.ts'
import { ensureFolder, listIfThere, removeIfThere } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JsonAdapter } from '../storage/json-adapter.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

/** The most that is kept unsent in one project. */
const MAX_UNSENT = 1000

/** With what a newer version has kept: this one cannot read it, and leaves it there. */
const StoredUnsent = z.array(z.unknown())

/**
 * What is being written in each project and is not sent yet: `unsent/<project id>.json` in the user data folder, a
 * list, oldest first. Each project has a file of its own, which only the program writes that writes the project. One
 * call is done after the other: what is read again has in it what was kept just before.
 */
export class UnsentFiles {
  readonly #folder: string
  readonly #fileSystem: FileSystem
  readonly #files = new Map<string, UnsentFile>()
  readonly #queue = new TaskQueue()

  /** @param userData the user data folder */
  constructor(userData: string, fileSystem: FileSystem = nodeFileSystem) {
    this.#folder = join(userData, 'unsent')
    this.#fileSystem = fileSystem
  }

  /** Reads what is there now; what cannot be read is nothing. @param project its id */
  list(project: string): Promise<readonly Unsent[]> {
    return this.#queue.run(async () => {
      this.#files.delete(project)
      return (await this.#fileOf(project)).list()
    })
  }

  /** Keeps a writing in the place of the one with its id; resolves when it would outlive a power cut. */
  keep(project: string, writing: Unsent): Promise<void> {
    return this.#queue.run(async () => {
      await withStorageFailures('unsent', () => ensureFolder(this.#fileSystem, this.#folder))
      await (await this.#fileOf(project)).keep(writing)
    })
  }

  /** Forgets one that was sent or given up. */
  discard(project: string, id: string): Promise<void> {
    return this.#queue.run(async () => (await this.#fileOf(project)).discard(id))
  }

  /** Removes all that is kept of a project, also what could not be read. */
  forget(project: string): Promise<void> {
    return this.#queue.run(() =>
      withStorageFailures('unsent', async () => {
        this.#files.delete(project)
        const entries = await listIfThere(this.#fileSystem, this.#folder)
        const ours = entries.flatMap(({ name }) =>
          name.startsWith(`${project}.json`) ? [name] : [],
        )
        await removeIfThere(this.#fileSystem, this.#folder, ours)
      }),
    )
  }

  async #fileOf(project: string): Promise<UnsentFile> {
    const known = this.#files.get(project)
    if (known) return known
    const path = join(this.#folder, `${project}.json`)
    const opened = await UnsentFile.open(new JsonAdapter(path, StoredUnsent, this.#fileSystem))
    this.#files.set(project, opened)
    return opened
  }
}

class UnsentFile {
  readonly #adapter: JsonAdapter<unknown[]>
  #stored: readonly unknown[]

  private constructor(adapter: JsonAdapter<unknown[]>, stored: readonly unknown[]) {
    this.#adapter = adapter
    this.#stored = stored
  }

  static async open(adapter: JsonAdapter<unknown[]>): Promise<UnsentFile> {
    return new UnsentFile(adapter, (await adapter.read()) ?? [])
  }

  list(): readonly Unsent[] {
    return this.#stored.flatMap((stored) => {
      const read = parseSafely(Unsent, stored)
      return read?.success ? [read.data] : []
    })
  }

  async keep(writing: Unsent): Promise<void> {
    const others = this.#without(writing.id)
    if (others.length >= MAX_UNSENT) {
      throw new AppFailure({ code: 'too-large', name: '', limit: MAX_UNSENT })
    }
    await this.#write([...others, writing])
  }

  async discard(id: string): Promise<void> {
    const others = this.#without(id)
    if (others.length < this.#stored.length) await this.#write(others)
  }

  #without(id: string): readonly unknown[] {
    return this.#stored.filter((stored) => idOf(stored) !== id)
  }

  async #write(stored: readonly unknown[]): Promise<void> {
    this.#stored = stored
    await this.#adapter.write([...stored])
  }
}

function idOf(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'id' in stored ? stored.id : null
}
