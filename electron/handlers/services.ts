import type { Broadcast } from '../ipc/broadcast.ts'
import type { DescribeDocument } from '../importing/describe-document.ts'
import type { DocumentPreview } from '../importing/document-preview.ts'
import type { Printer } from '../exporting/printer.ts'
import type { ReportPreviewPage } from '../exporting/report-preview.ts'
import type { FilePreviewer } from '../previewing/file-previewer.ts'
import type { Translate } from '../locales/messages.ts'
import type { OpenProject } from '../projects/open-project.ts'
import type { PlacesFile } from '../user-data/places-file.ts'
import type { RecentProjects } from '../user-data/recent-projects.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import type { Surroundings } from '../projects/opening/surroundings.ts'
import type { KeptArticles } from '../user-data/kept-articles.ts'
import type { PastedTexts } from '../user-data/pasted-texts.ts'
import type { UnsentFiles } from '../user-data/unsent-files.ts'
import type { Dialogs } from '../windows/dialogs.ts'
import type { MenuChoices } from '../windows/menu-choices.ts'
import type { Language } from '../../shared/project/records.ts'
import type { CallsUnderWay } from './calls-under-way.ts'
import type { CurrentProject } from './current-project.ts'
import type { Following } from './following.ts'
import type { OpenRequests } from './open-requests.ts'
import type { PageWriting } from './page-writing.ts'
import type { RecentEntries } from './recent-entries.ts'

/** Absolute paths of the folders that the app works with. */
export interface Folders {
  /** Where projects are made: `Claimdesk` in the person's documents. */
  readonly projects: string
  /** The person's documents. */
  readonly documents: string
  /** `resources/samples` of the app. */
  readonly samples: string
  /** The built pages. */
  readonly pages: string
}

/** What the handlers work with; `build-services.ts` puts it together. */
export interface Services {
  readonly version: string
  readonly runtime: 'electron' | 'chromium-host'
  readonly systemLanguage: Language
  /** This installation's id, for projects that have none of their own yet. */
  readonly installation: string
  readonly folders: Folders
  readonly surroundings: Partial<Surroundings>
  readonly settings: SettingsFile
  readonly recent: RecentProjects
  readonly recentEntries: RecentEntries
  readonly places: PlacesFile
  readonly unsent: UnsentFiles
  readonly keptArticles: KeptArticles
  readonly pastedTexts: PastedTexts
  readonly current: CurrentProject<OpenProject>
  /** Tells the page what comes into the open project. */
  readonly following: Following
  readonly documentPreview: DocumentPreview
  readonly describeDocument: DescribeDocument
  /** Shows what is in the project's files. */
  readonly filePreviewer: FilePreviewer
  /** Documents that are being read. */
  readonly readings: CallsUnderWay
  /** Exports that are being made, and files of the project that are copied or read through. */
  readonly transfers: CallsUnderWay
  readonly dialogs: Dialogs
  readonly preview: ReportPreviewPage
  readonly printer: Printer
  readonly pageWriting: PageWriting
  readonly menuChoices: MenuChoices
  readonly translate: () => Translate
  readonly broadcast: Broadcast
  readonly openRequests: OpenRequests
  /** Makes the window and the menu follow the settings. */
  readonly applySettings: () => void
}
