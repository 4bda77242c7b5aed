import { describe, expect, it } from 'vitest'
import { judgeClaim } from '../project/claim-actions.ts'
import type { EventDraft } from '../project/events.ts'
import { fold } from '../project/project-log.ts'
import { claimOf } from '../project/sample-log.ts'
import { lastMomentOf } from './draft-moments.ts'
import { after, projectAfter, second } from './sample-drafts.ts'

const judged = [judgeClaim(claimOf(projectAfter()), 'content', 'verified')]
const imported: EventDraft[] = [{ type: 'draft.imported', data: second }]

describe('lastMomentOf', () => {
  it('is the last event before the next draft came in, with all that was judged by then', () => {
    const events = after(judged, imported)
    const moment = lastMomentOf(events, fold(events).drafts, 'd1')
    const then = fold(events.filter(({ id }) => id <= (moment ?? '')))
    expect(then.drafts.map(({ id }) => id)).toEqual(['d1'])
    expect(claimOf(then).judgements.content.verdict).toBe('verified')
  })

  it('is none for the current draft', () => {
    const events = after(judged, imported)
    expect(lastMomentOf(events, fold(events).drafts, 'd2')).toBeNull()
  })

  it('passes over a draft that was taken back', () => {
    const events = after(imported, judged)
    const action = events.find(
      ({ type, id }) => type === 'draft.imported' && id > (events[3]?.id ?? ''),
    )
    const undone: EventDraft[] = [{ type: 'event.undone', data: { action: action?.id ?? '' } }]
    const all = after(imported, judged, undone)
    expect(lastMomentOf(all, fold(all).drafts, 'd1')).toBeNull()
  })
})
