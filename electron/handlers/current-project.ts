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
  /** How often it was asked for a project. */
  #asked = 0
  /** Which of these is answered by the project that is open. */
  #answered = 0

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
   * To be called when a project is asked for whose folder is looked for first, as in a package.
   *
   * @returns which asking this is, for `replace`
   */
  ask(): number {
    this.#asked += 1
    return this.#asked
  }

  /**
   * Opens a project in the place of the one that is open, which stays if that fails, if the person does not want to
   * leave it, or if it was asked for later.
   *
   * @param folder of the project, if it is known: a project that is open already is not opened again
   * @throws AppFailure `cancelled` where the project that is open stays
   */
  replace(
    open: () => Promise<Project>,
    { folder, asked = this.ask() }: { readonly folder?: string; readonly asked?: number } = {},
  ): Promise<Project> {
    return this.#queue.run(async () => {
      if (asked < this.#answered) throw new AppFailure({ code: 'cancelled' })
      if (!this.#project || this.#project.folder !== folder) await this.#exchange(open)
      this.#answered = asked
      return this.require()
    })
  }

  async #exchange(open: () => Promise<Project>): Promise<void> {
    if (!(await this.#mayLeave())) throw new AppFailure({ code: 'cancelled' })
    const next = await open()
    try {
      await this.#leave()
    } catch (error) {
      // Nobody has it, and its locks would stay.
      await next.close()
      throw error
    }
    this.#project = next
    this.#options.onOpened(next)
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
    try {
      await project.close()
    } finally {
      this.#options.onClosed()
    }
  }
}
