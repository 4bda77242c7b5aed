import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAtStart, observe } from '../project/clock.ts'
import type { EventDraft, ProjectEvent } from '../project/events.ts'
import type { Project } from '../project/model.ts'
import { fold } from '../project/project-log.ts'
import { anna, arbitraryEvents, begun, ben, claimAt, record } from '../project/sample-log.ts'
import { stampEvents } from '../project/stamp-events.ts'
import type { StoredEvent } from '../project/stored-event.ts'
import { UndoHistory } from '../project/undo.ts'
import { asOf } from './moment.ts'
import { restorationDrafts, restorationTo, restorationToggled } from './restoration.ts'

type Author = typeof anna | typeof ben

/** Records drafts after all that is there, as one action. */
function append(
  events: readonly StoredEvent[],
  drafts: readonly EventDraft[],
  author: Author = anna,
): readonly StoredEvent[] {
  const clock = events.reduce((latest, { id }) => observe(latest, id), clockAtStart)
  const stamped = stampEvents(drafts, author, clock, clock.wall)
  return [...events, ...stamped.events]
}

function restore(events: readonly StoredEvent[], moment: string, author: Author = anna) {
  const restoration = restorationTo(events, moment)
  return restoration ? append(events, restorationDrafts(restoration), author) : events
}

/** All of a project but when it was changed last. */
const stateOf = ({ changedAt: _, ...state }: Project): Omit<Project, 'changedAt'> => state

/** A log, and the stamps of some of its events. */
const logAndMoments = arbitraryEvents.chain((events) =>
  fc.record({
    events: fc.constant(events),
    moments: fc.array(fc.constantFrom(...events.map(({ id }) => id)), {
      minLength: 1,
      maxLength: 4,
    }),
    who: fc.constantFrom(anna, ben),
  }),
)

describe('restoring', () => {
  it('makes the project as it was, however often and to whatever moment', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.array(fc.nat(), { maxLength: 5 }), (events, choices) => {
        let log: readonly StoredEvent[] = events
        for (const [index, choice] of choices.entries()) {
          // Also a moment between the events of an earlier restoration.
          const moment = log[choice % log.length]?.id ?? ''
          const who = index % 2 === 0 ? anna : ben
          const then = stateOf(asOf(log, moment))
          log = restore(log, moment, who)
          expect(stateOf(fold(log))).toEqual(then)
          expect(restorationTo(log, moment)).toBeNull()
        }
      }),
    )
  })

  it('can be seen past: moments before a restoration are as they were', () => {
    fc.assert(
      fc.property(logAndMoments, ({ events, moments: [moment = ''], who }) => {
        const restored = restore(events, moment, who)
        for (const { id } of events) expect(asOf(restored, id)).toEqual(asOf(events, id))
      }),
    )
  })

  it('of two people apart from each other gives one state in any order of arrival', () => {
    fc.assert(
      fc.property(
        logAndMoments,
        fc.infiniteStream(fc.nat()),
        ({ events, moments: [first = '', second = first] }, random) => {
          const annas = restore(events, first, anna)
          const bens = restore(events, second, ben)
          const all = [...new Map([...annas, ...bens].map((event) => [event.id, event])).values()]
          const keys = [...random.take(all.length)]
          const shuffled = all
            .map((event, index) => ({ event, key: keys[index] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ event }) => event)
          expect(fold(shuffled)).toEqual(fold(all))
          const last = all.reduce((latest, { id }) => (id > latest ? id : latest), '')
          expect(stateOf(fold(restore(shuffled, last)))).toEqual(stateOf(fold(shuffled)))
        },
      ),
    )
  })

  it('is taken back, and done again, as one', () => {
    fc.assert(
      fc.property(logAndMoments, ({ events, moments: [moment = ''] }) => {
        const restored = restore(events, moment)
        fc.pre(restored.length > events.length)
        const undo = new UndoHistory(anna.installation)
        for (const event of inOrder(restored)) undo.add(event)
        const action = undo.undoable ?? ''
        expect(restored.find(({ id }) => id === action)?.type).toBe('project.restored')

        const back = append(restored, restorationToggled(restored, 'event.undone', action))
        expect(stateOf(fold(back))).toEqual(stateOf(fold(events)))
        for (const event of back.slice(restored.length)) undo.add(event)
        expect(undo.redoable).toBe(action)

        const again = append(back, restorationToggled(back, 'event.redone', action))
        expect(stateOf(fold(again))).toEqual(stateOf(fold(restored)))
        for (const event of again.slice(back.length)) undo.add(event)
        expect(undo.undoable).toBe(action)
      }),
    )
  })

  it('never takes the creation back', () => {
    const events = record(anna, ...begun)
    expect(restorationTo(events, '1970')).toMatchObject({ undone: [events[1]?.id], redone: [] })
    expect(fold(restore(events, '1970')).title).toBe('Bridges')
  })

  it('says what it does: the latest undone first, the earliest redone first', () => {
    const added = record(anna, ...begun, [claimAt('c2', 50, 66)])
    const [, first, second] = added.map(({ id }) => id)
    const undone = append(added, [{ type: 'event.undone', data: { action: second ?? '' } }])
    expect(restorationTo(undone, second ?? '')).toEqual({
      to: second,
      undone: [],
      redone: [second],
    })
    expect(restorationTo(added, added[0]?.id ?? '')?.undone).toEqual([second, first])
  })

  it('leaves nothing of somebody else to undo what it has undone', () => {
    const events = record(anna, ...begun)
    const undo = new UndoHistory(anna.installation)
    for (const event of restore(events, '1970', ben)) undo.add(event)
    expect(undo.undoable).toBeNull()
  })
})

function inOrder(events: readonly StoredEvent[]): readonly ProjectEvent[] {
  // The sample log has only events that are known.
  return events.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as ProjectEvent[]
}
