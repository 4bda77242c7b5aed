import { join } from 'node:path'
import { app, dialog, nativeTheme, protocol, session } from 'electron'
import { numberOption } from '../shared/number-option.ts'
import { allHandlers } from './handlers/all-handlers.ts'
import { buildServices } from './handlers/build-services.ts'
import { MemoryInPauses } from './handlers/memory-in-pauses.ts'
import { OpenRequests } from './handlers/open-requests.ts'
import type { Services } from './handlers/services.ts'
import { Importer } from './importing/importer.ts'
import { parsingLimits } from './importing/importer-window.ts'
import { PreviewPictures } from './previewing/preview-pictures.ts'
import { removeUserLeftovers } from './user-data/user-leftovers.ts'
import { broadcastTo } from './ipc/broadcast.ts'
import { registerHandlers } from './ipc/register.ts'
import { systemLanguage } from './locales/messages.ts'
import { APP_ID } from './windows/app-id.ts'
import { APP_SCHEME, devServerUrl } from './windows/app-origin.ts'
import { answerAppRequest, listBuiltFiles, type FileManifest } from './windows/app-protocol.ts'
import { filesToOpen } from './windows/files-to-open.ts'
import { MainWindow, type MainWindowOptions } from './windows/main-window.ts'
import { showMenu } from './windows/menu.ts'
import { secureSession } from './windows/session-security.ts'
import { openWindowState } from './windows/window-state.ts'

const rendererFolder = join(import.meta.dirname, '../renderer')
const devServer = devServerUrl(app)
const openRequests = new OpenRequests()
const pictures = new PreviewPictures()
let window: MainWindow | null = null
let listedFiles: Promise<FileManifest> | null = null

// For tests, and for those who keep their data elsewhere.
const { CLAIMDESK_USER_DATA, CLAIMDESK_DOCUMENTS, CLAIMDESK_PARSING_SECONDS } = process.env
app.setPath('userData', CLAIMDESK_USER_DATA ?? join(app.getPath('appData'), 'Claimdesk'))
if (CLAIMDESK_DOCUMENTS) app.setPath('documents', CLAIMDESK_DOCUMENTS)

// Else Windows takes the window and the icon that is pinned to the task bar for two programs.
app.setAppUserModelId(APP_ID)
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
  const [services, files, state] = await Promise.all([
    startServices(),
    builtFiles(),
    openWindowState(app.getPath('userData')),
    app.whenReady(),
  ])
  openRequests.begin(services)
  await openWindow(services, files, state)
  await removeUserLeftovers(app.getPath('userData'))
}

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

function startServices(): Promise<Services> {
  const documents = app.getPath('documents')
  const limits = CLAIMDESK_PARSING_SECONDS
    ? {
        ...parsingLimits,
        milliseconds:
          1000 * numberOption('CLAIMDESK_PARSING_SECONDS', CLAIMDESK_PARSING_SECONDS, 1),
      }
    : parsingLimits
  const reading = { files: builtFiles, devServer, limits }
  const importer = new Importer({ ...reading, partition: 'importer' })
  // An article is not to wait for the file of a source.
  const describer = new Importer({ ...reading, partition: 'describer' })
  return buildServices({
    version: app.getVersion(),
    runtime: process.versions.electron ? 'electron' : 'chromium-host',
    systemLanguage: systemLanguage(app.getPreferredSystemLanguages()),
    userData: app.getPath('userData'),
    folders: {
      documents,
      projects: join(documents, 'Claimdesk'),
      samples: join(app.getAppPath(), 'resources', 'samples'),
      pages: rendererFolder,
    },
    journalThread: join(import.meta.dirname, 'journal-thread.js'),
    window: () => requireWindow().native,
    broadcast: broadcastTo(() => window?.contents ?? null),
    openRequests,
    files: builtFiles,
    devServer,
    limits,
    pictures,
    importDocument: async (document, options) => {
      const { documentImporter } = await import('./importing/import-document.ts')
      return documentImporter((task) => importer.parse(task))(document, options)
    },
    describeDocument: async (path, name, signal) => {
      const { documentDescriber } = await import('./importing/describe-document.ts')
      return documentDescriber((task) => describer.describe(task))(path, name, signal)
    },
    applySettings,
  })
}

function applySettings({ settings, current, translate, menuChoices }: Services): void {
  nativeTheme.themeSource = settings.settings.theme
  showMenu({
    platform: process.platform,
    translate: translate(),
    singleKeys: settings.settings.singleKeys,
    projectIsOpen: current.get() !== null,
    developerTools: devServer !== null,
    choose: (command) => menuChoices.choose(command),
    zoom: (step) => window?.zoom(step),
  })
}

/** Secures the session, registers the handlers, and opens the window on the page. */
async function openWindow(
  services: Services,
  files: FileManifest,
  state: MainWindowOptions['state'],
): Promise<void> {
  secureSession(session.defaultSession, devServer)
  protocol.handle(APP_SCHEME, (request) =>
    answerAppRequest(request, {
      files,
      reportPreview: () => services.preview.html,
      picture: (path) => pictures.get(path),
    }),
  )
  const memory = new MemoryInPauses({
    shrink: async () => services.current.get()?.shrink(),
  })
  registerHandlers({
    ...allHandlers(services),
    window: () => window?.contents ?? null,
    devServer,
    onAnswered: () => memory.worked(),
  })
  services.applySettings()
  window = new MainWindow({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    icon: join(app.getAppPath(), 'resources', 'icon', '256x256.png'),
    devServer,
    state,
    onLoading: () => services.menuChoices.pageStarts(),
    onFrameKey: (pressed) => services.broadcast('frame:key', pressed),
    mayLoadAgain: () => services.dialogs.mayLoadAgain(),
    mayClose: async () => {
      const mayClose = await services.current.close()
      if (mayClose) {
        services.readings.cancelAll()
        // A hidden window that prints would outlive this one, and the app with it.
        await services.transfers.endAll()
      }
      return mayClose
    },
  })
  await window.load()
}

function requireWindow(): MainWindow {
  if (!window) throw new Error('there is no window yet')
  return window
}
