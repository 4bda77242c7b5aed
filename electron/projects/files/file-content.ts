import { createHash } from 'node:crypto'
import { AppFailure } from '../../../shared/ipc/app-error.ts'
import { readPieces, withFile, writeWhole } from '../../storage/durable-file.ts'
import type { FileSystem, OpenFile } from '../../storage/file-system.ts'

export interface CopyOptions {
  /** Told after each mebibyte; both in bytes. */
  readonly onProgress?: (done: number, total: number) => void
  /** Ends the copying or reading with the failure `cancelled`. */
  readonly signal?: AbortSignal
}

/** What a file holds. */
export interface FileContent {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** Reads a file in pieces, so that memory does not grow with it, and writes them on where asked to. */
export function readContent(
  fileSystem: FileSystem,
  path: string,
  { onProgress, signal }: CopyOptions,
  copy?: OpenFile,
): Promise<FileContent> {
  return withFile(fileSystem, path, 'read', async (file) => {
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of readPieces(file)) {
      if (signal?.aborted) throw new AppFailure({ code: 'cancelled' })
      hash.update(piece)
      if (copy) await writeWhole(copy, piece, size)
      size += piece.byteLength
      onProgress?.(size, Math.max(size, file.size))
    }
    if (signal?.aborted) throw new AppFailure({ code: 'cancelled' })
    return { sha256: hash.digest('hex'), size }
  })
}

/** Makes a new file with the content of another, which is durable; its folder is still to be synced. */
export function copyContent(
  fileSystem: FileSystem,
  from: string,
  to: string,
  options: CopyOptions,
): Promise<FileContent> {
  return withFile(fileSystem, to, 'create', async (copy) => {
    const content = await readContent(fileSystem, from, options, copy)
    await copy.sync()
    return content
  })
}
