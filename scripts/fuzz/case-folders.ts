import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeTemporaryFolder, removeFolder } from '../../e2e/temporary-folder.ts'

/** A folder of its own for each case. */
export class CaseFolders {
  /** They stand in it, beside what all cases have in common. */
  readonly parent: string
  #count = 0

  private constructor(parent: string) {
    this.parent = parent
  }

  static async make(): Promise<CaseFolders> {
    return new CaseFolders(await makeTemporaryFolder('fuzz'))
  }

  /** Makes a folder and removes it once it was used. */
  async within<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
    this.#count += 1
    const folder = join(this.parent, String(this.#count))
    await mkdir(folder)
    try {
      return await use(folder)
    } finally {
      await removeFolder(folder)
    }
  }

  async close(): Promise<void> {
    await removeFolder(this.parent)
  }
}
