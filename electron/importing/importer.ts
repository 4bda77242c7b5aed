import type { Session } from 'electron'
import type { ImporterAnswer, PropertiesAnswer } from '../../shared/ipc/importer-page.ts'
import { TaskQueue } from '../../shared/task-queue.ts'
import type { FileManifest } from '../windows/app-protocol.ts'
import { importerHeaders } from '../windows/content-security.ts'
import { openHiddenSession } from './hidden-session.ts'
import type { ParsingLimits } from './hidden-window.ts'
import {
  describeInWindow,
  parseInWindow,
  type DescribingTask,
  type ImporterWindowOptions,
  type ParsingTask,
} from './importer-window.ts'
import { OfferedDocuments } from './offered-documents.ts'

export interface ImporterOptions {
  /** The name of its session, which is its own. */
  readonly partition: string
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
    return this.#queue.run(() => parseInWindow(this.#window(), task))
  }

  describe(task: DescribingTask): Promise<PropertiesAnswer> {
    return this.#queue.run(() => describeInWindow(this.#window(), task))
  }

  #window(): ImporterWindowOptions {
    const { partition, files, devServer, limits } = this.#options
    const documents = this.#documents
    this.#session ??= openHiddenSession({
      partition,
      headers: importerHeaders,
      documents,
      files,
      devServer,
    })
    return { session: this.#session, documents, limits }
  }
}
