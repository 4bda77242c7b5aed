import { clockAtStart, observe, type Clock } from '../../shared/project/clock.ts'
import type { EventDraft, ProjectEvent } from '../../shared/project/events.ts'
import { stampEvents } from '../../shared/project/stamp-events.ts'

/** Makes events as one installation would; for tests and trials. */
export class SampleEvents {
  readonly installation: string
  #clock: Clock = clockAtStart
  #count = 0

  constructor(installation = 'abcdef0123456789') {
    this.installation = installation
  }

  /** The events of one action. */
  stamp(...drafts: readonly EventDraft[]): readonly ProjectEvent[] {
    const author = {
      installation: this.installation,
      by: { name: 'Ada', role: 'checker' },
    } as const
    const { events, clock } = stampEvents(drafts, author, this.#clock, new Date().toISOString())
    this.#clock = clock
    return events
  }

  /** What a project begins with. */
  beginning(title = 'Encircled'): readonly ProjectEvent[] {
    return this.stamp({ type: 'project.created', data: { project: 'project-1', title } })
  }

  /** Some rationales, each an event of its own and of about as many characters. */
  rationales(count: number, length = 40): readonly ProjectEvent[] {
    return Array.from({ length: count }, () => {
      this.#count += 1
      const rationale = `Vérifié nº ${this.#count} `.padEnd(length, '.')
      return { type: 'rationale.written', data: { claim: 'claim-1', rationale } } as const
    }).flatMap((draft) => this.stamp(draft))
  }

  /** One action of so many events. */
  action(size: number): readonly ProjectEvent[] {
    return this.stamp(
      ...Array.from({ length: size }, () => {
        this.#count += 1
        const rationale = `Vérifié nº ${this.#count}`
        return { type: 'rationale.written', data: { claim: 'claim-1', rationale } } as const
      }),
    )
  }

  /** Goes on after events that were read, as an installation does when it opens a project. */
  observe(events: readonly { readonly id: string }[]): void {
    for (const { id } of events) this.#clock = observe(this.#clock, id)
  }
}

export function ids(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map(({ id }) => id)
}
