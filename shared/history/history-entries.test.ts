import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEvent } from '../project/events.ts'
import { ProjectLog } from '../project/project-log.ts'
import { anna, arbitraryEvents, begun, claimAt, record } from '../project/sample-log.ts'
import { ben, ProjectWriter } from '../report/project-writer.ts'
import { historyEntries, noFilter, type HistoryFilter } from './history-entries.ts'
import { ProjectHistory } from './project-history.ts'

const writer = new ProjectWriter(['The bridge opened in 1932. It was closed in été 2001.'])
  .claim('a', 'The bridge opened', { speaker: 'The mayor' })
  .claim('b', 'It was closed')
  .judge('a', 'verified')
  .judge('b', 'disputed', 'content', ben)
  .explain('b', 'Fermé en ÉTÉ.')

function typesOf(filter: Partial<HistoryFilter>, events = writer.events): readonly string[] {
  return historyEntries(new ProjectHistory(events), { ...noFilter, ...filter }).flatMap((entry) =>
    entry.kind === 'action' ? entry.events.map(({ type }) => type) : ['unknown'],
  )
}

describe('the entries of the history', () => {
  it('are one for each action, the latest first', () => {
    const events = record(anna, ...begun, [claimAt('c2', 0, 13), claimAt('c3', 50, 66)])
    const entries = historyEntries(new ProjectHistory(events))
    expect(entries.map((entry) => (entry.kind === 'action' ? entry.events.length : 0))).toEqual([
      2, 1, 1,
    ])
  })

  it('have every event once, whatever the log', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const { events: inOrder } = new ProjectLog(events)
        const entries = historyEntries(new ProjectHistory(inOrder))
        const told = entries.flatMap((entry) => (entry.kind === 'action' ? entry.events : []))
        expect(told.map(({ id }) => id).toSorted()).toEqual(inOrder.map(({ id }) => id))
      }),
    )
  })

  it('of a claim have also what was undone about it', () => {
    expect(typesOf({ claim: 'b' })).toEqual(['rationale.written', 'verdict.given', 'claim.added'])
    const action = writer.events.at(-1)?.id ?? ''
    const undone = new ProjectWriter(['The bridge opened.']).claim('a', 'The bridge')
    undone.record({ type: 'event.undone', data: { action: undone.events.at(-1)?.id ?? action } })
    expect(typesOf({ claim: 'a' }, undone.events)).toEqual(['event.undone', 'claim.added'])
  })

  it('of a person are theirs alone', () => {
    expect(typesOf({ person: 'Ben Okri' })).toEqual(['verdict.given'])
    expect(typesOf({ person: ' ben okri' })).toEqual(['verdict.given'])
  })

  it('of a kind are that kind alone', () => {
    expect(typesOf({ kind: 'verdicts' })).toEqual(['verdict.given', 'verdict.given'])
    expect(typesOf({ kind: 'article' })).toEqual(['draft.imported', 'project.created'])
  })

  it('are found by what was written, and by the words of the claim, without capitals and accents', () => {
    expect(typesOf({ query: 'ferme en ete' })).toEqual(['rationale.written'])
    expect(typesOf({ query: 'BRIDGE' })).toEqual(['verdict.given', 'claim.added'])
    expect(typesOf({ query: 'mayor' })).toEqual(['claim.added'])
  })

  it('tell what a newer version made, unless something is looked for', () => {
    const [first] = record(anna, ...begun)
    const future = parseEvent({ ...first, type: 'claim.sung', data: {} })
    const events = future ? [future] : []
    expect(typesOf({}, events)).toEqual(['unknown'])
    expect(typesOf({ kind: 'claims' }, events)).toEqual([])
  })
})
