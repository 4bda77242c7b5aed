import { basename } from 'node:path'
import type { FileSystem } from '../../storage/file-system.ts'
import { withStorageFailures } from '../../storage/storage-failure.ts'
import { JOURNAL_FOLDER } from './project-folder.ts'
import { IDENTITY_FILE } from './project-identity.ts'

/** Whether a folder has anything of a project in it, be it damaged; any other folder is no concern of ours. */
export async function holdsProject(folder: string, fileSystem: FileSystem): Promise<boolean> {
  return withStorageFailures(basename(folder), async () => {
    const entries = await fileSystem.list(folder)
    return entries.some(({ name }) => name === IDENTITY_FILE || name === JOURNAL_FOLDER)
  })
}
