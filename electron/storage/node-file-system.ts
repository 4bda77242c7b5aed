import { constants, type Stats } from 'node:fs'
import fs, { type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { EntryKind, FileSystem, OpenFile, OpenMode } from './file-system.ts'
import { errorCode } from './storage-failure.ts'

const isWindows = process.platform === 'win32'

/** Never through a link, and never waiting for the other end of a pipe. Windows knows neither flag. */
const guarded = isWindows ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK

const flagsFor: Record<OpenMode, number> = {
  read: constants.O_RDONLY | guarded,
  update: constants.O_RDWR | guarded,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | guarded,
}

/** The computer's own file system. */
export const nodeFileSystem: FileSystem = {
  async open(path, mode) {
    if (isWindows && mode !== 'create') requireFile(await fs.lstat(path), path)
    const handle = await fs.open(path, flagsFor[mode])
    try {
      const status = await handle.stat()
      requireFile(status, path)
      return openFile(handle, status.size)
    } catch (error) {
      await handle.close()
      throw error
    }
  },
  rename: isWindows ? renameOnWindows : fs.rename,
  removeFile: fs.unlink,
  makeFolder: (path) => fs.mkdir(path),
  removeFolder: (path) => fs.rmdir(path),
  async list(folder) {
    const entries = await fs.readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },
  async status(path) {
    const status = await fs.lstat(path)
    return { kind: kindOf(status), size: status.size, changed: status.mtimeMs }
  },
  syncFolder: isWindows ? () => Promise.resolve() : syncFolder,
}

function openFile(handle: FileHandle, size: number): OpenFile {
  return {
    size,
    read: async (into, position) =>
      (await handle.read(into, 0, into.byteLength, position)).bytesRead,
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory'>): EntryKind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}

function requireFile(status: Stats, path: string): void {
  if (!status.isFile()) throw new AppFailure({ code: 'not-a-file', name: basename(path) })
}

/** What network and user-space file systems say that cannot sync a folder. */
const knowsNoFolderSync = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS'])

/** Windows keeps the entries of a folder in its own journal and cannot sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await handle.sync()
  } catch (error) {
    if (!knowsNoFolderSync.has(errorCode(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}

/** A virus scanner or an indexer may hold a new file for a moment; Windows then refuses to rename it. */
async function renameOnWindows(from: string, to: string): Promise<void> {
  const pauses = [10, 20, 40, 80, 160, 320]
  for (const pause of pauses) {
    try {
      await fs.rename(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error
    }
    await wait(pause)
  }
  await fs.rename(from, to)
}
