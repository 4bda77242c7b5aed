import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { OpenOutcome } from '../../shared/ipc/article-preview.ts'
import type { OpenedProject } from '../../shared/ipc/opened-project.ts'
import { packageExtensions } from '../../shared/project/package-extensions.ts'
import { OpenProject } from '../projects/open-project.ts'
import { holdsProject } from '../projects/folder/holds-project.ts'
import { IDENTITY_FILE } from '../projects/folder/project-identity.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import type { Services } from './services.ts'

type OpeningServices = Pick<Services, 'current' | 'installation' | 'surroundings'> &
  DescribingServices

interface DescribingServices {
  readonly places: Pick<Services['places'], 'placeIn'>
  readonly unsent: Pick<Services['unsent'], 'list'>
}

/** What the page needs to show a project. */
async function describeOpened(
  { places, unsent }: DescribingServices,
  project: OpenProject,
): Promise<OpenedProject> {
  return {
    opening: project.opening,
    installation: project.installation,
    events: project.packedEvents(),
    folder: basename(project.folder),
    place: places.placeIn(project.identity.id),
    unsent: await unsent.list(project.identity.id),
    access: project.access,
    notices: project.notices,
  }
}

/** What the page needs of the project that is open at the end, whatever was opened meanwhile; `null` if there is none. */
export async function describeCurrent(services: OpeningServices): Promise<OpenedProject | null> {
  const project = services.current.get()
  const described = project && (await describeOpened(services, project))
  return services.current.get() === project ? described : describeCurrent(services)
}

/**
 * The same of a project that was just opened.
 *
 * @throws AppFailure `cancelled` where another was opened meanwhile: the page would show one that is closed
 */
export async function describeIfOpen(
  services: OpeningServices,
  project: OpenProject,
): Promise<OpenedProject> {
  const described = await describeOpened(services, project)
  if (services.current.get() !== project) throw new AppFailure({ code: 'cancelled' })
  return described
}

/**
 * Opens whatever a person may point at: a project's folder or the `project.json` in it, a package, which is
 * unpacked, or an article, which is put under preview.
 *
 * @param token stands in what is told of the reading's progress, and can cancel it
 */
export async function openPath(
  services: Services,
  token: string,
  path: string,
): Promise<OpenOutcome> {
  const opened = await openUntold(services, token, path)
  if (opened.kind !== 'project') return opened
  return { kind: 'project', project: await describeIfOpen(services, opened.project) }
}

type Opened =
  | Exclude<OpenOutcome, { kind: 'project' }>
  | { readonly kind: 'project'; readonly project: OpenProject }

/** The same for a page that is not there yet: what it needs of a project it is told when it asks. */
export async function openUntold(services: Services, token: string, path: string): Promise<Opened> {
  const { current, documentPreview, readings } = services
  const asked = current.ask()
  const isFolder = await withStorageFailures(basename(path), async () =>
    (await stat(path)).isDirectory(),
  )
  if (isFolder && !(await holdsProject(path, nodeFileSystem))) {
    throw new AppFailure({ code: 'not-a-file', name: basename(path) })
  }
  if (isFolder || basename(path) === IDENTITY_FILE) {
    const folder = isFolder ? path : dirname(path)
    return { kind: 'project', project: await replaceProject(services, folder, asked) }
  }
  if (isPackage(path)) {
    const { openPackage } = await import('./open-package.ts')
    const taken = await openPackage(services, token, path)
    if (taken.kind === 'merged') return taken
    return { kind: 'project', project: await replaceProject(services, taken.folder, asked) }
  }
  const { readDocument } = await import('../importing/read-document.ts')
  const preview = await readings.runAlone(token, (reading) =>
    documentPreview.read(reading, (options) => readDocument(path, options)),
  )
  return { kind: 'preview', preview }
}

/** Whether a file is a package by its name; what is in it is looked at when it is opened. */
function isPackage(path: string): boolean {
  return packageExtensions.includes(extname(path).slice(1).toLowerCase())
}

export async function openProject(services: OpeningServices, path: string): Promise<OpenedProject> {
  const asked = services.current.ask()
  return describeIfOpen(services, await replaceProject(services, path, asked))
}

async function replaceProject(
  services: OpeningServices,
  path: string,
  asked: number,
): Promise<OpenProject> {
  const { current, installation, surroundings } = services
  // One folder has one name, whichever way it was reached.
  const folder = await withStorageFailures(basename(path), () => realpath(path))
  const open = (): Promise<OpenProject> => OpenProject.open(folder, installation, surroundings)
  return current.replace(open, { folder, asked })
}
