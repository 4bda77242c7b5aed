import { join } from 'node:path'
import { removeOldTemporaries } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { KeptArticles } from './kept-articles.ts'

/** Removes from the user data folder what a crash has left half-written, as far as that can be done. */
export async function removeUserLeftovers(
  userData: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  for (const folder of ['', 'unsent', 'unsent/pasted']) {
    await removeOldTemporaries(fileSystem, join(userData, folder))
  }
  await new KeptArticles(userData, fileSystem).removeLeftovers()
}
