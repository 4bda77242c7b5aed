import type { Suggestion } from '../../shared/claims/suggestion.ts'
import { addClaim } from '../../shared/project/claim-actions.ts'
import { clockAtStart } from '../../shared/project/clock.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import type { Project } from '../../shared/project/model.ts'
import { fold, ProjectLog } from '../../shared/project/project-log.ts'
import { stampEvents } from '../../shared/project/stamp-events.ts'

/** For tests: small projects with claims and suggestions in one text. */

export const draft = { id: 'd1', text: 'One two three four five six seven eight nine ten.' }
const by = { name: 'Anna', role: 'checker' } as const

export const claim = (
  id: string,
  start: number,
  end: number,
  suggestion: string | null = null,
): EventDraft => addClaim(id, draft, { span: { start, end }, kinds: [], speaker: null, suggestion })

export const projectOf = (...drafts: EventDraft[]): Project =>
  fold(
    stampEvents(
      drafts,
      { installation: 'annaannaannaanna', by },
      clockAtStart,
      '2026-01-01T00:00:00.000Z',
    ).events,
  )

export const suggest = (
  start: number,
  end: number,
  differently: Partial<Pick<Suggestion, 'kinds' | 'score'>> = {},
): Suggestion => ({
  id: `d1:${start}-${end}`,
  span: { start, end },
  kinds: ['statement'],
  speaker: null,
  score: 0.5,
  reasons: [],
  against: [],
  ...differently,
})

/** A project that goes on changing. */
export class ChangingProject {
  readonly #log = new ProjectLog()
  readonly #actions: string[] = []
  #clock = clockAtStart

  get project(): Project {
    return this.#log.project
  }

  do(change: EventDraft): Project {
    const author = { installation: 'annaannaannaanna', by }
    const stamped = stampEvents([change], author, this.#clock, '2026-01-01T00:00:00.000Z')
    this.#clock = stamped.clock
    this.#actions.push(...stamped.events.map(({ action }) => action))
    return this.#log.add(stamped.events)
  }

  undo(back: number): void {
    const action = this.#actions.at(-1 - back)
    if (action) this.do({ type: 'event.undone', data: { action } })
  }
}
