import { basename } from 'node:path'
import { toAppError } from '../ipc/answer-call.ts'
import type { OpenProject } from '../projects/open-project.ts'
import type { Dialogs } from '../windows/dialogs.ts'

/**
 * Asks what is to become of decisions that could not be saved, until they are safe, given up, or the person
 * would rather stay.
 *
 * @param saveCopy saves a copy of the whole project; `null` if the person cancelled
 * @returns whether to leave the project
 */
export async function settleUnsaved(
  project: Pick<OpenProject, 'folder' | 'hasUnsaved' | 'retrySaving'>,
  dialogs: Pick<Dialogs, 'aboutUnsaved' | 'tellFailure'>,
  saveCopy: () => Promise<unknown>,
): Promise<boolean> {
  while (project.hasUnsaved) {
    const answer = await dialogs.aboutUnsaved(basename(project.folder))
    if (answer === 'cancel') return false
    if (answer === 'discard') return true
    try {
      if (answer === 'retry') await project.retrySaving()
      else if ((await saveCopy()) !== null) return true
    } catch (error) {
      await dialogs.tellFailure(toAppError('saving', error))
    }
  }
  return true
}
