import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import type { OpenProject } from './open-project.ts'

/**
 * Where a file of the project is, after it has been read through: it still is what was attached.
 *
 * @throws AppFailure `not-found` or `changed`
 */
export async function verifiedPath(
  project: Pick<OpenProject, 'filePath' | 'verifyFile'>,
  { sha256, name }: FileReference,
): Promise<string> {
  const path = await project.filePath(sha256)
  if (path === null) throw new AppFailure({ code: 'not-found', name })
  const state = await project.verifyFile(sha256)
  if (state === 'missing') throw new AppFailure({ code: 'not-found', name })
  if (state === 'changed') throw new AppFailure({ code: 'changed', name })
  return path
}
