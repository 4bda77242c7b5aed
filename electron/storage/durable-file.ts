import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { FileSystem, FolderEntry, OpenFile, OpenMode } from './file-system.ts'
import { removeTree } from './remove-tree.ts'
import { errorCode } from './storage-failure.ts'

/** Opens a file for as long as `use` takes. What was synced stays synced if closing fails. */
export async function withFile<Value>(
  fileSystem: FileSystem,
  path: string,
  mode: OpenMode,
  use: (file: OpenFile) => Promise<Value>,
): Promise<Value> {
  const file = await fileSystem.open(path, mode)
  try {
    return await use(file)
  } finally {
    await file.close().catch(() => undefined)
  }
}

/** Writes all the bytes: a file system may take only some of them at a time. */
export async function writeWhole(
  file: OpenFile,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let done = 0
  while (done < bytes.byteLength) {
    const written = await file.write(bytes.subarray(done), position + done)
    if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' })
    done += written
  }
}

/** Reads `into` full from `position` on, or to the end of the file; gives what was read. */
export async function readAt(
  file: OpenFile,
  into: Uint8Array,
  position: number,
): Promise<Uint8Array> {
  let done = 0
  while (done < into.byteLength) {
    const read = await file.read(into.subarray(done), position + done)
    if (read === 0) break
    done += read
  }
  return into.subarray(0, done)
}

const PIECE = 1024 * 1024

/** Reads a file from its start to its end, in pieces of a mebibyte that are only good until the next. */
export async function* readPieces(file: OpenFile): AsyncGenerator<Uint8Array, void> {
  const buffer = new Uint8Array(Math.min(PIECE, Math.max(file.size, 1)))
  for (let position = 0; ;) {
    const piece = await readAt(file, buffer, position)
    if (piece.byteLength === 0) return
    position += piece.byteLength
    yield piece
  }
}

/** A file's bytes. */
export function readWhole(fileSystem: FileSystem, path: string): Promise<Uint8Array> {
  return withFile(fileSystem, path, 'read', (file) => readAt(file, new Uint8Array(file.size), 0))
}

/** Like `readWhole`, but `null` where there is no such file. */
export async function readIfThere(
  fileSystem: FileSystem,
  path: string,
): Promise<Uint8Array | null> {
  try {
    return await readWhole(fileSystem, path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Makes a new file of these bytes, whose content is durable; its folder is still to be synced. */
export function createFile(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  return withFile(fileSystem, path, 'create', async (file) => {
    await writeWhole(file, bytes, 0)
    await file.sync()
  })
}

/**
 * Puts these bytes in the place of a file, or makes it. At every moment, also in a power cut, the path
 * holds either all of the old bytes or all of the new ones.
 */
export function replaceFile(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  return replaceFileBy(fileSystem, path, (file) => writeWhole(file, bytes, 0))
}

/** The same with what `write` puts into the new file; if that fails, nothing is replaced. */
export async function replaceFileBy(
  fileSystem: FileSystem,
  path: string,
  write: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), temporaryName())
  try {
    await withFile(fileSystem, temporary, 'create', async (file) => {
      await write(file)
      await file.sync()
    })
    await fileSystem.rename(temporary, path)
  } catch (error) {
    await fileSystem.removeFile(temporary).catch(() => undefined)
    throw error
  }
  await fileSystem.syncFolder(dirname(path))
}

/** Makes a folder, and those above it that are not there; resolves when they would outlive a power cut. */
export async function ensureFolder(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.makeFolder(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && dirname(path) !== path) {
      await ensureFolder(fileSystem, dirname(path))
      await ensureFolder(fileSystem, path)
      return
    }
    if (errorCode(error) !== 'EEXIST') throw error
  }
  await fileSystem.syncFolder(dirname(path))
}

/**
 * A name beside `path` that nothing has yet: `settings.json` becomes
 * `settings.json.unreadable-20261123T101530123Z`.
 *
 * @param extension goes after the time; for a name that ends in it, it is moved to the end
 */
export async function asidePath(
  fileSystem: FileSystem,
  path: string,
  reason: 'unreadable' | 'torn' | 'damaged',
  extension = '',
): Promise<string> {
  const time = new Date().toISOString().replace(/[-:.]/g, '')
  const stem = `${join(dirname(path), basename(path, extension))}.${reason}-${time}`
  for (let attempt = 1; ; attempt += 1) {
    const aside = `${stem}${attempt === 1 ? '' : `-${attempt}`}${extension}`
    if (!(await exists(fileSystem, aside))) return aside
  }
}

/** What is in a folder; nothing if there is no such folder. */
export async function listIfThere(
  fileSystem: FileSystem,
  folder: string,
): Promise<readonly FolderEntry[]> {
  try {
    return await fileSystem.list(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/**
 * Removes files of a folder, one after the other and as far as they are there; resolves when they would stay away
 * after a power cut.
 */
export async function removeIfThere(
  fileSystem: FileSystem,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const entries = await listIfThere(fileSystem, folder)
  const there = names.filter((name) => entries.some((entry) => entry.name === name))
  for (const name of there) await fileSystem.removeFile(join(folder, name))
  if (there.length > 0) await fileSystem.syncFolder(folder)
}

/** Whether anything stands at a path, be it a broken link. */
export async function exists(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    await fileSystem.status(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Whether one can look into a folder now. */
export function canBeListed(fileSystem: FileSystem, folder: string): Promise<boolean> {
  return fileSystem.list(folder).then(
    () => true,
    () => false,
  )
}

const TEMPORARY = /^\.claimdesk-[0-9a-f]{16}\.tmp$/
const DAY = 24 * 60 * 60 * 1000

/** A name for a file or folder that is not whole yet. No two are ever the same, so no two writers share one. */
export function temporaryName(): string {
  return `.claimdesk-${randomBytes(8).toString('hex')}.tmp`
}

export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}

/** Whether a file or folder is old enough that no program is still writing it. */
export async function isOld(fileSystem: FileSystem, path: string): Promise<boolean> {
  const { changed } = await fileSystem.status(path)
  return Date.now() - changed > DAY
}

/**
 * Removes what a crash left half-written, as far as that can be done: it takes room and does no other harm. Only what
 * has a name of ours, and only after a day.
 */
export async function removeOldTemporaries(fileSystem: FileSystem, folder: string): Promise<void> {
  for (const { name, kind } of await fileSystem.list(folder).catch(() => [])) {
    const path = join(folder, name)
    if (!isTemporary(name) || !(await isOld(fileSystem, path).catch(() => false))) continue
    if (kind === 'folder') await removeTree(fileSystem, path)
    else await fileSystem.removeFile(path).catch(() => undefined)
  }
}
