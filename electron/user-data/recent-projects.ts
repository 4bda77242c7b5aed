import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { RecentProject } from '../../shared/ipc/opened-project.ts'
import { Id, Timestamp } from '../../shared/project/records.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { listOfReadable } from './list-of-readable.ts'
import { UserFile } from './user-file.ts'

const Count = z.int().min(0)

/** A project that was open here; its path stays in the main process. */
export const StoredRecentProject = z.object({
  id: Id,
  path: z.string().min(1),
  title: z.string(),
  verified: Count,
  disputed: Count,
  pending: Count,
  /** Of the last decision. */
  changedAt: Timestamp,
  /** What the journals held when the verdicts were counted (`OpenProject.contents`). */
  counted: z.string().max(100).exactOptional(),
})
export type StoredRecentProject = z.infer<typeof StoredRecentProject>

const MAX_RECENT = 50

/** The projects last opened, kept in `recent-projects.json` in the user data folder; latest first. */
export class RecentProjects {
  readonly #file: UserFile<StoredRecentProject[]>

  private constructor(file: UserFile<StoredRecentProject[]>) {
    this.#file = file
  }

  static async open(
    folder: string,
    fileSystem: FileSystem = nodeFileSystem,
  ): Promise<RecentProjects> {
    const place = { folder, name: 'recent-projects.json', fileSystem }
    return new RecentProjects(await UserFile.open(place, listOfReadable(StoredRecentProject), []))
  }

  /** As they are shown, without their paths. */
  list(): readonly RecentProject[] {
    return this.#file.value.map(({ path, counted: _, ...shown }) => {
      return { ...shown, folder: shownFolder(path) }
    })
  }

  /** What a project held when its verdicts were counted; `null` where nobody knows. */
  countedOf(id: string): string | null {
    return this.#file.value.find((project) => project.id === id)?.counted ?? null
  }

  /** The absolute path of a project's folder, or `null` if it is not in the list. */
  pathOf(id: string): string | null {
    return this.#file.value.find((project) => project.id === id)?.path ?? null
  }

  /** Puts a project first; of the same id or the same path there is only one. */
  async put(project: StoredRecentProject): Promise<void> {
    await this.#file.update((projects) => {
      const others = projects.filter(({ id, path }) => id !== project.id && path !== project.path)
      return [project, ...others].slice(0, MAX_RECENT)
    })
  }

  /** Takes a project off the list; its folder stays as it is. */
  async forget(id: string): Promise<void> {
    await this.#file.update((projects) => projects.filter((project) => project.id !== id))
  }
}

function shownFolder(path: string): string {
  return join(basename(dirname(path)), basename(path))
}
