import { z } from 'zod'
import type { DamagedFile, FileCheck } from '../project/damaged-file.ts'
import { ProjectEvent, type EventData } from '../project/events.ts'
import { MAX_ADDRESS, MAX_EVENTS_RECORDED } from '../project/limits.ts'
import { Id, Language, Sha256 } from '../project/records.ts'
import { FileReference } from '../project/sources.ts'
import type { SourceListFile } from '../sources/import/source-list.ts'
import type { DocumentProperties } from '../sources/document-properties.ts'
import type { SavedPage } from '../sources/saved-page/saved-page.ts'
import type { Hindrance } from '../report/model/gate.ts'
import type { Logo, Newsroom } from '../report/newsroom/newsroom.ts'
import {
  ArticleDetails,
  ChosenEncoding,
  KeptDetails,
  KeptPasted,
  PastedArticle,
  PreviewId,
  type ArticlePreview,
  type KeptArticle,
  type OpenOutcome,
  type ResumedArticle,
} from './article-preview.ts'
import { ExportKindName, ExportRequest, ReportOptions, type ExportOutcome } from './exports.ts'
import { MAX_PREVIEW_PAGES, type FilePreview, type PreviewedPage } from './file-preview.ts'
import {
  Opening,
  Place,
  type MergeOutcome,
  type OpenedProject,
  type RecentProject,
  type Saved,
  type SavedCopy,
} from './opened-project.ts'
import { Settings } from './settings.ts'
import { Token } from './token.ts'
import { ForgottenUnsent, KeptUnsent } from './unsent.ts'

/**
 * The one contract between renderer and main. Each method has a schema for what goes in, checked at run
 * time in the main process, and a type for what comes out, which the main process is trusted with.
 */
function method<Output>() {
  return <Input extends z.ZodType>(input: Input) => ({ input }) as Method<Input, Output>
}

interface Method<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Only a type; never there at run time. */
  readonly output?: Output
}

const Nothing = z.undefined()

const DroppedFiles = z.strictObject({
  token: Token,
  paths: z.array(z.string().min(1).max(32_768)).min(1).max(100),
})

/** A screenshot is smaller. In digits of base64, which take four for three bytes. */
const MAX_PICTURE = 48_000_000

/** A picture as the page got it from the clipboard. */
const PastedPicture = z.strictObject({
  name: z
    .string()
    .max(200)
    .regex(/^[^/\\:*?"<>|\p{Cc}]+\.png$/u),
  png: z
    .string()
    .max(MAX_PICTURE)
    .regex(/^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/),
})

export const contract = {
  'app.start': method<AppStart>()(Nothing),
  /** The page hears what is chosen in the menu from now on. */
  'app.listening': method<null>()(Nothing),
  /** Answers `app:closing`: what was being written is recorded. */
  'app.readyToClose': method<null>()(Nothing),
  'settings.save': method<Settings>()(Settings),
  /** What the app runs in. */
  'about.runtime': method<Runtime>()(Nothing),
  /** Writes the SBOM that the build has made to where the person says. */
  'about.saveComponents': method<{ readonly name: string } | null>()(Nothing),
  'newsroom.chooseLogo': method<Logo | null>()(Nothing),
  /** Writes the saved settings of the newsroom to a file. */
  'newsroom.export': method<{ readonly name: string } | null>()(Nothing),
  /** Reads such a file; nothing is changed by it. */
  'newsroom.import': method<NewsroomFile | null>()(Nothing),
  'articles.choose': method<OpenOutcome | null>()(Token),
  'articles.paste': method<OpenOutcome>()(PastedArticle.extend({ token: Token })),
  /**
   * The document under preview, taken to be in another encoding. As all that is done with it, this names the preview and
   * is refused as `another-article` where another has taken its place.
   */
  'articles.readAgainAs': method<ArticlePreview>()(
    z.strictObject({ token: Token, preview: PreviewId, encoding: ChosenEncoding }),
  ),
  /** Makes a project of the document under preview: before this nothing is written. */
  'articles.create': method<OpenedProject>()(
    z.strictObject({ preview: PreviewId, details: ArticleDetails }),
  ),
  /** Forgets the document under preview. */
  'articles.discard': method<null>()(PreviewId),
  /** Keeps the document under preview on this computer, with what stands in the fields, until it is made or discarded. */
  'articles.keep': method<null>()(KeptDetails),
  /** Puts one that was kept under preview again. */
  'articles.resume': method<ResumedArticle>()(z.strictObject({ token: Token, id: Id })),
  'articles.cancelReading': method<null>()(Token),
  /** As `articles.choose`, for a document only: a package is no draft of the open project's article. */
  'drafts.choose': method<OpenOutcome | null>()(Token),
  /**
   * Keeps the original of the document under preview in the open project and gives what is to be recorded of it;
   * `null` where its text is that of the current draft, of which nothing is kept twice.
   */
  'drafts.add': method<EventData<'draft.imported'> | null>()(
    z.strictObject({
      preview: PreviewId,
      details: ArticleDetails,
      /** SHA-256 of the current draft's text. */
      current: Sha256,
    }),
  ),
  'articles.openSample': method<OpenedProject>()(Language),
  /** What can be gone on with, which the first screen asks for. */
  'begun.articles': method<readonly KeptArticle[]>()(Nothing),
  /** @returns the others */
  'begun.forgetArticle': method<readonly KeptArticle[]>()(Id),
  /** Keeps what stands in the dialog in which one pastes; an empty text is forgotten. */
  'begun.keepPasted': method<null>()(KeptPasted),
  /** What stood in it, for a project's next draft or for an article of its own; `null` for nothing. */
  'begun.pasted': method<PastedArticle | null>()(Id.nullable()),
  'projects.choose': method<OpenedProject | null>()(Nothing),
  'projects.openRecent': method<OpenedProject>()(Id),
  'projects.listRecent': method<readonly RecentProject[]>()(Nothing),
  /** Whether a recent project's folder is where it was; also where that cannot be told. */
  'projects.isThere': method<boolean>()(Id),
  'projects.forgetRecent': method<readonly RecentProject[]>()(Id),
  'projects.close': method<null>()(Nothing),
  /** Refused as `not-found` where that opening is over: events of one project never go into another. */
  'projects.record': method<Saved>()(
    z.strictObject({
      opening: Opening,
      events: z.array(ProjectEvent).min(1).max(MAX_EVENTS_RECORDED),
    }),
  ),
  'projects.retrySaving': method<Saved>()(Opening),
  /** Where each journal ends on disk: a sign-off says so. */
  'projects.heads': method<EventData<'signoff.given'>['heads']>()(Nothing),
  'projects.saveCopy': method<SavedCopy | null>()(Nothing),
  /** Takes a colleague's package into the open project; `null` where none was chosen. */
  'projects.mergePackage': method<MergeOutcome | null>()(Token),
  'projects.showInFolder': method<null>()(Nothing),
  'projects.rememberPlace': method<null>()(Place),
  /** Keeps what is being written in the open project, in the place of what has its id. */
  'projects.keepUnsent': method<null>()(KeptUnsent),
  /** Forgets one that was sent or given up. */
  'projects.forgetUnsent': method<null>()(ForgottenUnsent),
  'files.choose': method<readonly FileReference[] | null>()(Token),
  /** Keeps a picture of the clipboard. */
  'files.addPicture': method<FileReference>()(PastedPicture),
  /** Asks for a file that the project has lost; `false` if the person changed their mind. */
  'files.putBack': method<boolean>()(FileReference),
  'files.cancel': method<null>()(Token),
  'files.open': method<boolean>()(Sha256),
  /** What a file of the project says of itself, or of the page that was saved in it; `null` if it says nothing. */
  'files.describe': method<SavedPage | DocumentProperties | null>()(FileReference),
  /** Reads a list of sources in BibTeX, RIS or CSL-JSON; nothing is changed by it. */
  'sources.choose': method<SourceListFile | null>()(Nothing),
  /** Shows a file of the project in the place of the one that was shown before. */
  'preview.open': method<FilePreview>()(FileReference),
  /** A page of the PDF that is shown; `scale` is in pixels a point. */
  'preview.page': method<PreviewedPage>()(
    z.strictObject({
      page: z.int().min(1).max(MAX_PREVIEW_PAGES),
      scale: z.number().min(0.1).max(20),
    }),
  ),
  /** The next page of the PDF that has a text, from one on; `null` if none has. */
  'preview.find': method<number | null>()(
    z.strictObject({
      text: z.string().min(1).max(1_000),
      from: z
        .int()
        .min(0)
        .max(MAX_PREVIEW_PAGES + 1),
      step: z.union([z.literal(1), z.literal(-1)]),
    }),
  ),
  'preview.close': method<null>()(Nothing),
  /** Reads files of the project through, with progress: one, or all of them for `null`. */
  'files.check': method<FileCheck>()(z.strictObject({ token: Token, sha256: Sha256.nullable() })),
  /** The project's files that are not as they were attached, as far as is known without reading them. */
  'files.damaged': method<readonly DamagedFile[]>()(Nothing),
  'links.open': method<boolean>()(z.url({ protocol: /^https?$/ }).max(MAX_ADDRESS)),
  'report.preview': method<ReportPreview>()(ReportOptions),
  /** `null` where the person chose no place. */
  'exports.run': method<ExportOutcome | null>()(ExportRequest),
  'exports.cancel': method<null>()(Token),
  /** Shows what was exported last as this kind. */
  'exports.showInFolder': method<null>()(ExportKindName),
} satisfies Methods

/**
 * Methods that take files the person dropped. They come on a channel of their own: the preload reads the
 * paths off the `File` objects, so the page neither sees a path nor can make one up.
 */
export const droppedContract = {
  'articles.openDropped': method<OpenOutcome>()(DroppedFiles),
  'files.addDropped': method<readonly FileReference[]>()(DroppedFiles),
  /** The same as `sources.choose`, of the first file. */
  'sources.readDropped': method<SourceListFile>()(DroppedFiles),
} satisfies Methods

type Methods = Record<string, Method<z.ZodType, unknown>>

export type Contract = typeof contract
export type MethodName = keyof Contract
export type InputOf<Name extends MethodName> = z.infer<Contract[Name]['input']>
export type OutputOf<Name extends MethodName> = Exclude<Contract[Name]['output'], undefined>

export type DroppedContract = typeof droppedContract
export type DroppedMethodName = keyof DroppedContract
export type DroppedOutputOf<Name extends DroppedMethodName> = Exclude<
  DroppedContract[Name]['output'],
  undefined
>

export interface AppStart {
  readonly version: string
  readonly runtime: 'electron' | 'chromium-host'
  readonly platform: 'darwin' | 'win32' | 'linux'
  /** The system's language where it is one of ours, else English. */
  readonly systemLanguage: Language
  readonly settings: Settings
  readonly recent: readonly RecentProject[]
  /** The project that is open already: the app was started with a file, or the page was loaded again. */
  readonly opened: OpenedProject | null
  /** The article that is under preview already, for the same reasons. */
  readonly previewed: ArticlePreview | null
}

/** Versions; `null` for what it does not run in. */
/** What the app runs in, by versions; `null` of what it does without. */
export interface Runtime {
  readonly electron: string | null
  readonly chromium: string | null
  readonly node: string
  /** Whether it was started without the system's sandbox. */
  readonly isUnsandboxed: boolean
}

export interface NewsroomFile {
  /** The file's name. */
  readonly name: string
  readonly newsroom: Newsroom
}

export interface ReportPreview {
  /** Where the page can be shown from, under the app's own origin. */
  readonly url: string
  /** What stands in the way of a final report. */
  readonly hindrances: readonly Hindrance[]
}
