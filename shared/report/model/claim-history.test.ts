import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../project/stored-event.ts'
import { claimHistories, type ClaimDecision } from './claim-history.ts'
import { ana, ben, ProjectWriter } from '../project-writer.ts'

/** Of sources, only the first is cited in the report. */
function historyOf(events: readonly StoredEvent[], claim = 'a'): readonly ClaimDecision[] {
  return claimHistories(events, (source) => (source === 's1' ? 1 : null)).get(claim) ?? []
}

const bridge = () => new ProjectWriter(['The bridge opened in 1932.']).claim('a', 'The bridge')

describe('the history of a claim', () => {
  it('tells who did what when, in order, and nothing of other claims', () => {
    const writer = bridge().claim('b', '1932').judge('b', 'verified').judge('a', 'disputed')
    writer.explain('a', ' Not so. ')
    expect(historyOf(writer.events)).toMatchObject([
      { by: ana, at: '2026-03-14T09:02:00.000Z', what: { kind: 'added', words: 'The bridge' } },
      { what: { kind: 'verdict', aspect: 'content', verdict: 'disputed' }, takenBack: null },
      { what: { kind: 'rationale', text: 'Not so.' } },
    ])
  })

  it('keeps what was taken back, with who took it back', () => {
    const writer = bridge().judge('a', 'disputed')
    const action = writer.events.at(-1)?.id ?? ''
    writer.record({ type: 'event.undone', data: { action } }, ben)
    expect(historyOf(writer.events)[1]).toMatchObject({
      what: { kind: 'verdict' },
      takenBack: { by: ben, at: '2026-03-14T09:04:00.000Z' },
    })
    writer.record({ type: 'event.redone', data: { action } })
    expect(historyOf(writer.events)[1]?.takenBack).toBeNull()
  })

  it('tells sources by their numbers in the report, also when they are taken off', () => {
    const writer = bridge().source('s1').source('s2').attach('a', 's1').attach('a', 's2')
    writer.record({ type: 'evidence.detached', data: { claim: 'a', evidence: 'a-s1' } })
    const history = historyOf(writer.events)
    expect(history.slice(1).map(({ what }) => what)).toEqual([
      { kind: 'attached', source: 1, stance: 'supports' },
      { kind: 'attached', source: null, stance: 'supports' },
      { kind: 'detached', source: 1 },
    ])
    expect(JSON.stringify(history)).not.toContain('Title of')
  })

  it('passes over events that this version does not know, and is empty for a claim without any', () => {
    const writer = bridge().receive({ v: 9, id: 'x', type: 'claim.weighed', unknown: true })
    expect(historyOf(writer.events)).toHaveLength(1)
    expect(historyOf(writer.events, 'none')).toEqual([])
  })
})
