import type { PressedKey } from '../commands/key-of.ts'
import type { AppError } from './app-error.ts'
import type { ArticlePreview, ReadingProgress } from './article-preview.ts'
import type { ExportProgress } from './exports.ts'
import type { MergeOutcome, OpenedProject, ProjectArrival } from './opened-project.ts'

/** What the main process tells the renderer unasked. */
export interface AppEvents {
  'menu:chosen': string
  /** A key of the app was pressed in a page within the page, from where no key reaches it. */
  'frame:key': PressedKey
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
