import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { shell } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'
import { verifiedPath } from '../projects/verified-path.ts'
import { referredFiles } from '../projects/files/referred-files.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import { isShownByPrograms } from './file-kinds.ts'
import { openLink } from './open-link.ts'
import type { Services } from './services.ts'

type FileMethods =
  | 'files.choose'
  | 'files.addPicture'
  | 'files.putBack'
  | 'files.cancel'
  | 'files.open'
  | 'files.describe'
  | 'files.check'
  | 'files.damaged'
  | 'links.open'

/** Files of sources: added with progress, opened only after a question. Links go the same way. */
export function fileHandlers(services: Services): {
  readonly handlers: Pick<Handlers, FileMethods>
  readonly droppedHandlers: Pick<DroppedHandlers, 'files.addDropped'>
} {
  const { broadcast, current, dialogs, transfers } = services

  function add(token: string, paths: readonly string[]): Promise<readonly FileReference[]> {
    return transfers.run(token, ({ signal }) => addFiles(services, token, paths, signal))
  }

  return {
    handlers: {
      'files.choose': async (token) => {
        const paths = await dialogs.chooseFiles()
        return paths && add(token, paths)
      },
      'files.addPicture': ({ name, png }) =>
        current.require().addBytes(name, Buffer.from(png, 'base64')),
      'files.putBack': async ({ sha256 }) => {
        const [path] = (await dialogs.chooseFiles()) ?? []
        if (path === undefined) return false
        await current.require().putBack(path, sha256)
        return true
      },
      'files.cancel': (token) => {
        transfers.cancel(token)
        return null
      },
      'files.open': async (sha256) => {
        const project = current.require()
        const file = referredFiles(project.events).find((known) => known.sha256 === sha256)
        if (!file) throw new AppFailure({ code: 'not-found', name: sha256 })
        const path = await verifiedPath(project, file)
        return isShownByPrograms(path)
          ? openFile(services, file.name, path)
          : showFile(services, file.name, path)
      },
      'files.describe': async ({ sha256, name }) => {
        const path = await current.require().filePath(sha256)
        if (path === null) throw new AppFailure({ code: 'not-found', name })
        const { readSavedPageFile } = await import('../previewing/saved-page-file.ts')
        const page = await withStorageFailures(name, () => readSavedPageFile(path, name))
        if (page !== null) return page
        return transfers.run(randomUUID(), ({ signal }) =>
          services.describeDocument(path, name, signal),
        )
      },
      'files.check': ({ token, sha256 }) =>
        transfers.run(token, ({ signal }) => {
          const onProgress = ({ name }: FileReference, done: number, total: number): void =>
            broadcast('files:progress', { token, name, done, total })
          return current.require().checkFiles({ onProgress, signal }, sha256 ? [sha256] : undefined)
        }),
      'files.damaged': () => current.require().damagedFiles(),
      'links.open': (address) =>
        openLink(address, {
          mayOpen: (url) => dialogs.mayOpenLink(url),
          open: (url) => shell.openExternal(url),
        }),
    },
    droppedHandlers: {
      'files.addDropped': ({ token, paths }) => add(token, paths),
    },
  }
}

/** Copies files into the project one after the other, and tells how far each is. */
async function addFiles(
  { broadcast, current }: Pick<Services, 'broadcast' | 'current'>,
  token: string,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly FileReference[]> {
  const project = current.require()
  const added: FileReference[] = []
  for (const path of paths) {
    const name = basename(path)
    const onProgress = (done: number, total: number): void =>
      broadcast('files:progress', { token, name, done, total })
    added.push(await project.addFile(path, { onProgress, signal }))
  }
  return added
}

async function openFile({ dialogs }: Services, name: string, path: string): Promise<boolean> {
  if (!(await dialogs.mayOpenFile(name))) return false
  const problem = await shell.openPath(path)
  if (problem !== '') throw new AppFailure({ code: 'unsupported', name })
  return true
}

async function showFile({ dialogs }: Services, name: string, path: string): Promise<boolean> {
  if (!(await dialogs.mayShowFile(name))) return false
  shell.showItemInFolder(path)
  return true
}
