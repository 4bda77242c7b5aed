import { z } from 'zod'
import type { DamagedFile, FileCheck } from '../project/damaged-file.ts'
import { EventId, ProjectEvent, type EventData } from '../project/events.ts'
import type { Contribution } from '../project/contributions.ts'
import type { StoredEvent } from '../project/stored-event.ts'
import { MAX_EVENTS_RECORDED } from '../project/limits.ts'
import { Id, Language, Sha256 } from '../project/records.ts'
import { FileReference } from '../project/sources.ts'
import type { SourceListFile } from '../sources/import/source-list.ts'
import type { SavedPage } from '../sources/saved-page/saved-page.ts'
import type { Hindrance } from '../report/gate.ts'
import type { Logo, Newsroom } from '../report/newsroom.ts'
import type { AppError } from './app-error.ts'
import {
  ArticleDetails,
  ChosenEncoding,
  PastedArticle,
  type ArticlePreview,
  type OpenOutcome,
  type ReadingProgress,
} from './article-preview.ts'
import {
  ExportKindName,
  ExportRequest,
  ReportOptions,
  type ExportOutcome,
  type ExportProgress,
} from './exports.ts'
import { MAX_PREVIEW_PAGES, type FilePreview, type PreviewedPage } from './file-preview.ts'
import { Settings } from './settings.ts'

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

/** Chosen by the renderer, to tell the progress of one call from another's. */
const Token = z.string().min(1).max(64)

const DroppedFiles = z.strictObject({
  token: Token,
  paths: z.array(z.string().min(1).max(32_768)).min(1).max(100),
})

/** Where a person was in a project: kept beside the settings, not in the project. */
export const Place = z.strictObject({
  /** A claim's or a suggestion's id. */
  current: z.string().max(200).nullable(),
  filter: z.enum([
    'all',
    'todo',
    'requests',
    'contested',
    'pending',
    'verified',
    'disputed',
    'suggested',
    'unsourced',
  ]),
  /** Up to which event of each installation the person has seen the project. */
  seen: z.record(z.string().regex(/^[0-9a-z]{8,40}$/), EventId).exactOptional(),
})
export type Place = z.infer<typeof Place>

/** A screenshot is smaller. In digits of base64, which take four for three bytes. */
const MAX_PICTURE = 48_000_000

/** A picture as the page got it from the clipboard. */
export const PastedPicture = z.strictObject({
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
  /** Answers `app:closing`: what was being written is recorded. */
  'app.readyToClose': method<null>()(Nothing),
  'settings.save': method<Settings>()(Settings),
  'newsroom.chooseLogo': method<Logo | null>()(Nothing),
  /** Writes the saved settings of the newsroom to a file. */
  'newsroom.export': method<{ readonly name: string } | null>()(Nothing),
  /** Reads such a file; nothing is changed by it. */
  'newsroom.import': method<NewsroomFile | null>()(Nothing),
  'articles.choose': method<OpenOutcome | null>()(Token),
  'articles.paste': method<OpenOutcome>()(PastedArticle.extend({ token: Token })),
  /** The document under preview, taken to be in another encoding. */
  'articles.readAgainAs': method<ArticlePreview>()(
    z.strictObject({ token: Token, encoding: ChosenEncoding }),
  ),
  /** Makes a project of the document under preview: before this nothing is written. */
  'articles.create': method<OpenedProject>()(ArticleDetails),
  /** Forgets the document under preview. */
  'articles.discard': method<null>()(Nothing),
  'articles.cancelReading': method<null>()(Token),
  /** As `articles.choose`, for a document only: a package is no draft of the open project's article. */
  'drafts.choose': method<OpenOutcome | null>()(Token),
  /**
   * Keeps the original of the document under preview in the open project and gives what is to be recorded of it;
   * `null` where its text is that of the current draft, of which nothing is kept twice.
   */
  'drafts.add': method<EventData<'draft.imported'> | null>()(
    z.strictObject({
      details: ArticleDetails,
      /** SHA-256 of the current draft's text. */
      current: Sha256,
    }),
  ),
  'articles.openSample': method<OpenedProject>()(Language),
  'projects.choose': method<OpenedProject | null>()(Nothing),
  'projects.openRecent': method<OpenedProject>()(Id),
  'projects.listRecent': method<readonly RecentProject[]>()(Nothing),
  'projects.forgetRecent': method<readonly RecentProject[]>()(Id),
  'projects.close': method<null>()(Nothing),
  'projects.record': method<Saved>()(z.array(ProjectEvent).min(1).max(MAX_EVENTS_RECORDED)),
  'projects.retrySaving': method<Saved>()(Nothing),
  /** Where each journal ends on disk: a sign-off says so. */
  'projects.heads': method<EventData<'signoff.given'>['heads']>()(Nothing),
  'projects.saveCopy': method<SavedCopy | null>()(Nothing),
  /** Takes a colleague's package into the open project; `null` where none was chosen. */
  'projects.mergePackage': method<MergeOutcome | null>()(Token),
  'projects.showInFolder': method<null>()(Nothing),
  'projects.rememberPlace': method<null>()(Place),
  'files.choose': method<readonly FileReference[] | null>()(Token),
  /** Keeps a picture of the clipboard. */
  'files.addPicture': method<FileReference>()(PastedPicture),
  /** Asks for a file that the project has lost; `false` if the person changed their mind. */
  'files.putBack': method<boolean>()(FileReference),
  'files.cancel': method<null>()(Token),
  'files.open': method<boolean>()(Sha256),
  /** What a file of the project says of the page that was saved in it; `null` if it is none. */
  'files.readSavedPage': method<SavedPage | null>()(FileReference),
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
  'links.open': method<boolean>()(z.url({ protocol: /^https?$/ }).max(10_000)),
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

export interface NewsroomFile {
  /** The file's name. */
  readonly name: string
  readonly newsroom: Newsroom
}

export interface RecentProject {
  readonly id: string
  readonly title: string
  /** The folder's name and the one it stands in, to be shown. */
  readonly folder: string
  /** ISO 8601 UTC of the last decision. */
  readonly changedAt: string
  readonly verified: number
  readonly disputed: number
  readonly pending: number
}

export interface OpenedProject {
  readonly installation: string
  readonly events: readonly StoredEvent[]
  /** The folder's name, to be shown. */
  readonly folder: string
  readonly place: Place | null
  readonly access: 'write' | 'read'
  /** What was found and done while opening, to be told to the person. */
  readonly notices: readonly OpeningNotice[]
}

export type OpeningNotice =
  /** A last line that a crash had cut was set aside in this file beside the journal. */
  | { readonly kind: 'torn-line-set-aside'; readonly file: string }
  /** Lines from this one on (1 is first) are not what was once written. */
  | { readonly kind: 'broken-chain'; readonly file: string; readonly line: number }
  /** It lacks lines that this installation had once written and synced. */
  | { readonly kind: 'journal-shortened'; readonly file: string }
  | { readonly kind: 'identity-rebuilt' }
  | { readonly kind: 'unreadable-lines'; readonly file: string; readonly lines: number }
  /** Another version of a journal, made by a synchroniser or by git: its decisions are among the others. */
  | { readonly kind: 'second-version'; readonly file: string }
  /** It could not be read when the project was opened; it is tried again. */
  | { readonly kind: 'unread-journal'; readonly file: string }
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'read-only'; readonly reason: AppError }

/** What others have recorded in the open project, and came in while it is open. */
export interface ProjectArrival {
  /** The project's id. */
  readonly project: string
  /** In the order of their stamps; each is told once. */
  readonly events: readonly StoredEvent[]
  /** The installations that have stamped them. */
  readonly from: readonly string[]
  readonly notices: readonly OpeningNotice[]
  /** What new events are to be stamped with from now on; another than before where it was found copied. */
  readonly installation: string
}

/** What a package has brought. */
export interface MergeOutcome {
  /** The package's file name. */
  readonly name: string
  readonly people: readonly Contribution[]
  readonly files: number
}

export interface Saved {
  /** ISO 8601 UTC. */
  readonly at: string
}

export interface SavedCopy {
  /** The folder's name. */
  readonly name: string
  /** How many files the project has lost, so that the copy lacks them too. */
  readonly missingFiles: number
}

export interface ReportPreview {
  /** Where the page can be shown from, under the app's own origin. */
  readonly url: string
  /** What stands in the way of a final report. */
  readonly hindrances: readonly Hindrance[]
}

/** What the main process tells the renderer unasked. */
export interface AppEvents {
  'menu:chosen': string
  /** The window is about to close: record what is still being written, then call `app.readyToClose`. */
  'app:closing': null
  'files:progress': FileProgress
  'articles:progress': ReadingProgress
  'exports:progress': ExportProgress
  /** A project that the system asked the app to open is open now. */
  'project:opened': OpenedProject
  /** An article that the system asked the app to open is to be looked at. */
  'article:previewed': ArticlePreview
  'project:open-failed': AppError
  'project:appended': ProjectArrival
  /** A package that the system asked the app to open was taken into the open project. */
  'project:merged': MergeOutcome
  /** Files of the project that were missing have come, or others are missing now. */
  'files:arrived': null
}

export type AppEventName = keyof AppEvents

export interface FileProgress {
  readonly token: string
  readonly name: string
  /** Bytes. */
  readonly done: number
  readonly total: number
}
