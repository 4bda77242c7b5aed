import type { OpenedProject } from '../../shared/ipc/opened-project.ts'
import type { CslItem } from '../../shared/project/sources.ts'
import { createProject } from '../importing/create-project.ts'
import type { ImportedDocument } from '../importing/import-document.ts'
import { describeIfOpen } from './opening.ts'
import type { Services } from './services.ts'

/** Makes a project of an article and opens it. */
export async function openDocument(
  services: Services,
  document: ImportedDocument,
  sources: readonly CslItem[] = [],
): Promise<OpenedProject> {
  const { current, folders, installation, settings, surroundings } = services
  const project = await current.replace(() =>
    createProject({
      document,
      sources,
      parent: folders.projects,
      author: { installation, by: settings.settings.person },
      now: new Date().toISOString(),
      surroundings,
    }),
  )
  return describeIfOpen(services, project)
}
