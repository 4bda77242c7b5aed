import { realpath } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { decodeText } from '../../shared/article/decode-text.ts'
import {
  importArticle,
  type ArticleFormat,
  type ImportedArticle,
} from '../../shared/article/import-article.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../shared/ipc/contract.ts'
import { readAt, withFile } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

/** A document as it came: its name, and its bytes, which are kept. */
export interface Document {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ImportedDocument {
  readonly article: ImportedArticle
  readonly original: Document
  readonly notices: readonly OpeningNotice[]
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

/** Reads a document from the disk: a regular file or a link to one, and not too large. */
export async function readDocument(path: string): Promise<Document> {
  const name = basename(path)
  formatOf(name)
  return withStorageFailures(name, async () =>
    withFile(nodeFileSystem, await realpath(path), 'read', async (file) => {
      requireSize(name, file.size)
      return { name, bytes: await readAt(file, new Uint8Array(file.size), 0) }
    }),
  )
}

/** Makes an article of a document: the one door for all formats and all ways in. */
export function importDocument(original: Document): ImportedDocument {
  const { name, bytes } = original
  requireSize(name, bytes.byteLength)
  const format = formatOf(name)
  if (bytes.byteLength === 0) throw new AppFailure({ code: 'empty', name })
  const decoded = decodeText(bytes)
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
  return { article, original, notices }
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
