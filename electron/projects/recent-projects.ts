import { basename, dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { RecentProject } from '../../shared/ipc/opened-project.ts'
import { Id, Timestamp } from '../../shared/project/records.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JsonAdapter } from '../storage/json-adapter.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { listOfReadable } from './list-of-readable.ts'

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
})
export type StoredRecentProject = z.infer<typeof StoredRecentProject>

const MAX_RECENT = 50

/** The projects last opened, kept in `recent-projects.json` in the user data folder; latest first. */
export class RecentProjects {
  readonly #db: Low<StoredRecentProject[]>

  private constructor(db: Low<StoredRecentProject[]>) {
    this.#db = db
  }

  static async open(
    folder: string,
    fileSystem: FileSystem = nodeFileSystem,
  ): Promise<RecentProjects> {
    const path = join(folder, 'recent-projects.json')
    const schema = listOfReadable(StoredRecentProject)
    const db = new Low<StoredRecentProject[]>(new JsonAdapter(path, schema, fileSystem), [])
    await db.read()
    return new RecentProjects(db)
  }

  /** As they are shown, without their paths. */
  list(): readonly RecentProject[] {
    return this.#db.data.map(({ path, ...shown }) => ({ ...shown, folder: shownFolder(path) }))
  }

  /** The absolute path of a project's folder, or `null` if it is not in the list. */
  pathOf(id: string): string | null {
    return this.#db.data.find((project) => project.id === id)?.path ?? null
  }

  /** Puts a project first; of the same id or the same path there is only one. */
  async put(project: StoredRecentProject): Promise<void> {
    const others = this.#db.data.filter(
      ({ id, path }) => id !== project.id && path !== project.path,
    )
    this.#db.data = [project, ...others].slice(0, MAX_RECENT)
    await this.#db.write()
  }

  /** Takes a project off the list; its folder stays as it is. */
  async forget(id: string): Promise<void> {
    this.#db.data = this.#db.data.filter((project) => project.id !== id)
    await this.#db.write()
  }
}

function shownFolder(path: string): string {
  return join(basename(dirname(path)), basename(path))
}
