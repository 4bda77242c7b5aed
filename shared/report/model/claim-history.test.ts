import { describe, expect, it } from 'vitest'
import { selectSpan } from '../../anchoring/selectors.ts'
import { mergeClaims } from '../../project/claim-actions.ts'
import type { EventDraft } from '../../project/events.ts'
import type { StoredEvent } from '../../project/stored-event.ts'
import { claimHistories, removedClaims, type ClaimDecision } from './claim-history.ts'
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

  it('tells nothing of what a claim had already that was joined to it', () => {
    const writer = bridge().claim('b', '1932').source('s1').attach('a', 's1').attach('b', 's1')
    const [a, b] = ['a', 'b'].map((id) => writer.project.claims.get(id))
    if (!a || !b) throw new Error('there should be two claims')
    writer.act(
      mergeClaims(writer.project, [a, b], { id: 'd1', text: 'The bridge opened in 1932.' }),
    )
    expect(historyOf(writer.events).map(({ what }) => what.kind)).toEqual([
      'added',
      'attached',
      'edited',
    ])
    expect(writer.project.claims.get('a')?.evidence).toHaveLength(1)
  })

  it('passes over events that this version does not know, and is empty for a claim without any', () => {
    const writer = bridge().receive({ v: 9, id: 'x', type: 'claim.weighed', unknown: true })
    expect(historyOf(writer.events)).toHaveLength(1)
    expect(historyOf(writer.events, 'none')).toEqual([])
  })
})

describe('a claim that was removed', () => {
  const moveTo = (words: string): EventDraft => ({
    type: 'claim.edited',
    data: {
      claim: 'a',
      target: selectSpan('d1', 'The bridge opened in 1932.', { start: 0, end: words.length }),
    },
  })
  const removedIn = (writer: ProjectWriter) =>
    removedClaims(
      claimHistories(writer.events, () => null),
      new Set(),
    ).map(({ words }) => words)

  it('is told by its last words, without those that were taken back', () => {
    const writer = bridge().record(moveTo('The bridge opened')).record(moveTo('The'))
    const action = writer.events.at(-1)?.id ?? ''
    writer.record({ type: 'event.undone', data: { action } })
    writer.record({ type: 'claim.removed', data: { claim: 'a' } })
    expect(removedIn(writer)).toEqual(['The bridge opened'])
  })

  it('is told by the words that it was marked with where all was taken back', () => {
    const writer = bridge()
    const action = writer.events.at(-1)?.id ?? ''
    writer.record({ type: 'event.undone', data: { action } })
    expect(removedIn(writer)).toEqual(['The bridge'])
  })

  it('is said to be joined to another where it was, and to which', () => {
    const writer = bridge().claim('b', '1932')
    writer.record({ type: 'claim.removed', data: { claim: 'b', into: 'a' } })
    expect(historyOf(writer.events, 'b').at(-1)?.what).toEqual({
      kind: 'joined',
      into: 'The bridge',
    })
    writer.record({ type: 'claim.removed', data: { claim: 'a' } })
    expect(historyOf(writer.events).at(-1)?.what).toEqual({ kind: 'removed' })
  })

  it('is not told by words at a place that nobody has confirmed', () => {
    const target = selectSpan('d2', 'A bridge opened.', { start: 0, end: 'A bridge'.length })
    const writer = bridge().record({
      type: 'claim.reanchored',
      data: { claim: 'a', draft: 'd2', outcome: 'unsure', target },
    })
    writer.record({ type: 'claim.removed', data: { claim: 'a' } })
    expect(removedIn(writer)).toEqual(['The bridge'])
  })
})
