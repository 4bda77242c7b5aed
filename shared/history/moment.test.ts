import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { giveVerdict } from '../project/claim-actions.ts'
import type { EventDraft } from '../project/events.ts'
import { fold } from '../project/project-log.ts'
import { anna, arbitraryEvents, begun, claimAt, claimOf, record } from '../project/sample-log.ts'
import { asOf, eventsUpTo, momentAt } from './moment.ts'

const explain = (rationale: string): EventDraft => ({
  type: 'rationale.written',
  data: { claim: 'c1', rationale },
})
const events = record(anna, ...begun, [explain('Counted twice.')], [explain('Counted thrice.')])
const idOf = (index: number): string => events[index]?.id ?? ''

describe('the project as it was at a moment', () => {
  it('has what was decided by then and nothing that came after', () => {
    const rationales = [1, 2, 3].map((index) => claimOf(asOf(events, idOf(index))).rationale)
    expect(rationales).toEqual(['', 'Counted twice.', 'Counted thrice.'])
  })

  it('has what was undone only later, and lacks what was undone by then', () => {
    const undone = record(
      anna,
      ...begun,
      [giveVerdict('c1', 'content', 'verified')],
      [{ type: 'event.undone', data: { action: idOf(2) } }],
    )
    const verdict = (index: number) =>
      claimOf(asOf(undone, undone[index]?.id ?? '')).judgements.content.verdict
    expect(verdict(2)).toBe('verified')
    expect(verdict(3)).toBe('pending')
  })

  it('never halves an action', () => {
    const both = record(anna, [claimAt('c1', 0, 13), claimAt('c2', 50, 66)])
    expect(asOf(both, both[0]?.id ?? '').claims.size).toBe(2)
  })

  it('is the present at the last event, whatever the order of arrival', () => {
    fc.assert(
      fc.property(arbitraryEvents, (log) => {
        const last = log.reduce((latest, { id }) => (id > latest ? id : latest), '')
        expect(asOf(log.toReversed(), last)).toEqual(fold(log))
      }),
    )
  })

  it('is a project at any moment, also before the first', () => {
    expect(asOf(events, '1970').title).toBe('Bridges')
    expect(eventsUpTo(events, '1970')).toHaveLength(1)
  })

  it('is found by the time, to the millisecond', () => {
    expect(momentAt(events, '2026-01-01T00:00:01.999Z')).toBe(idOf(1))
    expect(momentAt(events, '2026-01-01T00:00:02.000Z')).toBe(idOf(2))
    expect(momentAt(events, '2025-12-31T00:00:00.000Z')).toBeNull()
  })
})
