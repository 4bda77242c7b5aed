import { AppFailure } from '../../../shared/ipc/app-error.ts'
import type { DamagedFile, FileCheck, FileDamage } from '../../../shared/project/damaged-file.ts'
import type { FileReference } from '../../../shared/project/sources.ts'
import { Attachments, type FileState } from './attachments.ts'
import type { CopyOptions } from './file-content.ts'

/**
 * The files of a project, and what was found to be wrong with their content since it was opened: that is too much
 * to read each time somebody asks, so it is kept until the file is put back or read through again.
 */
export class ProjectFiles extends Attachments {
  readonly #found = new Map<string, Exclude<FileDamage, 'missing'>>()

  override async add(path: string, options: CopyOptions = {}): Promise<FileReference> {
    return this.#nowWhole(await super.add(path, options))
  }

  override async addAll(
    paths: readonly string[],
    options: CopyOptions = {},
  ): Promise<FileReference[]> {
    return (await super.addAll(paths, options)).map((file) => this.#nowWhole(file))
  }

  override async addBytes(name: string, bytes: Uint8Array): Promise<FileReference> {
    return this.#nowWhole(await super.addBytes(name, bytes))
  }

  override async putBack(
    path: string,
    sha256: string,
    options: CopyOptions = {},
  ): Promise<FileReference> {
    return this.#nowWhole(await super.putBack(path, sha256, options))
  }

  override async verify(sha256: string, options: CopyOptions = {}): Promise<FileState> {
    const state = await super.verify(sha256, options)
    if (state === 'changed') this.#found.set(sha256, state)
    else this.#found.delete(sha256)
    return state
  }

  /** Also tells what reading has found. */
  override async damaged(files: readonly FileReference[]): Promise<readonly DamagedFile[]> {
    const seen = await super.damaged(files)
    const damages = new Map(seen.map(({ file, damage }) => [file.sha256, damage]))
    return files.flatMap((file) => {
      const damage = damages.get(file.sha256) ?? this.#found.get(file.sha256)
      return damage ? [{ file, damage }] : []
    })
  }

  /**
   * Reads files through, one after the other. One that cannot be read does not end it.
   *
   * @param options progress is over all the files; the failure of one that was cancelled is `cancelled`
   */
  async check(
    files: readonly FileReference[],
    { onProgress, signal }: FileCheckOptions = {},
  ): Promise<FileCheck> {
    const total = files.reduce((sum, { size }) => sum + size, 0)
    const damaged: DamagedFile[] = []
    let before = 0
    for (const file of files) {
      const tell = (done: number): void =>
        onProgress?.(file, before + Math.min(done, file.size), total)
      tell(0)
      const state = await this.#stateOf(file, { onProgress: tell, ...(signal && { signal }) })
      if (state !== 'unchanged') damaged.push({ file, damage: state })
      before += file.size
      tell(0)
    }
    return { checked: files.length, damaged }
  }

  async #stateOf(
    { sha256 }: FileReference,
    options: CopyOptions,
  ): Promise<'unchanged' | FileDamage> {
    try {
      return await this.verify(sha256, options)
    } catch (error) {
      if (error instanceof AppFailure && error.error.code === 'cancelled') throw error
      this.#found.set(sha256, 'unreadable')
      return 'unreadable'
    }
  }

  #nowWhole(file: FileReference): FileReference {
    this.#found.delete(file.sha256)
    return file
  }
}

export interface FileCheckOptions {
  /** Told of the file at hand, after each mebibyte; both in bytes, over all files. */
  readonly onProgress?: (file: FileReference, done: number, total: number) => void
  readonly signal?: AbortSignal
}
