import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrivalsOf, seenUpTo, unseen } from './arrivals.ts'
import { giveVerdict } from '../claim-actions.ts'
import { parseStamp } from '../clock.ts'
import { anna, arbitraryEvents, ben, begun, record } from '../sample-log.ts'

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
