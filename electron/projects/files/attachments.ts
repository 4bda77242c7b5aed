import { hash } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { AppFailure } from '../../../shared/ipc/app-error.ts'
import type { DamagedFile } from '../../../shared/project/damaged-file.ts'
import type { FileReference } from '../../../shared/project/sources.ts'
import {
  asidePath,
  createFile,
  ensureFolder,
  listIfThere,
  temporaryName,
} from '../../storage/durable-file.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { withStorageFailures } from '../../storage/storage-failure.ts'
import { copyContent, readContent, type CopyOptions, type FileContent } from './file-content.ts'

export type FileState = 'unchanged' | 'changed' | 'missing'

interface Keeping {
  /** What is in the folder, as one goes on; then the names are still to be made durable. `null`: look, and make them. */
  readonly names: Map<string, string> | null
  /**
   * What one does that is here and cannot be read when its content comes again. It may be sound, and another program
   * hold it for a moment: only where it is known to be damaged does it give way to what has the right content.
   */
  readonly unreadable: 'fails' | 'gives-way'
}

const attaching: Keeping = { names: null, unreadable: 'fails' }

/** A project's files, named by the SHA-256 of their content. */
export class Attachments {
  readonly #folder: string
  readonly #fileSystem: FileSystem

  /** @param folder the project's `files` folder */
  constructor(folder: string, fileSystem: FileSystem) {
    this.#folder = folder
    this.#fileSystem = fileSystem
  }

  /**
   * Copies a file into the project; resolves when the copy would outlive a power cut. The same content is
   * kept once, under the extension it first came with. Only regular files, and no links.
   */
  async add(path: string, options: CopyOptions = {}): Promise<FileReference> {
    return this.#addOne(path, options, attaching)
  }

  /**
   * Copies many files under the same rules; the folder is looked at once, and not for each. Their content is durable
   * when this resolves, their names when `settle` has resolved after it.
   */
  async addAll(paths: readonly string[], options: CopyOptions = {}): Promise<FileReference[]> {
    return withStorageFailures(basename(this.#folder), async () => {
      await ensureFolder(this.#fileSystem, this.#folder)
      const names = new Map(await this.#names())
      const added: FileReference[] = []
      const how: Keeping = { names, unreadable: 'gives-way' }
      for (const path of paths) added.push(await this.#addTo(path, options, how))
      return added
    })
  }

  /** Those of the files that are here and as they should be, by their SHA-256; each is read through. */
  async whole(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    const names = await this.#names()
    const whole = new Set<string>()
    for (const sha256 of sha256s) {
      const name = names.get(sha256)
      if (name === undefined) continue
      if ((await this.#stateHere(name, sha256, 'gives-way')) === 'unchanged') whole.add(sha256)
    }
    return whole
  }

  async #addOne(path: string, options: CopyOptions, how: Keeping): Promise<FileReference> {
    return withStorageFailures(basename(path), async () => {
      await ensureFolder(this.#fileSystem, this.#folder)
      return this.#addTo(path, options, how)
    })
  }

  #addTo(path: string, options: CopyOptions, how: Keeping): Promise<FileReference> {
    return this.#keepWritten(basename(path), how, (temporary) =>
      copyContent(this.#fileSystem, path, temporary, options),
    )
  }

  /** Keeps bytes that never were a file, under the same rules. @param name what they are to be called */
  async addBytes(name: string, bytes: Uint8Array): Promise<FileReference> {
    return withStorageFailures(name, async () => {
      await ensureFolder(this.#fileSystem, this.#folder)
      return this.#keepWritten(name, attaching, async (temporary) => {
        await createFile(this.#fileSystem, temporary, bytes)
        return { sha256: hash('sha256', bytes), size: bytes.byteLength }
      })
    })
  }

  /** Has a file written beside the others, and keeps it under the name of its content. */
  async #keepWritten(
    name: string,
    how: Keeping,
    write: (temporary: string) => Promise<FileContent>,
  ): Promise<FileReference> {
    const temporary = join(this.#folder, temporaryName())
    try {
      const { sha256, size } = await write(temporary)
      const extension = await this.#keep(temporary, sha256, extensionOf(name), how)
      return { sha256, extension, name, size }
    } finally {
      await this.#fileSystem.removeFile(temporary).catch(() => undefined)
    }
  }

  /**
   * Puts a file back that the project has lost or that has changed in it.
   *
   * @throws AppFailure `another-file` if its content is not that of the file it is to be
   */
  async putBack(path: string, sha256: string, options: CopyOptions = {}): Promise<FileReference> {
    const name = basename(path)
    const found = await withStorageFailures(name, () =>
      readContent(this.#fileSystem, path, options),
    )
    if (found.sha256 !== sha256) throw new AppFailure({ code: 'another-file', name })
    return this.#addOne(path, options, { names: null, unreadable: 'gives-way' })
  }

  /** Makes the names durable that a killed program or a failed sync may have left to chance. */
  async settle(): Promise<void> {
    await withStorageFailures(basename(this.#folder), async () => {
      await ensureFolder(this.#fileSystem, this.#folder)
      await this.#fileSystem.syncFolder(this.#folder)
    })
  }

  /** Where the file of this content is, or `null`. */
  async pathOf(sha256: string): Promise<string | null> {
    const name = (await this.#names()).get(sha256)
    return name === undefined ? null : join(this.#folder, name)
  }

  /** Those of the files that are not here, or not with as many bytes as they should have. Nothing is read. */
  async damaged(files: readonly FileReference[]): Promise<readonly DamagedFile[]> {
    const names = await this.#names()
    const damaged: DamagedFile[] = []
    for (const file of files) {
      const name = names.get(file.sha256)
      const size = name === undefined ? null : await this.#sizeOf(name)
      if (size === null) damaged.push({ file, damage: 'missing' })
      else if (size !== file.size) damaged.push({ file, damage: 'changed' })
    }
    return damaged
  }

  /** Reads a file through and says whether it still is what it was. */
  async verify(sha256: string, options: CopyOptions = {}): Promise<FileState> {
    const path = await this.pathOf(sha256)
    if (path === null) return 'missing'
    const found = await ifStillThere(basename(path), () =>
      readContent(this.#fileSystem, path, options),
    )
    if (!found) return 'missing'
    return found.sha256 === sha256 ? 'unchanged' : 'changed'
  }

  /** Gives the finished copy its name, unless its content is here. @returns the extension it is under */
  async #keep(
    temporary: string,
    sha256: string,
    extension: string,
    { names, unreadable }: Keeping,
  ): Promise<string> {
    const known = (names ?? (await this.#names())).get(sha256)
    const state = known === undefined ? 'missing' : await this.#stateHere(known, sha256, unreadable)
    if (known !== undefined && state === 'unchanged') {
      // A program that was killed right after the renaming may have left it to chance.
      if (names === null) await this.#fileSystem.syncFolder(this.#folder)
      return extname(known).slice(1)
    }
    const name = extension === '' ? sha256 : `${sha256}.${extension}`
    const place = join(this.#folder, name)
    if (known !== undefined && state === 'changed') await this.#replace(known, temporary, place)
    else await this.#fileSystem.rename(temporary, place)
    if (names === null) await this.#fileSystem.syncFolder(this.#folder)
    else names.set(sha256, name)
    return extension
  }

  /** The damaged file stays, beside the one that takes its place; where that fails, it is where it was. */
  async #replace(damaged: string, temporary: string, place: string): Promise<void> {
    const path = join(this.#folder, damaged)
    const aside = await asidePath(this.#fileSystem, path, 'damaged')
    await this.#fileSystem.rename(path, aside)
    try {
      await this.#fileSystem.syncFolder(this.#folder)
      await this.#fileSystem.rename(temporary, place)
    } catch (error) {
      await this.#fileSystem.rename(aside, path)
      throw error
    }
  }

  /** @throws AppFailure if it cannot be read and does not give way */
  async #stateHere(
    name: string,
    sha256: string,
    unreadable: Keeping['unreadable'],
  ): Promise<FileState> {
    try {
      const found = await ifStillThere(name, () =>
        readContent(this.#fileSystem, join(this.#folder, name), {}),
      )
      if (!found) return 'missing'
      return found.sha256 === sha256 ? 'unchanged' : 'changed'
    } catch (error) {
      if (unreadable === 'fails') throw error
      return 'changed'
    }
  }

  /** The names of the regular files, by their hash. */
  async #names(): Promise<ReadonlyMap<string, string>> {
    const entries = await withStorageFailures(basename(this.#folder), () =>
      listIfThere(this.#fileSystem, this.#folder),
    )
    return new Map(
      entries.flatMap(({ name, kind }) => {
        const sha256 = STORED_NAME.exec(name)?.[1]
        return kind === 'file' && sha256 !== undefined ? [[sha256, name]] : []
      }),
    )
  }

  async #sizeOf(name: string): Promise<number | null> {
    const path = join(this.#folder, name)
    return (await ifStillThere(name, () => this.#fileSystem.status(path)))?.size ?? null
  }
}

/** `null` where a file is gone by now: a program that synchronises the folder may replace it at any moment. */
async function ifStillThere<Value>(
  name: string,
  operation: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await withStorageFailures(name, operation)
  } catch (error) {
    if (error instanceof AppFailure && error.error.code === 'not-found') return null
    throw error
  }
}

const STORED_NAME = /^([0-9a-f]{64})(?:\.[0-9a-z]{1,10})?$/

/** Lower-case letters and digits only, as a `FileReference` has it; empty if the name has no such end. */
export function extensionOf(name: string): string {
  const extension = extname(name).slice(1).toLowerCase()
  return /^[0-9a-z]{1,10}$/.test(extension) ? extension : ''
}
