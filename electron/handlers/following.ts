import type { Broadcast } from '../ipc/broadcast.ts'
import { parseStamp } from '../../shared/project/clock.ts'
import type { OpenProject } from '../projects/open-project.ts'
import { ProjectFollower } from '../projects/project-follower.ts'
import type { Arrival } from '../projects/project-journals.ts'

/** Tells the page what others have written in the open project. */
export class Following {
  readonly #broadcast: Broadcast
  #follower: ProjectFollower | null = null

  constructor(broadcast: Broadcast) {
    this.#broadcast = broadcast
  }

  opened(project: OpenProject): void {
    this.#follower = new ProjectFollower(project, {
      onArrival: (arrival) => this.tell(project, arrival),
      onFiles: () => this.#broadcast('files:arrived', null),
    })
    this.#follower.start()
  }

  async closing(): Promise<void> {
    await this.#follower?.stop()
    this.#follower = null
  }

  /** Tells what has come in, however it came. */
  tell(project: OpenProject, { events, notices, installation, access }: Arrival): void {
    const from = [...new Set(events.map(({ id }) => parseStamp(id).installation))]
    this.#broadcast('project:appended', {
      project: project.identity.id,
      events,
      from,
      notices,
      installation,
      access,
    })
  }
}
