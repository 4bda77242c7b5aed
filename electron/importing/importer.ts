import type { Session } from 'electron'
import type { ImporterAnswer } from '../../shared/ipc/importer-page.ts'
import { TaskQueue } from '../../shared/task-queue.ts'
import type { FileManifest } from '../windows/app-protocol.ts'
import { importerHeaders } from '../windows/content-security.ts'
import { openHiddenSession } from './hidden-session.ts'
import type { ParsingLimits } from './hidden-window.ts'
import { parseInWindow, type ParsingTask } from './importer-window.ts'
import { OfferedDocuments } from './offered-documents.ts'

export interface ImporterOptions {
  /** The files of the built pages. */
  readonly files: () => Promise<FileManifest>
  readonly devServer: string | null
  readonly limits: ParsingLimits
}

/**
 * Takes documents apart, one after the other, each in a hidden window of its own. Nothing of it is there before
 * the first one.
 */
export class Importer {
  readonly #options: ImporterOptions
  readonly #documents = new OfferedDocuments()
  #session: Session | null = null
  readonly #queue = new TaskQueue()

  constructor(options: ImporterOptions) {
    this.#options = options
  }

  parse(task: ParsingTask): Promise<ImporterAnswer> {
    const { files, devServer, limits } = this.#options
    const documents = this.#documents
    const session = (this.#session ??= openHiddenSession({
      partition: 'importer',
      headers: importerHeaders,
      documents,
      files,
      devServer,
    }))
    return this.#queue.run(() => parseInWindow({ session, documents, limits }, task))
  }
}
