import { basename, dirname, extname, join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import {
  exists,
  removeOldTemporaries,
  replaceFile,
  replaceFileBy,
  writeWhole,
} from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { numberedName } from '../storage/numbered-name.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import type { ExportContent } from './exporters.ts'

/**
 * Writes an export whole or not at all: a file that was there stays as it was if this fails. Resolves when it
 * would outlive a power cut.
 *
 * @throws AppFailure also `cancelled`
 */
export async function writeExport(
  path: string,
  content: ExportContent,
  signal: AbortSignal,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<void> {
  await removeOldTemporaries(fileSystem, dirname(path))
  await withStorageFailures(basename(path), () =>
    replaceFileBy(fileSystem, path, async (file) => {
      let position = 0
      for await (const piece of piecesOf(content)) {
        if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
        await writeWhole(file, piece, position)
        position += piece.byteLength
      }
      if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
    }),
  )
}

function piecesOf(content: ExportContent): AsyncIterable<Uint8Array> | readonly Uint8Array[] {
  if (typeof content === 'string') return [new TextEncoder().encode(content)]
  return content instanceof Uint8Array ? [content] : content
}

/** What ends a name and says of what kind the file is: not the number in "Bridge v1.2", nor what follows "Dr.". */
const KIND_OF_FILE = /^\.(?=.*[a-z])[a-z0-9]{1,10}$/i

/**
 * Where an export goes that was given this place. One without an extension gets one, and then names another file
 * than the person agreed to replace: nothing is replaced.
 *
 * @param extension without its dot
 */
export async function withExtension(chosen: string, extension: string): Promise<string> {
  if (KIND_OF_FILE.test(extname(chosen))) return chosen
  return freePath(dirname(chosen), basename(chosen).replace(/\.+$/, ''), extension)
}

/** Writes a file where a person has chosen. @param extension of it, without its dot @returns what it is called */
export async function saveChosen(
  chosen: string,
  extension: string,
  bytes: Uint8Array,
): Promise<{ readonly name: string }> {
  const path = await withExtension(chosen, extension)
  const name = basename(path)
  await withStorageFailures(name, () => replaceFile(nodeFileSystem, path, bytes))
  return { name }
}

/** A place in a folder where nothing is yet; the name gets a number where it is taken. @param extension without its dot */
export async function freePath(folder: string, name: string, extension: string): Promise<string> {
  return withStorageFailures(name, async () => {
    for (let number = 1; ; number += 1) {
      const path = join(folder, `${numberedName(name, number)}.${extension}`)
      if (!(await exists(nodeFileSystem, path))) return path
    }
  })
}
