import { fail, succeed, type AppError, type Result } from '../../shared/ipc/app-error.ts'
import { toAppError } from '../ipc/answer-call.ts'
import { openPath, openUntold } from './opening.ts'
import type { Services } from './services.ts'

/** Files that the system asks the app to open: as it starts, or while it runs. */
export class OpenRequests {
  #services: Services | null = null
  #waiting: string | null = null
  #opening: Promise<AppError | null> = Promise.resolve(null)

  /** @param path absolute; `undefined` asks for nothing */
  add(path: string | undefined): void {
    if (path === undefined) return
    if (this.#services) void this.#openAndTell(this.#services, path)
    else this.#waiting = path
  }

  /** Opens what was asked for so far. */
  begin(services: Services): void {
    this.#services = services
    if (this.#waiting === null) return
    const opened = tryTo(openUntold, services, this.#waiting)
    this.#opening = opened.then((result) => (result.ok ? null : result.error))
  }

  /**
   * Resolves when what was asked for at the start is open, or with why it is not. That is told once: a page that is loaded
   * anew asks again.
   */
  async firstOpened(): Promise<AppError | null> {
    const problem = await this.#opening
    this.#opening = Promise.resolve(null)
    return problem
  }

  async #openAndTell(services: Services, path: string): Promise<void> {
    const opened = await tryTo(openPath, services, path)
    if (!opened.ok) services.broadcast('project:open-failed', opened.error)
    else if (opened.value.kind === 'project') {
      services.broadcast('project:opened', opened.value.project)
    } else if (opened.value.kind === 'merged') {
      services.broadcast('project:merged', opened.value.outcome)
    } else services.broadcast('article:previewed', opened.value.preview)
  }
}

/** The token of all readings that the page has not asked for. */
const SYSTEM_TOKEN = 'system'

async function tryTo<Opened>(
  open: (services: Services, token: string, path: string) => Promise<Opened>,
  services: Services,
  path: string,
): Promise<Result<Opened>> {
  try {
    return succeed(await open(services, SYSTEM_TOKEN, path))
  } catch (error) {
    return fail(toAppError('opening', error))
  }
}
