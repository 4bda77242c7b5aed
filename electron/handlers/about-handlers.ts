import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { COMPONENTS_PATH } from '../../shared/notices/third-party.ts'
import { saveChosen } from '../exporting/write-export.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import type { Services } from './services.ts'

type AboutMethods = Extract<keyof Handlers, `about.${string}`>

/** What the app runs in and is made of. */
export function aboutHandlers({
  dialogs,
  folders,
  version,
}: Services): Pick<Handlers, AboutMethods> {
  return {
    'about.runtime': () => {
      // Typed as always there, which outside of Electron they are not.
      const { electron, chrome, node } = process.versions as Partial<NodeJS.ProcessVersions>
      return {
        electron: electron ?? null,
        chromium: chrome ?? null,
        node: node ?? '',
        // An AppImage starts it so where the system would not let it have one.
        isUnsandboxed: process.argv.includes('--no-sandbox'),
      }
    },
    'about.saveComponents': async () => {
      const built = join(folders.pages, COMPONENTS_PATH)
      const bytes = await withStorageFailures(basename(built), () => readFile(built))
      const suggested = join(folders.documents, `claimdesk-${version}.cdx.json`)
      const chosen = await dialogs.chooseComponentsPlace(suggested)
      if (chosen === null) return null
      return saveChosen(chosen, 'cdx.json', bytes)
    },
  }
}
