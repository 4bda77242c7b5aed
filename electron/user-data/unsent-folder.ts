import { join } from 'node:path'
import type { z } from 'zod'
import { TaskQueue } from '../../shared/task-queue.ts'
import { ensureFolder, removeIfThere } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JsonAdapter } from '../storage/json-adapter.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

/**
 * A folder under `unsent` in the user data folder. Its files are written and removed one after the other: what is
 * forgotten is not written again by a call before.
 */
export class UnsentFolder {
  readonly path: string
  readonly fileSystem: FileSystem
  readonly #queue = new TaskQueue()

  /** @param userData the user data folder */
  constructor(userData: string, name: string, fileSystem: FileSystem) {
    this.path = join(userData, 'unsent', name)
    this.fileSystem = fileSystem
  }

  /** Writes in its turn, into a folder that is there. @param what is named if the disk fails */
  write(what: string, write: () => Promise<void>): Promise<void> {
    return this.#queue.run(() =>
      withStorageFailures(what, async () => {
        await ensureFolder(this.fileSystem, this.path)
        await write()
      }),
    )
  }

  /** Removes those of the files that are there, the first first; resolves when they would stay away after a power cut. */
  remove(names: readonly string[]): Promise<void> {
    return this.#queue.run(() =>
      withStorageFailures('unsent', () => removeIfThere(this.fileSystem, this.path, names)),
    )
  }

  json<Value>(name: string, schema: z.ZodType<Value>): JsonAdapter<Value> {
    return new JsonAdapter(join(this.path, name), schema, this.fileSystem)
  }
}
