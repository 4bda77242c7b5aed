import { randomUUID } from 'node:crypto'
import type { Document } from '../../shared/article/document.ts'
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

/** A document under preview. */
interface Previewed {
  /** Stands in what the page asks to be done with it. */
  readonly id: string
  readonly document: ImportedDocument
  readonly readAs: ReadAs
  readonly keptAs: string | null
}

export type ReadBytes = (options: Required<ReadOptions>) => Document | Promise<Document>

/**
 * The one document that was read and of which no project is made yet. It is kept here, with its bytes, so
 * that the page can neither change what was read nor has to send it back.
 */
export class DocumentPreview {
  readonly #options: DocumentPreviewOptions
  #previewed: Previewed | null = null

  constructor(options: DocumentPreviewOptions) {
    this.#options = options
  }

  /** What the page shows of the document; `null` if there is none. */
  get shown(): ArticlePreview | null {
    return this.#previewed && describe(this.#previewed)
  }

  /** What is kept of the document, until a project is made of it. */
  begun(preview: string): Omit<BegunArticle, 'details' | 'project'> {
    const { document, readAs } = this.#require(preview)
    return { document: document.original, readAs }
  }

  /** The id that it is kept by; `null` while it is not. */
  keptAs(preview: string): string | null {
    return this.#require(preview).keptAs
  }

  keepAs(preview: string, keptAs: string): void {
    this.#previewed = { ...this.#require(preview), keptAs }
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
    const imported = await this.#import({ token, signal }, document, options)
    return this.#put({ ...imported, id: randomUUID(), keptAs: null })
  }

  /** Reads the document under preview once more, as text in this encoding. */
  async readAgainAs(
    preview: string,
    reading: Reading,
    encoding: TextEncoding,
  ): Promise<ArticlePreview> {
    const { original } = this.#require(preview).document
    const imported = await this.#import(reading, original, { encoding })
    return this.#put({ ...this.#require(preview), ...imported })
  }

  /** The document, with its article's particulars as the person has mended them. */
  withDetails(preview: string, details: ArticleDetails): ImportedDocument {
    const { document } = this.#require(preview)
    return { ...document, article: { ...document.article, ...details } }
  }

  discard(preview: string): void {
    this.#require(preview)
    this.#previewed = null
  }

  #put(previewed: Previewed): ArticlePreview {
    this.#previewed = previewed
    return describe(previewed)
  }

  async #import(
    { token, signal }: Reading,
    document: Document,
    options: Omit<ImportOptions, 'signal'>,
  ): Promise<Pick<Previewed, 'document' | 'readAs'>> {
    const { name, bytes } = document
    const total = bytes.byteLength
    this.#options.onProgress({ token, name, phase: 'parsing', done: 0, total })
    const imported = await this.#options.importDocument(document, { ...options, signal })
    if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
    const { encoding = null, fragment = false } = options
    return { document: imported, readAs: { encoding, fragment } }
  }

  /** @throws AppFailure `another-article` where that preview is over */
  #require(preview: string): Previewed {
    if (this.#previewed?.id !== preview) throw new AppFailure({ code: 'another-article' })
    return this.#previewed
  }
}

function describe({ id, document }: Previewed): ArticlePreview {
  const { article, encoding, format, original } = document
  return { ...article, id, name: original.name, format, encoding }
}
