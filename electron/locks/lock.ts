import { join } from 'node:path'
import { withFile } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { errorCode } from '../storage/storage-failure.ts'
import type { ProcessIdentity, Processes } from './processes.ts'

/** The right to write what one program at a time may write. */
export interface Lock {
  release(): Promise<void>
}

const LOCK_NAME = /^(?<key>[0-9a-z]+)\.(?<pid>[1-9]\d{0,9})-(?<start>[0-9a-z]+)\.lock$/

/**
 * Takes a lock, or gives `null` if another program has it.
 *
 * Each program makes an empty file of its own, `<key>.<pid>-<start>.lock`, and then looks for
 * those of others. Of two that come at once each sees at least the other's, so never do both get it. A
 * killed program's file names a process that runs no more; as no process will ever have that name again,
 * whoever finds the file may remove it, and nothing has to be renewed while the lock is held. It speaks
 * for one computer.
 *
 * @param folder where the file is that only its holder writes
 * @param key what the lock is on, among others in the folder: lower-case letters and digits
 */
export async function takeLock(
  folder: string,
  key: string,
  fileSystem: FileSystem,
  processes: Processes,
): Promise<Lock | null> {
  const own = await processes.own()
  const ownName = `${key}.${own.pid}-${own.start}.lock`
  const path = join(folder, ownName)
  // A file of our name that we do not hold came along with a folder that was copied while open.
  if (processes.heldLocks.has(path)) return null
  processes.heldLocks.add(path)
  const release = async (): Promise<void> => {
    processes.heldLocks.delete(path)
    await fileSystem.removeFile(path).catch(() => undefined)
  }
  try {
    await makeEmptyFile(fileSystem, path)
    for (const { name } of await fileSystem.list(folder)) {
      const holder = holderOf(name, key)
      if (holder === null || name === ownName) continue
      if (await processes.isRunning(holder)) {
        await release()
        return null
      }
      await fileSystem.removeFile(join(folder, name)).catch(() => undefined)
    }
  } catch (error) {
    await release()
    throw error
  }
  return { release }
}

export function isLockName(name: string): boolean {
  return LOCK_NAME.test(name)
}

function holderOf(name: string, key: string): ProcessIdentity | null {
  const parts = LOCK_NAME.exec(name)?.groups
  if (parts?.['key'] !== key) return null
  return { pid: Number(parts['pid']), start: parts['start'] ?? '' }
}

async function makeEmptyFile(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await withFile(fileSystem, path, 'create', () => Promise.resolve())
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}
