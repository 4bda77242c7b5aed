import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { InstallationId } from '../../shared/project/records.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JsonAdapter } from '../storage/json-adapter.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'

const Installation = z.object({ id: InstallationId })

/** A new installation's id: 20 hex digits at random, as they stand at the end of its stamps. */
export function newInstallationId(): string {
  return randomBytes(10).toString('hex')
}

/**
 * The id of this installation, made on its first start and kept in `installation.json`. Where it cannot be
 * kept the id still holds for this run; the next run makes another, which costs no more than a journal.
 *
 * @param folder the user data folder
 */
export async function readInstallationId(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  const adapter = new JsonAdapter(join(folder, 'installation.json'), Installation, fileSystem)
  const db = new Low(adapter, { id: newInstallationId() })
  await db.read()
  if (adapter.found !== 'value' && !adapter.failure) await db.write().catch(() => undefined)
  return db.data.id
}
