import type { TextEncoding } from '../../shared/article/encoding/decode-text.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type {
  ArticleDetails,
  ArticlePreview,
  ReadingProgress,
} from '../../shared/ipc/article-preview.ts'
import type { ImportDocument, ImportedDocument, ImportOptions } from './import-document.ts'
import type { BegunArticle, ReadAs } from '../user-data/kept-articles.ts'
import type { ReadOptions } from '../storage/read-limited.ts'
import type { Document } from './read-document.ts'

export interface DocumentPreviewOptions {
  readonly importDocument: ImportDocument
  readonly onProgress: (progress: ReadingProgress) => void
}

/** One reading, from its bytes to its article. */
export interface Reading {
  /** Chosen by the page; stands in what is told of the progress. */
  readonly token: string
  /** Ends the reading with the failure `cancelled`. */
  readonly signal: AbortSignal
}

const plainly: ReadAs = { encoding: null, fragment: false }

export type ReadBytes = (options: Required<ReadOptions>) => Document | Promise<Document>

/**
 * The one document that was read and of which no project is made yet. It is kept here, with its bytes, so
 * that the page can neither change what was read nor has to send it back.
 */
export class DocumentPreview {
  readonly #options: DocumentPreviewOptions
  #document: ImportedDocument | null = null
  #readAs: ReadAs = plainly
  #keptAs: string | null = null

  constructor(options: DocumentPreviewOptions) {
    this.#options = options
  }

  /** What the page shows of the document; `null` if there is none. */
  get shown(): ArticlePreview | null {
    return this.#document && describe(this.#document)
  }

  /** What is kept of the document, until a project is made of it. @throws AppFailure `not-found` if there is none */
  get begun(): Omit<BegunArticle, 'details' | 'project'> {
    return { document: this.#require().original, readAs: this.#readAs }
  }

  /** The id that it is kept by; `null` while it is not. */
  get keptAs(): string | null {
    return this.#keptAs
  }

  keepAs(id: string | null): void {
    this.#keptAs = id
  }

  /** Reads a document in the place of the one under preview, which stays if that fails. */
  async read(
    { token, signal }: Reading,
    readBytes: ReadBytes,
    options: Omit<ImportOptions, 'signal'> = {},
  ): Promise<ArticlePreview> {
    const document = await readBytes({
      signal,
      onProgress: (name, done, total) =>
        this.#options.onProgress({ token, name, phase: 'reading', done, total }),
    })
    return this.#import({ token, signal }, document, options)
  }

  /** Reads the document under preview once more, as text in this encoding. */
  async readAgainAs(reading: Reading, encoding: TextEncoding): Promise<ArticlePreview> {
    const keptAs = this.#keptAs
    const shown = await this.#import(reading, this.#require().original, { encoding })
    this.#keptAs = keptAs
    return shown
  }

  /** The document, with its article's particulars as the person has mended them. */
  withDetails(details: ArticleDetails): ImportedDocument {
    const document = this.#require()
    return { ...document, article: { ...document.article, ...details } }
  }

  discard(): void {
    this.#document = null
    this.#keptAs = null
  }

  async #import(
    { token, signal }: Reading,
    document: Document,
    options: Omit<ImportOptions, 'signal'>,
  ): Promise<ArticlePreview> {
    const { name, bytes } = document
    const total = bytes.byteLength
    this.#options.onProgress({ token, name, phase: 'parsing', done: 0, total })
    const imported = await this.#options.importDocument(document, { ...options, signal })
    if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
    this.#document = imported
    this.#readAs = { encoding: options.encoding ?? null, fragment: options.fragment ?? false }
    this.#keptAs = null
    return describe(imported)
  }

  #require(): ImportedDocument {
    if (!this.#document) throw new AppFailure({ code: 'not-found', name: '' })
    return this.#document
  }
}

function describe({ article, encoding, format, original }: ImportedDocument): ArticlePreview {
  return { ...article, name: original.name, format, encoding }
}
