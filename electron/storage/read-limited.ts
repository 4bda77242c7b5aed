import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { readPieces, withFile } from './durable-file.ts'
import type { OpenFile } from './file-system.ts'
import { nodeFileSystem } from './node-file-system.ts'
import { withStorageFailures } from './storage-failure.ts'

export interface ReadOptions {
  /** Told after each mebibyte; both in bytes. */
  readonly onProgress?: (name: string, done: number, total: number) => void
  /** Ends the reading with the failure `cancelled`. */
  readonly signal?: AbortSignal
}

/**
 * A regular file, or a link to one, as a whole; `too-large` above the limit in bytes, and `corrupt` if its length
 * changes meanwhile: it is being written, and not whole.
 */
export async function readLimited(
  path: string,
  limit: number,
  options: ReadOptions = {},
): Promise<Uint8Array> {
  const name = basename(path)
  return withStorageFailures(name, async () =>
    withFile(nodeFileSystem, await realpath(path), 'read', async (file) => {
      if (file.size > limit) throw new AppFailure({ code: 'too-large', name, limit })
      return readBytes(file, name, options)
    }),
  )
}

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
