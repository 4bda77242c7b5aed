import { watch } from 'node:fs'
import { join } from 'node:path'
import { GroupedRuns } from '../../shared/grouped-runs.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from './folder/project-folder.ts'
import type { OpenProject } from './open-project.ts'
import type { Arrival } from './project-journals.ts'

/** As much of an open project as is followed. */
export type FollowedProject = Pick<
  OpenProject,
  'folder' | 'installation' | 'lookAgain' | 'damagedFiles'
>

/** Calls `onChange` when something in a folder may have changed. @returns what ends it */
export type WatchFolder = (folder: string, onChange: () => void) => () => void

export interface FollowOptions {
  readonly onArrival: (arrival: Arrival) => void
  /** Told when other files than before are missing or not as they should be. */
  readonly onFiles: () => void
  readonly watchFolder?: WatchFolder
}

/** Network drives and synchronised folders do not always say that they have changed, in milliseconds. */
export const LOOK_EVERY = 3_000

/** What comes together is looked at together, in milliseconds. */
export const GATHERING = 100

/** Keeps an open project up to date with what others write in its folder. */
export class ProjectFollower {
  readonly #project: FollowedProject
  readonly #options: FollowOptions
  readonly #looks = new GroupedRuns(() => this.#look())
  #unwatch: (() => void)[] = []
  #every: NodeJS.Timeout | undefined
  #soon: NodeJS.Timeout | undefined
  #isFollowing = true
  #installation: string
  /** The files that were not as they should be, each with its damage; `null` before it was looked. */
  #damaged: readonly string[] | null = null

  constructor(project: FollowedProject, options: FollowOptions) {
    this.#project = project
    this.#options = options
    this.#installation = project.installation
  }

  start(): void {
    const watchFolder = this.#options.watchFolder ?? watchOnDisk
    this.#unwatch = [JOURNAL_FOLDER, FILES_FOLDER].map((folder) =>
      watchFolder(join(this.#project.folder, folder), () => this.#lookSoon()),
    )
    this.#every = setInterval(() => void this.#looks.run(), LOOK_EVERY)
    this.#every.unref()
  }

  /** Resolves when nothing is being looked at any more. */
  async stop(): Promise<void> {
    this.#isFollowing = false
    clearInterval(this.#every)
    clearTimeout(this.#soon)
    for (const unwatch of this.#unwatch) unwatch()
    await this.#looks.settled()
  }

  #lookSoon(): void {
    clearTimeout(this.#soon)
    this.#soon = setTimeout(() => void this.#looks.run(), GATHERING)
    this.#soon.unref()
  }

  async #look(): Promise<void> {
    if (!this.#isFollowing) return
    const arrival = await this.#project.lookAgain()
    const { events, notices, installation } = arrival
    const isRenewed = installation !== this.#installation
    this.#installation = installation
    if (events.length > 0 || notices.length > 0 || isRenewed) this.#options.onArrival(arrival)
    await this.#lookForFiles(events.length > 0)
  }

  /** Where all were whole they are not looked at again and again: there may be thousands, on a slow drive. */
  async #lookForFiles(mayHaveNew: boolean): Promise<void> {
    if (this.#damaged?.length === 0 && !mayHaveNew) return
    const found = await this.#project.damagedFiles().catch(() => null)
    if (!found) return
    const damaged = found.map(({ file, damage }) => `${file.sha256} ${damage}`).sort()
    const hasChanged = damaged.join() !== (this.#damaged ?? []).join()
    this.#damaged = damaged
    if (hasChanged) this.#options.onFiles()
  }
}

/** A hint and no more: where watching fails, the folder is looked at all the same. */
function watchOnDisk(folder: string, onChange: () => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, onChange)
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => undefined
  }
}
