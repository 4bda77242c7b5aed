import { basename, dirname, join } from 'node:path'
import type { SavedCopy } from '../../shared/ipc/opened-project.ts'
import type { OpenProject } from '../projects/open-project.ts'
import {
  makeProjectFolder,
  nameWithTitle,
  PROJECT_SUFFIX,
} from '../projects/folder/project-folder.ts'
import type { Services } from './services.ts'

/**
 * Asks for a place and copies the project there, with what could not be saved. Nothing is ever replaced:
 * where the name is taken, the copy gets a number.
 *
 * @returns the copy's name, or `null` if the person cancelled
 */
export async function saveCopyElsewhere(
  { dialogs, folders, translate }: Pick<Services, 'dialogs' | 'folders' | 'translate'>,
  project: OpenProject,
): Promise<SavedCopy | null> {
  const { title } = project.identity
  const t = translate()
  const name = nameWithTitle(title, (short) => t('dialog.saveCopy.name', { title: short }))
  const chosen = await dialogs.chooseCopyPlace(join(folders.documents, name + PROJECT_SUFFIX))
  if (chosen === null) return null
  const folder = await makeProjectFolder(dirname(chosen), basename(chosen, PROJECT_SUFFIX))
  const missing = await project.copyTo(folder)
  return { name: basename(folder), missingFiles: missing.length }
}
