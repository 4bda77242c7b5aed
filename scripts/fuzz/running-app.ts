import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { Printer } from '../../electron/exporting/printer.ts'
import { ReportPreviewPage } from '../../electron/exporting/report-preview.ts'
import { allHandlers } from '../../electron/handlers/all-handlers.ts'
import { CallsUnderWay } from '../../electron/handlers/calls-under-way.ts'
import { CurrentProject } from '../../electron/handlers/current-project.ts'
import { Following } from '../../electron/handlers/following.ts'
import { settleUnsaved } from '../../electron/handlers/leaving.ts'
import { OpenRequests } from '../../electron/handlers/open-requests.ts'
import { PageWriting } from '../../electron/handlers/page-writing.ts'
import { RecentEntries } from '../../electron/handlers/recent-entries.ts'
import { saveCopyElsewhere } from '../../electron/handlers/save-copy.ts'
import type { Services } from '../../electron/handlers/services.ts'
import { DocumentPreview } from '../../electron/importing/document-preview.ts'
import { documentImporter } from '../../electron/importing/import-document.ts'
import type { Broadcast } from '../../electron/ipc/broadcast.ts'
import { translateTo } from '../../electron/locales/messages.ts'
import { FilePreviewer } from '../../electron/previewing/file-previewer.ts'
import { PreviewPictures } from '../../electron/previewing/preview-pictures.ts'
import { readInstallationId } from '../../electron/projects/installation-id.ts'
import { JournalHeads } from '../../electron/projects/journal-heads.ts'
import type { OpenProject } from '../../electron/projects/open-project.ts'
import { PlacesFile } from '../../electron/projects/places-file.ts'
import { RecentProjects } from '../../electron/projects/recent-projects.ts'
import { SettingsFile } from '../../electron/projects/settings-file.ts'
import { Dialogs } from '../../electron/windows/dialogs.ts'
import { readText } from '../../shared/article/read-text.ts'

export interface RunningApp {
  readonly services: Services
  readonly handlers: ReturnType<typeof allHandlers>
  /** Resolves when what was begun besides is done. */
  readonly settled: () => Promise<void>
}

/** The handlers with their services, as `electron/main.ts` puts them together, in a folder and without a window. */
export async function runApp(folder: string): Promise<RunningApp> {
  const userData = join(folder, 'user-data')
  const documents = join(folder, 'documents')
  for (const path of [userData, documents]) await mkdir(path, { recursive: true })
  const [settings, recent, places, heads, installation] = await Promise.all([
    SettingsFile.open(userData),
    RecentProjects.open(userData),
    PlacesFile.open(userData),
    JournalHeads.open(userData),
    readInstallationId(userData),
  ])
  const folders = {
    documents,
    projects: join(documents, 'Claimdesk'),
    samples: join(import.meta.dirname, '../../resources/samples'),
    pages: join(import.meta.dirname, '../../out/renderer'),
  }
  const translate = () => translateTo('fr')
  // The stand-in's dialogs look at no window.
  const dialogs = new Dialogs({ window: () => null as unknown as BrowserWindow, translate })
  // Whatever is told must be able to go to the page, which has nothing to record before it closes.
  const broadcast: Broadcast = (name, event) => {
    structuredClone(event)
    if (name === 'app:closing') pageWriting.finished()
  }
  const pageWriting = new PageWriting(broadcast)
  const recentEntries = new RecentEntries(recent)
  const limits = { milliseconds: 20_000, memory: 512e6 }
  const files = () => Promise.resolve(new Map())
  const preview = new ReportPreviewPage()
  const filePreviewer = new FilePreviewer({
    files,
    devServer: null,
    limits,
    pictures: new PreviewPictures(),
  })
  const documentPreview = new DocumentPreview({
    // What is parsed in a window has a door of its own.
    importDocument: documentImporter(({ format, bytes, charset }) =>
      Promise.resolve(
        format === 'text' || format === 'markdown'
          ? readText(format, bytes, charset)
          : { ok: false, problem: 'corrupt' },
      ),
    ),
    onProgress: (progress) => broadcast('articles:progress', progress),
  })
  const following = new Following(broadcast)
  let besides: Promise<unknown> = Promise.resolve()
  const current = new CurrentProject<OpenProject>({
    finishWriting: () => pageWriting.finish(),
    mayLeave: (project) =>
      settleUnsaved(project, dialogs, () =>
        saveCopyElsewhere({ dialogs, folders, translate }, project),
      ),
    onOpened: (project) => {
      besides = recentEntries.opened(project)
      following.opened(project)
    },
    onClosing: async (project) => {
      await following.closing()
      await recentEntries.closing(project)
    },
    onClosed: () => {
      preview.clear()
      filePreviewer.close()
    },
  })
  const services: Services = {
    version: '0.0.0',
    runtime: 'chromium-host',
    systemLanguage: 'fr',
    installation,
    folders,
    surroundings: { heads },
    settings,
    recent,
    recentEntries,
    places,
    current,
    following,
    documentPreview,
    filePreviewer,
    readings: new CallsUnderWay(),
    dialogs,
    preview,
    printer: new Printer(),
    pageWriting,
    translate,
    broadcast,
    openRequests: new OpenRequests(),
    applySettings: () => undefined,
  }
  return {
    services,
    handlers: allHandlers(services),
    settled: async () => {
      await besides
    },
  }
}
