import { join } from 'node:path'
import { app, dialog, nativeTheme, protocol, session } from 'electron'
import { Printer } from './exporting/printer.ts'
import { ReportPreviewPage } from './exporting/report-preview.ts'
import { allHandlers } from './handlers/all-handlers.ts'
import { CallsUnderWay } from './handlers/calls-under-way.ts'
import { CurrentProject } from './handlers/current-project.ts'
import { Following } from './handlers/following.ts'
import { settleUnsaved } from './handlers/leaving.ts'
import { OpenRequests } from './handlers/open-requests.ts'
import { PageWriting } from './handlers/page-writing.ts'
import { RecentEntries } from './handlers/recent-entries.ts'
import { saveCopyElsewhere } from './handlers/save-copy.ts'
import type { Folders, Services } from './handlers/services.ts'
import { DocumentPreview } from './importing/document-preview.ts'
import { Importer } from './importing/importer.ts'
import { parsingLimits } from './importing/importer-window.ts'
import { FilePreviewer } from './previewing/file-previewer.ts'
import { PreviewPictures } from './previewing/preview-pictures.ts'
import { broadcastTo } from './ipc/broadcast.ts'
import { registerHandlers } from './ipc/register.ts'
import { systemLanguage, translateTo, type Translate } from './locales/messages.ts'
import { readInstallationId } from './projects/installation-id.ts'
import { JournalHeads } from './projects/journal-heads.ts'
import type { OpenProject } from './projects/open-project.ts'
import { PlacesFile } from './projects/places-file.ts'
import { RecentProjects } from './projects/recent-projects.ts'
import { SettingsFile } from './projects/settings-file.ts'
import { APP_SCHEME, devServerUrl } from './windows/app-origin.ts'
import { answerAppRequest, listBuiltFiles, type FileManifest } from './windows/app-protocol.ts'
import { Dialogs } from './windows/dialogs.ts'
import { filesToOpen } from './windows/files-to-open.ts'
import { MainWindow } from './windows/main-window.ts'
import { showMenu } from './windows/menu.ts'
import { secureSession } from './windows/session-security.ts'
import { openWindowState } from './windows/window-state.ts'

const devServer = devServerUrl(app)
const openRequests = new OpenRequests()
const preview = new ReportPreviewPage()
const pictures = new PreviewPictures()
const printer = new Printer()
let window: MainWindow | null = null
let listedFiles: Promise<FileManifest> | null = null

// For tests, and for those who keep their data elsewhere.
const { CLAIMDESK_USER_DATA, CLAIMDESK_DOCUMENTS, CLAIMDESK_PARSING_SECONDS } = process.env
app.setPath('userData', CLAIMDESK_USER_DATA ?? join(app.getPath('appData'), 'Claimdesk'))
if (CLAIMDESK_DOCUMENTS) app.setPath('documents', CLAIMDESK_DOCUMENTS)

app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

// Nothing is awaited here: Electron is not ready before this module has run to its end.
if (app.requestSingleInstanceLock()) {
  listenToSystem()
  start().catch(giveUp)
} else app.quit()

async function start(): Promise<void> {
  const [services] = await Promise.all([buildServices(), app.whenReady()])
  openRequests.begin(services)
  await openWindow(services)
}

const rendererFolder = join(import.meta.dirname, '../renderer')

/** The files of the built pages, listed once. */
function builtFiles(): Promise<FileManifest> {
  return (listedFiles ??=
    devServer === null ? listBuiltFiles(rendererFolder) : Promise.resolve(new Map()))
}

/** Without a window there is nothing to work with. */
function giveUp(error: unknown): void {
  console.error(error)
  dialog.showErrorBox('Claimdesk', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

/** What the system asks of the app, also before it is ready. */
function listenToSystem(): void {
  const { isPackaged } = app
  openRequests.add(filesToOpen(process.argv, { isPackaged, workingFolder: process.cwd() })[0])
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openRequests.add(path)
  })
  app.on('second-instance', (_event, argv, workingFolder) => {
    window?.raise()
    openRequests.add(filesToOpen(argv, { isPackaged, workingFolder })[0])
  })
  app.on('window-all-closed', () => app.quit())
}

async function buildServices(): Promise<Services> {
  const userData = app.getPath('userData')
  const [settings, recent, places, heads, installation] = await Promise.all([
    SettingsFile.open(userData),
    RecentProjects.open(userData),
    PlacesFile.open(userData),
    JournalHeads.open(userData),
    readInstallationId(userData),
  ])
  const documents = app.getPath('documents')
  const folders: Folders = {
    documents,
    projects: join(documents, 'Claimdesk'),
    samples: join(app.getAppPath(), 'resources', 'samples'),
    pages: rendererFolder,
  }
  const language = systemLanguage(app.getPreferredSystemLanguages())
  const translate = (): Translate => {
    const chosen = settings.settings.language
    return translateTo(chosen === 'system' ? language : chosen)
  }
  const dialogs = new Dialogs({ window: () => requireWindow().native, translate })
  const broadcast = broadcastTo(() => window?.contents ?? null)
  const pageWriting = new PageWriting(broadcast)
  const recentEntries = new RecentEntries(recent)
  const readings = new CallsUnderWay()
  const limits = CLAIMDESK_PARSING_SECONDS
    ? { ...parsingLimits, milliseconds: Number(CLAIMDESK_PARSING_SECONDS) * 1000 }
    : parsingLimits
  const importer = new Importer({ files: builtFiles, devServer, limits })
  const filePreviewer = new FilePreviewer({
    files: builtFiles,
    devServer,
    // Pictures take more than words do.
    limits: { ...limits, memory: 2 * limits.memory },
    pictures,
  })
  const documentPreview = new DocumentPreview({
    importDocument: async (document, options) => {
      const { documentImporter } = await import('./importing/import-document.ts')
      return documentImporter((task) => importer.parse(task))(document, options)
    },
    onProgress: (progress) => broadcast('articles:progress', progress),
  })

  const following = new Following(broadcast)
  const current = new CurrentProject<OpenProject>({
    finishWriting: () => pageWriting.finish(),
    mayLeave: (project) =>
      settleUnsaved(project, dialogs, () =>
        saveCopyElsewhere({ dialogs, folders, translate }, project),
      ),
    onOpened: (project) => {
      void recentEntries.opened(project)
      following.opened(project)
      applySettings()
    },
    onClosing: async (project) => {
      await following.closing()
      await recentEntries.closing(project)
    },
    onClosed: () => {
      preview.clear()
      filePreviewer.close()
      applySettings()
    },
  })

  function applySettings(): void {
    nativeTheme.themeSource = settings.settings.theme
    showMenu({
      platform: process.platform,
      translate: translate(),
      singleKeys: settings.settings.singleKeys,
      projectIsOpen: current.get() !== null,
      developerTools: devServer !== null,
      choose: (command) => broadcast('menu:chosen', command),
      zoom: (step) => window?.zoom(step),
    })
  }

  return {
    version: app.getVersion(),
    runtime: process.versions.electron ? 'electron' : 'chromium-host',
    systemLanguage: language,
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
    readings,
    dialogs,
    preview,
    printer,
    pageWriting,
    translate,
    broadcast,
    openRequests,
    applySettings,
  }
}

/** Secures the session, registers the handlers, and opens the window on the page. */
async function openWindow(services: Services): Promise<void> {
  const [files, state] = await Promise.all([builtFiles(), openWindowState(app.getPath('userData'))])
  secureSession(session.defaultSession, devServer)
  protocol.handle(APP_SCHEME, (request) =>
    answerAppRequest(request, {
      files,
      reportPreview: () => preview.html,
      picture: (path) => pictures.get(path),
    }),
  )
  registerHandlers({
    ...allHandlers(services),
    window: () => window?.contents ?? null,
    devServer,
  })
  services.applySettings()
  window = new MainWindow({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    icon: join(app.getAppPath(), 'resources', 'icon', '256x256.png'),
    devServer,
    state,
    mayClose: async () => {
      const mayClose = await services.current.close()
      if (mayClose) services.readings.cancelAll()
      return mayClose
    },
  })
  await window.load()
}

function requireWindow(): MainWindow {
  if (!window) throw new Error('there is no window yet')
  return window
}
