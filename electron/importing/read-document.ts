import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { TextEncoding } from '../../shared/article/decode-text.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { readPieces, withFile } from '../storage/durable-file.ts'
import type { OpenFile } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import { formatOfName, sizeLimits } from './document-format.ts'

/** A document as it came: its name, and its bytes, which are kept. */
export interface Document {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it is known, as of pasted text, nobody has to find it. */
  readonly encoding?: TextEncoding
}

export interface ReadOptions {
  /** Told after each mebibyte; both in bytes. */
  readonly onProgress?: (name: string, done: number, total: number) => void
  /** Ends the reading with the failure `cancelled`. */
  readonly signal?: AbortSignal
}

/** Reads a document from the disk: a regular file or a link to one, of a kind that is read, and not too large. */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<Document> {
  const name = basename(path)
  const format = formatOfName(name)
  if (format === null) throw new AppFailure({ code: 'unsupported', name })
  const limit = sizeLimits[format]
  return withStorageFailures(name, async () =>
    withFile(nodeFileSystem, await realpath(path), 'read', async (file) => {
      if (file.size > limit) throw new AppFailure({ code: 'too-large', name, limit })
      return { name, bytes: await readBytes(file, name, options) }
    }),
  )
}

/** All bytes of a file; one whose length changes meanwhile is being written, and not whole. */
async function readBytes(
  file: OpenFile,
  name: string,
  { onProgress, signal }: ReadOptions,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size)
  let done = 0
  for await (const piece of readPieces(file)) {
    if (signal?.aborted) throw new AppFailure({ code: 'cancelled' })
    if (done + piece.byteLength > bytes.byteLength) throw new AppFailure({ code: 'corrupt', name })
    bytes.set(piece, done)
    done += piece.byteLength
    onProgress?.(name, done, bytes.byteLength)
  }
  if (done < bytes.byteLength) throw new AppFailure({ code: 'corrupt', name })
  return bytes
}

/** A document of pasted text or HTML. @param name what it is called in the project */
export function pastedDocument(content: string, name: string): Document {
  return { name, bytes: new TextEncoder().encode(content), encoding: 'utf-8' }
}
