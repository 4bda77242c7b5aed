import type { BrowserWindow } from 'electron'
import type { Language } from '../../shared/project/records.ts'
import { Printer } from '../exporting/printer.ts'
import { ReportPreviewPage } from '../exporting/report-preview.ts'
import type { DescribeDocument } from '../importing/describe-document.ts'
import { DocumentPreview, type DocumentPreviewOptions } from '../importing/document-preview.ts'
import type { ParsingLimits } from '../importing/hidden-window.ts'
import type { Broadcast } from '../ipc/broadcast.ts'
import { findWholeInThreads } from '../storage/find-whole.ts'
import { translateTo, type Translate } from '../locales/messages.ts'
import { FilePreviewer } from '../previewing/file-previewer.ts'
import type { PreviewPictures } from '../previewing/preview-pictures.ts'
import { readInstallationId } from '../user-data/installation-id.ts'
import { JournalHeads } from '../user-data/journal-heads.ts'
import { KnownJournals } from '../user-data/known-journals.ts'
import type { OpenProject } from '../projects/open-project.ts'
import { PlacesFile } from '../user-data/places-file.ts'
import { RecentProjects } from '../user-data/recent-projects.ts'
import { SettingsFile } from '../user-data/settings-file.ts'
import { KeptArticles } from '../user-data/kept-articles.ts'
import { PastedTexts } from '../user-data/pasted-texts.ts'
import { UnsentFiles } from '../user-data/unsent-files.ts'
import type { FileManifest } from '../windows/app-protocol.ts'
import { Dialogs } from '../windows/dialogs.ts'
import { MenuChoices } from '../windows/menu-choices.ts'
import { CallsUnderWay } from './calls-under-way.ts'
import { CurrentProject } from './current-project.ts'
import { Following } from './following.ts'
import { settleUnsaved } from './leaving.ts'
import type { OpenRequests } from './open-requests.ts'
import { PageWriting } from './page-writing.ts'
import { RecentEntries } from './recent-entries.ts'
import { saveCopyElsewhere } from './save-copy.ts'
import type { Folders, Services } from './services.ts'

/** What the services take from the program that they run in. */
export interface Program {
  readonly version: string
  readonly runtime: Services['runtime']
  readonly systemLanguage: Language
  /** Absolute path of the folder with the app's own data on this computer. */
  readonly userData: string
  readonly folders: Folders
  /** The built `journal-thread.js`. */
  readonly journalThread: string
  /** The window that dialogs belong to. */
  readonly window: () => BrowserWindow
  readonly broadcast: Broadcast
  readonly openRequests: OpenRequests
  /** The files of the built pages, for the hidden ones. */
  readonly files: () => Promise<FileManifest>
  readonly devServer: string | null
  /** Of the hidden pages. */
  readonly limits: ParsingLimits
  readonly pictures: PreviewPictures
  readonly importDocument: DocumentPreviewOptions['importDocument']
  readonly describeDocument: DescribeDocument
  /** Makes the window and the menu follow the settings and whether a project is open. */
  readonly applySettings: (services: Services) => void
}

/**
 * Puts together what the handlers work with.
 *
 * @throws if the app's own data on this computer can be neither read nor made
 */
export async function buildServices(program: Program): Promise<Services> {
  const { userData, folders, broadcast, files, devServer, limits, pictures } = program
  const [settings, recent, places, heads, known, installation] = await Promise.all([
    SettingsFile.open(userData),
    RecentProjects.open(userData),
    PlacesFile.open(userData),
    JournalHeads.open(userData),
    KnownJournals.open(userData, program.version, {
      findWhole: findWholeInThreads(program.journalThread),
    }),
    readInstallationId(userData),
  ])
  const translate = (): Translate => {
    const chosen = settings.settings.language
    return translateTo(chosen === 'system' ? program.systemLanguage : chosen)
  }
  const dialogs = new Dialogs({ window: program.window, translate })
  const preview = new ReportPreviewPage()
  const pageWriting = new PageWriting(broadcast)
  const recentEntries = new RecentEntries(recent)
  const filePreviewer = new FilePreviewer({
    files,
    devServer,
    // Pictures take more than words do.
    limits: { ...limits, memory: 2 * limits.memory },
    pictures,
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
      services.applySettings()
    },
    onClosing: async (project) => {
      await following.closing()
      await recentEntries.closing(project)
    },
    onClosed: () => {
      preview.clear()
      filePreviewer.close()
      services.applySettings()
    },
  })
  const services: Services = {
    version: program.version,
    runtime: program.runtime,
    systemLanguage: program.systemLanguage,
    installation,
    folders,
    surroundings: { heads, known },
    settings,
    recent,
    recentEntries,
    places,
    unsent: new UnsentFiles(userData),
    keptArticles: new KeptArticles(userData),
    pastedTexts: new PastedTexts(userData),
    current,
    following,
    documentPreview: new DocumentPreview({
      importDocument: program.importDocument,
      onProgress: (progress) => broadcast('articles:progress', progress),
    }),
    describeDocument: program.describeDocument,
    filePreviewer,
    readings: new CallsUnderWay(),
    transfers: new CallsUnderWay(),
    dialogs,
    preview,
    printer: new Printer(),
    pageWriting,
    menuChoices: new MenuChoices((command) => broadcast('menu:chosen', command)),
    translate,
    broadcast,
    openRequests: program.openRequests,
    applySettings: () => program.applySettings(services),
  }
  return services
}
