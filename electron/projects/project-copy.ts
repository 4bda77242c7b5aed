import { join } from 'node:path'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import {
  createFile,
  isTemporary,
  readPieces,
  readWhole,
  withFile,
  writeWhole,
} from '../storage/durable-file.ts'
import type { FileSystem, OpenFile } from '../storage/file-system.ts'
import {
  emptyJournal,
  formatJsonLines,
  formatLines,
  type JournalEnd,
} from '../storage/journal-lines.ts'
import { isLockName } from '../locks/lock.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from './folder/project-folder.ts'
import { IDENTITY_FILE, identityBytes, type ProjectIdentity } from './folder/project-identity.ts'

/** A journal as this program knows it, since its file may be out of reach. */
export interface JournalInMemory {
  /** Of its file. */
  readonly name: string
  readonly events: readonly StoredEvent[]
  /** How many of the events are in the file, and where it ends with them. */
  readonly saved: number
  readonly end: JournalEnd
  readonly unknownJson: ReadonlyMap<string, string>
}

export interface ProjectCopy {
  readonly from: string
  /** Has a project's folders already, with nothing in them. */
  readonly to: string
  readonly journals: readonly JournalInMemory[]
  readonly identity: ProjectIdentity
}

/**
 * Copies a project; resolves when the copy would outlive a power cut. Journals and identity are there in
 * any case; all else that is in the project's folders comes along as far as it can be read.
 */
export async function copyProject(
  { from, to, journals, identity }: ProjectCopy,
  fileSystem: FileSystem,
): Promise<void> {
  const written = new Set<string>()
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await createFile(fileSystem, join(to, path), bytes)
    written.add(path)
  }
  for (const journal of journals) {
    const path = join(JOURNAL_FOLDER, journal.name)
    await write(path, journalBytes(journal, await readOrNull(fileSystem, join(from, path))))
  }
  const stored = await readOrNull(fileSystem, join(from, IDENTITY_FILE))
  await write(IDENTITY_FILE, stored ?? identityBytes(identity))
  for (const folder of ['', JOURNAL_FOLDER, FILES_FOLDER]) {
    for (const { name, kind } of await fileSystem.list(join(from, folder)).catch(() => [])) {
      const path = join(folder, name)
      if (kind !== 'file' || written.has(path) || isTemporary(name) || isLockName(name)) continue
      await copyFile(fileSystem, join(from, path), join(to, path))
    }
    await fileSystem.syncFolder(join(to, folder))
  }
}

/** The journal with its unsaved events, after the bytes of its file, or from memory where these are not to be had. */
function journalBytes(
  { events, saved, end, unknownJson }: JournalInMemory,
  file: Uint8Array | null,
): Uint8Array {
  if (file === null || file.byteLength < end.length) {
    const jsons = events.map((event) => unknownJson.get(event.id) ?? JSON.stringify(event))
    return formatJsonLines(jsons, emptyJournal).bytes
  }
  if (saved === events.length) return file
  // What stands behind the saved lines is what a failed write has left.
  const unsaved = formatLines(events.slice(saved), end).bytes
  return Buffer.concat([file.subarray(0, end.length), unsaved])
}

function readOrNull(fileSystem: FileSystem, path: string): Promise<Uint8Array | null> {
  return readWhole(fileSystem, path).catch(() => null)
}

/** Copies a file; one that cannot be read to its end is left out, so that the rest is rescued. */
async function copyFile(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  try {
    const source = await fileSystem.open(from, 'read').catch(unreadable)
    try {
      await withFile(fileSystem, to, 'create', async (copy) => {
        let position = 0
        for await (const piece of piecesOf(source)) {
          await writeWhole(copy, piece, position)
          position += piece.byteLength
        }
        await copy.sync()
      })
    } finally {
      await source.close().catch(() => undefined)
    }
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    await fileSystem.removeFile(to).catch(() => undefined)
  }
}

class UnreadableSource extends Error {}

function unreadable(cause: unknown): never {
  throw new UnreadableSource('unreadable', { cause })
}

async function* piecesOf(source: OpenFile): AsyncGenerator<Uint8Array, void> {
  try {
    yield* readPieces(source)
  } catch (error) {
    unreadable(error)
  }
}
