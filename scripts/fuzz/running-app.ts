import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { allHandlers } from '../../electron/handlers/all-handlers.ts'
import { buildServices } from '../../electron/handlers/build-services.ts'
import { OpenRequests } from '../../electron/handlers/open-requests.ts'
import type { Services } from '../../electron/handlers/services.ts'
import { documentDescriber } from '../../electron/importing/describe-document.ts'
import { PreviewPictures } from '../../electron/previewing/preview-pictures.ts'
import { importTexts } from './import-texts.ts'

export interface RunningApp {
  readonly services: Services
  readonly handlers: ReturnType<typeof allHandlers>
  /** Resolves when what was begun besides is done. */
  readonly settled: () => Promise<void>
}

/** The handlers with their services, in a folder and without a window. */
export async function runApp(folder: string): Promise<RunningApp> {
  const userData = join(folder, 'user-data')
  const documents = join(folder, 'documents')
  for (const path of [userData, documents]) await mkdir(path, { recursive: true })
  const services = await buildServices({
    version: '0.0.0',
    runtime: 'chromium-host',
    systemLanguage: 'fr',
    userData,
    folders: {
      documents,
      projects: join(documents, 'Claimdesk'),
      samples: join(import.meta.dirname, '../../resources/samples'),
      pages: join(import.meta.dirname, '../../out/renderer'),
    },
    journalThread: join(import.meta.dirname, '../../electron/storage/journal-thread.ts'),
    // The stand-in's dialogs look at no window.
    window: () => null as unknown as BrowserWindow,
    // Whatever is told must be able to go to the page, which has nothing to record before it closes.
    broadcast: (name, event) => {
      structuredClone(event)
      if (name === 'app:closing') services.pageWriting.finished()
    },
    openRequests: new OpenRequests(),
    files: () => Promise.resolve(new Map()),
    devServer: null,
    limits: { milliseconds: 20_000, memory: 512e6 },
    pictures: new PreviewPictures(),
    importDocument: importTexts,
    describeDocument: documentDescriber(() => Promise.resolve({ ok: false, problem: 'corrupt' })),
    applySettings: () => undefined,
  })
  const { recentEntries } = services
  const listOpened = recentEntries.opened.bind(recentEntries)
  let listed: Promise<void> = Promise.resolve()
  recentEntries.opened = (project) => (listed = listOpened(project))
  return { services, handlers: allHandlers(services), settled: () => listed }
}
