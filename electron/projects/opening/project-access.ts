import { basename, join } from 'node:path'
import type { AppError } from '../../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../../shared/ipc/opened-project.ts'
import { toAppFailure } from '../../storage/storage-failure.ts'
import { takeLock, type Lock } from '../../locks/lock.ts'
import { JOURNAL_FOLDER } from '../folder/project-folder.ts'
import { PROJECT_FORMAT, type ProjectIdentity } from '../folder/project-identity.ts'
import type { Surroundings } from './surroundings.ts'

/** Whether this program may write to a project, or why it may not. */
export type Access =
  | { readonly kind: 'write'; readonly lock: Lock }
  | { readonly kind: 'read'; readonly reason: AppError }

/**
 * The right to write, if nothing speaks against it; asking for it is also how a read-only folder shows. The lock speaks
 * for one computer: on two, installations differ, and with them the journals.
 */
export async function seekAccess(
  folder: string,
  installation: string,
  identity: ProjectIdentity,
  { fileSystem, processes }: Surroundings,
): Promise<Access> {
  const name = basename(folder)
  if (identity.format > PROJECT_FORMAT) return { kind: 'read', reason: { code: 'too-new', name } }
  try {
    const journals = join(folder, JOURNAL_FOLDER)
    const lock = await takeLock(journals, installation, fileSystem, processes)
    return lock ? { kind: 'write', lock } : { kind: 'read', reason: { code: 'locked', name } }
  } catch (error) {
    return { kind: 'read', reason: toAppFailure(error, name).error }
  }
}

/** Gives back what was held. */
export async function releaseAccess(access: Access): Promise<void> {
  if (access.kind === 'write') await access.lock.release()
}

/** What a person should know of the access. */
export function accessNotices(access: Access): readonly OpeningNotice[] {
  if (access.kind === 'write') return []
  const { reason } = access
  return [reason.code === 'too-new' ? { kind: 'newer-format' } : { kind: 'read-only', reason }]
}
