import { extname, join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { unpackTo, withPackage } from '../packaging/unpack-package.ts'
import { projectFolderName, PROJECT_SUFFIX } from '../projects/project-folder.ts'
import { ensureFolder } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import type { Services } from './services.ts'

/** Whether a file is a package by its name; what is in it is looked at when it is opened. */
export function isPackage(path: string): boolean {
  return extname(path).toLowerCase() === '.zip'
}

/**
 * Asks where a package is to be unpacked, once it was looked at, and does that.
 *
 * @returns the project's folder
 * @throws AppFailure `cancelled` also where no place was chosen
 */
export async function unpackAsked(
  { broadcast, dialogs, folders, readings }: Services,
  token: string,
  path: string,
): Promise<string> {
  return readings.runAlone(token, (signal) =>
    withPackage(path, async (opened) => {
      const { name, manifest } = opened
      await withStorageFailures(name, () => ensureFolder(nodeFileSystem, folders.projects))
      const suggested = projectFolderName(manifest.title) + PROJECT_SUFFIX
      const chosen = await dialogs.chooseUnpackPlace(join(folders.projects, suggested))
      if (chosen === null) throw new AppFailure({ code: 'cancelled' })
      const onProgress = (done: number, total: number): void =>
        broadcast('articles:progress', { token, name, phase: 'unpacking', done, total })
      return unpackTo(opened, chosen, { signal, onProgress })
    }),
  )
}
