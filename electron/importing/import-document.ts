import { realpath } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { decodeText, type TextEncoding } from '../../shared/article/decode-text.ts'
import {
  importArticle,
  type ArticleFormat,
  type ImportedArticle,
} from '../../shared/article/import-article.ts'
import type { DocumentFormat } from '../../shared/article/parsed-document.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { ArticleDetails, PreviewedEncoding } from '../../shared/ipc/article-preview.ts'
import type { OpeningNotice } from '../../shared/ipc/contract.ts'
import { readPieces, withFile } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

/** A document as it came: its name, and its bytes, which are kept. */
export interface Document {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ImportedDocument {
  readonly format: DocumentFormat
  readonly article: ImportedArticle & Partial<Pick<ArticleDetails, 'dateline' | 'date'>>
  readonly original: Document
  /** `null` where the format itself says how its text is encoded. */
  readonly encoding: PreviewedEncoding | null
  readonly notices: readonly OpeningNotice[]
}

export interface ImportOptions {
  /** The encoding that a person has chosen; without it, it is found. */
  readonly encoding?: TextEncoding
  readonly signal?: AbortSignal
}

/** In bytes. A novel has less than two million. */
export const MAX_DOCUMENT_SIZE = 5_000_000

/** The extensions that can be read, and as what; a name without any is taken for text. */
const formats: Readonly<Record<string, ArticleFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** For the open dialog: without their dots. */
export const documentExtensions: readonly string[] = Object.keys(formats).map((extension) =>
  extension.slice(1),
)

export interface ReadOptions {
  /** Told after each mebibyte; both in bytes. */
  readonly onProgress?: (name: string, done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Reads a document from the disk: a regular file or a link to one, and not too large. */
export async function readDocument(
  path: string,
  { onProgress, signal }: ReadOptions = {},
): Promise<Document> {
  const name = basename(path)
  formatOf(name)
  return withStorageFailures(name, async () =>
    withFile(nodeFileSystem, await realpath(path), 'read', async (file) => {
      requireSize(name, file.size)
      const bytes = new Uint8Array(file.size)
      let done = 0
      for await (const piece of readPieces(file)) {
        if (signal?.aborted) throw new AppFailure({ code: 'cancelled' })
        const end = done + piece.byteLength
        // One that is written to at this moment is not whole.
        if (end > bytes.byteLength) throw new AppFailure({ code: 'corrupt', name })
        bytes.set(piece, done)
        done = end
        onProgress?.(name, done, bytes.byteLength)
      }
      if (done < bytes.byteLength) throw new AppFailure({ code: 'corrupt', name })
      return { name, bytes }
    }),
  )
}

/** Makes an article of a document: the one door for all formats and all ways in. */
export function importDocument(
  original: Document,
  { encoding }: ImportOptions = {},
): ImportedDocument {
  const { name, bytes } = original
  requireSize(name, bytes.byteLength)
  const format = formatOf(name)
  if (bytes.byteLength === 0) throw new AppFailure({ code: 'empty', name })
  const decoded = encoding === undefined ? decodeText(bytes) : decodeAs(bytes, encoding)
  if (!decoded) throw new AppFailure({ code: 'unsupported', name })
  const article = importArticle(decoded.text, format)
  if (article === 'empty') throw new AppFailure({ code: 'empty', name })
  if (article === 'too-long') {
    throw new AppFailure({ code: 'too-large', name, limit: MAX_DOCUMENT_SIZE })
  }
  const notices: readonly OpeningNotice[] = [
    ...(decoded.encoding === 'utf-8'
      ? []
      : [{ kind: 'decoded-as', encoding: decoded.encoding } as const]),
    ...(article.languageIsSure ? [] : [{ kind: 'language-unsure' } as const]),
  ]
  const isSure = encoding !== undefined || decoded.encoding !== 'windows-1252'
  return {
    format,
    article,
    original,
    encoding: { chosen: decoded.encoding, isSure, candidates: [] },
    notices,
  }
}

function decodeAs(
  bytes: Uint8Array,
  encoding: TextEncoding,
): { readonly text: string; readonly encoding: TextEncoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** A document of pasted text. @param name what it is called in the project */
export function pastedDocument(text: string, name: string): Document {
  return { name, bytes: new TextEncoder().encode(text) }
}

function formatOf(name: string): ArticleFormat {
  const extension = extname(name).toLowerCase()
  const format = extension === '' ? 'text' : formats[extension]
  if (format === undefined) throw new AppFailure({ code: 'unsupported', name })
  return format
}

function requireSize(name: string, size: number): void {
  if (size > MAX_DOCUMENT_SIZE) {
    throw new AppFailure({ code: 'too-large', name, limit: MAX_DOCUMENT_SIZE })
  }
}
