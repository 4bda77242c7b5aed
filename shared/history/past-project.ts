import type { Stamp } from '../project/clock.ts'
import type { Project } from '../project/model.ts'
import { ProjectLog } from '../project/project-log.ts'
import type { StoredEvent } from '../project/stored-event.ts'
import { eventsUpTo } from './moment.ts'

interface Past {
  readonly moment: Stamp
  readonly ofEvents: number
  readonly project: Project | null
}

/** A project as it was, worked out once for as long as nothing new comes in, which may belong to that moment. */
export class PastProject {
  #past: Past | null = null

  /** @param events all of the log, which only grows */
  at(moment: Stamp, events: readonly StoredEvent[]): Project | null {
    const ofEvents = events.length
    if (this.#past?.moment !== moment || this.#past.ofEvents !== ofEvents) {
      const { project } = new ProjectLog(eventsUpTo(events, moment))
      this.#past = { moment, ofEvents, project }
    }
    return this.#past.project
  }

  forget(): void {
    this.#past = null
  }
}
