import { basename } from 'node:path'
import { looksLikeMarkdown } from '../../shared/article/looks-like-markdown.ts'
import type { Document } from '../../shared/article/document.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { readLimited, type ReadOptions } from '../storage/read-limited.ts'
import { formatOfName, sizeLimits } from './document-format.ts'

/** Reads a document from the disk: a regular file or a link to one, of a kind that is read, and not too large. */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<Document> {
  const name = basename(path)
  const format = formatOfName(name)
  if (format === null) throw new AppFailure({ code: 'unsupported', name })
  return { name, bytes: await readLimited(path, sizeLimits[format], options) }
}

/**
 * A document of pasted text, Markdown or HTML. Nothing but the text itself says that it is Markdown; a file says it by its
 * name.
 *
 * @param name what it is called, though it is no file
 */
export function pastedDocument(
  content: string,
  name: string,
  extension: 'txt' | 'md' | 'html' = looksLikeMarkdown(content) ? 'md' : 'txt',
): Document {
  return { name, extension, bytes: new TextEncoder().encode(content), encoding: 'utf-8' }
}
