import { AppFailure } from '../../shared/ipc/app-error.ts'
import { TaskQueue } from '../../shared/task-queue.ts'

/** As much of a project as opening and closing look at. */
export interface Leavable {
  readonly opening: string
  readonly folder: string
  readonly hasUnsaved: boolean
  retrySaving(): Promise<unknown>
  close(): Promise<void>
}

export interface CurrentProjectOptions<Project> {
  /** Lets the page record what is being written. */
  readonly finishWriting: () => Promise<void>
  /** Asked where decisions could not be saved. @returns whether to go on without them */
  readonly mayLeave: (project: Project) => Promise<boolean>
  readonly onOpened: (project: Project) => void
  /** Told before a project is closed. */
  readonly onClosing: (project: Project) => Promise<void>
  readonly onClosed: () => void
}

/** The one project that is open at a time. Opening and closing wait for each other. */
export class CurrentProject<Project extends Leavable> {
  readonly #options: CurrentProjectOptions<Project>
  #project: Project | null = null
  readonly #queue = new TaskQueue()

  constructor(options: CurrentProjectOptions<Project>) {
    this.#options = options
  }

  get(): Project | null {
    return this.#project
  }

  /** The open project; where there is none, what was asked for makes no sense. */
  require(): Project {
    if (!this.#project) throw new AppFailure({ code: 'not-found', name: '' })
    return this.#project
  }

  /**
   * The project of an opening, which is the open one: a call that comes late may be meant for the project that was open
   * before.
   */
  requireOpening(opening: string): Project {
    const project = this.require()
    if (project.opening !== opening) throw new AppFailure({ code: 'not-found', name: '' })
    return project
  }

  /**
   * Opens a project in the place of the one that is open, which stays if that fails or the person does not
   * want to leave it.
   *
   * @param folder of the project, if it is known: a project that is open already is not opened again
   */
  replace(open: () => Promise<Project>, folder?: string): Promise<Project> {
    return this.#queue.run(async () => {
      if (this.#project && this.#project.folder === folder) return this.#project
      if (!(await this.#mayLeave())) throw new AppFailure({ code: 'cancelled' })
      const next = await open()
      await this.#leave()
      this.#project = next
      this.#options.onOpened(next)
      return next
    })
  }

  /** @returns `false` if the person would rather stay */
  close(): Promise<boolean> {
    return this.#queue.run(async () => {
      // An article may be looked at of which no project is made yet.
      if (!this.#project) await this.#options.finishWriting()
      if (!(await this.#mayLeave())) return false
      await this.#leave()
      return true
    })
  }

  async #mayLeave(): Promise<boolean> {
    if (!this.#project) return true
    await this.#options.finishWriting()
    // Whatever is being written now is waited for.
    if (this.#project.hasUnsaved) await this.#project.retrySaving().catch(() => undefined)
    return !this.#project.hasUnsaved || this.#options.mayLeave(this.#project)
  }

  async #leave(): Promise<void> {
    const project = this.#project
    if (!project) return
    await this.#options.onClosing(project)
    this.#project = null
    await project.close()
    this.#options.onClosed()
  }
}
