import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'

/** Removes a folder of ours with all in it, as far as that can be done; links in it are not followed. */
export async function removeTree(fileSystem: FileSystem, folder: string): Promise<void> {
  for (const { name, kind } of await fileSystem.list(folder).catch(() => [])) {
    const path = join(folder, name)
    if (kind === 'folder') await removeTree(fileSystem, path)
    else await fileSystem.removeFile(path).catch(() => undefined)
  }
  await fileSystem.removeFolder(folder).catch(() => undefined)
}
