import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrivalsOf, seenUpTo, unseen } from './arrivals.ts'
import { giveVerdict, mergeClaims } from '../claim-actions.ts'
import { parseStamp } from '../clock.ts'
import { fold, ProjectLog } from '../project-log.ts'
import {
  anna,
  arbitraryEvents,
  begun,
  ben,
  claimAt,
  claimOf,
  draft,
  record,
} from '../sample-log.ts'
import type { StoredEvent } from '../stored-event.ts'

it('what came in is told by person: how much was decided, and on which claims', () => {
  const events = [
    ...record(anna, ...begun),
    ...record(
      ben,
      [giveVerdict('c1', 'content', 'verified'), giveVerdict('c1', 'attribution', 'verified')],
      [{ type: 'rationale.written', data: { claim: 'c2', rationale: 'Counted.' } }],
      [{ type: 'rationale.written', data: { claim: 'c1', rationale: 'Counted.' } }],
    ),
  ]
  expect(arrivalsOf(events)).toEqual([
    { name: 'Anna', decisions: 2, claims: ['c1'] },
    { name: 'Ben', decisions: 3, claims: ['c1', 'c2'] },
  ])
})

it('what is decided of a claim that was joined to another came in on that one', () => {
  const two = record(anna, ...begun, [claimAt('c2', 50, 66)])
  const project = fold(two)
  const join = mergeClaims(project, [claimOf(project), claimOf(project, 'c2')], draft)
  const joined = record(anna, [], [], [], [], [...join])
  const byBen = record(ben, [], [], [], [], [], [giveVerdict('c2', 'content', 'disputed')])
  const undone = record(
    anna,
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [{ type: 'event.undone', data: { action: joined[0]?.id ?? '' } }],
  )
  const toldOf = (...events: readonly StoredEvent[]): readonly (readonly string[])[] => {
    const log = new ProjectLog([...two, ...events])
    return arrivalsOf(byBen, (claim) => log.shownIn(claim)).map(({ claims }) => claims)
  }
  expect(toldOf(...byBen)).toEqual([['c2']])
  expect(toldOf(...joined, ...byBen)).toEqual([['c1']])
  expect(toldOf(...joined, ...byBen, ...undone)).toEqual([['c2']])
})

it('what others have done since one looked last is new, however early its stamp is; nothing else is', () => {
  fc.assert(
    fc.property(arbitraryEvents, fc.array(fc.boolean()), (events, known) => {
      // Of each installation one knows the beginning of what it wrote.
      const perInstallation = Map.groupBy(events, ({ id }) => parseStamp(id).installation)
      const before = [...perInstallation.values()].flatMap((own, index) =>
        own.slice(0, known[index] ? Math.ceil(own.length / 2) : 0),
      )
      const seenIds = new Set(before.map(({ id }) => id))
      const fresh = unseen(events, seenUpTo(before), anna.installation)
      expect(fresh.map(({ id }) => id).sort()).toEqual(
        events
          .filter(({ id }) => !seenIds.has(id) && parseStamp(id).installation === ben.installation)
          .map(({ id }) => id)
          .sort(),
      )
      expect(unseen(events, seenUpTo(events), anna.installation)).toEqual([])
    }),
  )
})
