import { join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { MergeOutcome } from '../../shared/ipc/opened-project.ts'
import { mergePackage } from '../packaging/merge-package.ts'
import type { OpenProject } from '../projects/open-project.ts'
import {
  unpackTo,
  withPackage,
  type OpenPackage,
  type UnpackOptions,
} from '../packaging/unpack-package.ts'
import { projectFolderName, PROJECT_SUFFIX } from '../projects/folder/project-folder.ts'
import { ensureFolder } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import type { CallUnderWay } from './calls-under-way.ts'
import type { Services } from './services.ts'

export type TakenPackage =
  /** A project of its own, unpacked into this folder. */
  | { readonly kind: 'unpacked'; readonly folder: string }
  | { readonly kind: 'merged'; readonly outcome: MergeOutcome }

/**
 * Unpacks a package where the person wants it, once it was looked at. A package of the project that is open may
 * be taken into that instead, if they choose so.
 *
 * @throws AppFailure `cancelled` also where no place was chosen
 */
export async function openPackage(
  services: Services,
  token: string,
  path: string,
): Promise<TakenPackage> {
  const { current, dialogs, readings } = services
  return readings.runAlone(token, (call) =>
    withPackage(path, async (opened) => {
      const { name, manifest } = opened
      const project = current.get()
      if (project?.access === 'write' && project.identity.id === manifest.project) {
        const answer = await dialogs.aboutKnownPackage(name)
        if (answer === 'cancel') throw new AppFailure({ code: 'cancelled' })
        if (answer === 'merge') {
          const outcome = await merge(services, call, opened, project)
          return { kind: 'merged', outcome }
        }
      }
      return { kind: 'unpacked', folder: await unpack(services, call, opened) }
    }),
  )
}

/** Takes a package into a project. */
export function mergeInto(
  services: Services,
  token: string,
  path: string,
  project: OpenProject,
): Promise<MergeOutcome> {
  return services.readings.runAlone(token, (call) =>
    withPackage(path, (opened) => merge(services, call, opened, project)),
  )
}

async function merge(
  services: Services,
  call: CallUnderWay,
  opened: OpenPackage,
  project: OpenProject,
): Promise<MergeOutcome> {
  const { broadcast, following } = services
  const outcome = await mergePackage(opened, project, unpackingOptions(services, call, opened))
  following.tell(project, await project.lookAgain())
  if (outcome.files > 0) broadcast('files:arrived', null)
  return outcome
}

async function unpack(
  services: Services,
  call: CallUnderWay,
  opened: OpenPackage,
): Promise<string> {
  const { dialogs, folders } = services
  const { name, manifest } = opened
  await withStorageFailures(name, () => ensureFolder(nodeFileSystem, folders.projects))
  const suggested = projectFolderName(manifest.title) + PROJECT_SUFFIX
  const chosen = await dialogs.chooseUnpackPlace(join(folders.projects, suggested))
  if (chosen === null) throw new AppFailure({ code: 'cancelled' })
  return unpackTo(opened, chosen, unpackingOptions(services, call, opened))
}

/** Tells the page how far a package is unpacked, and has the page end it. */
function unpackingOptions(
  { broadcast }: Services,
  { token, signal }: CallUnderWay,
  { name }: OpenPackage,
): UnpackOptions {
  const onProgress = (done: number, total: number): void =>
    broadcast('articles:progress', { token, name, phase: 'unpacking', done, total })
  return { signal, onProgress }
}
