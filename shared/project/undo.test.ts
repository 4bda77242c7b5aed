import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { giveVerdict } from './claim-actions.ts'
import { clockAtStart } from './clock.ts'
import type { EventDraft } from './events.ts'
import type { Project } from './model.ts'
import { fold, ProjectLog } from './project-log.ts'
import { anna, arbitraryEvents, begun, ben, claimAt, record } from './sample-log.ts'
import { stampEvents } from './stamp-events.ts'
import type { StoredEvent } from './stored-event.ts'
import { UndoHistory } from './undo.ts'

const claim = (id: string): EventDraft[] => [claimAt(id, 0, 5)]

it('goes on where a person has to write under another installation’s id', () => {
  const [before] = record(anna, claim('c1'))
  const renewed = { ...anna, installation: 'annaagainannaaga' }
  const [, after] = record(renewed, claim('c2'), claim('c3'))
  if (!before || !after) throw new Error('both were recorded')
  const history = new UndoHistory(anna.installation)
  history.add(before)
  history.goOnAs(renewed.installation)
  history.add(after)
  expect(history.undoable).toBe(after.id)
})

it('never offers what came in from somebody else, be it under an id that was once ours', () => {
  const history = new UndoHistory(anna.installation)
  for (const event of record(anna, claim('c1'))) history.receive(event)
  for (const event of record(ben, claim('c2'))) history.receive(event)
  expect(history.undoable).toBeNull()
})

it('gives up an action that somebody else has undone', () => {
  const history = new UndoHistory(anna.installation)
  const [own] = record(anna, claim('c1'))
  if (!own) throw new Error('it was recorded')
  history.add(own)
  for (const event of record(ben, [{ type: 'event.undone', data: { action: own.id } }])) {
    history.receive(event)
  }
  expect(history.undoable).toBeNull()
})

it('keeps what was done under an earlier id where a later action is refused', () => {
  const [before] = record(anna, claim('c1'))
  if (!before) throw new Error('it was recorded')
  const history = new UndoHistory(anna.installation)
  history.add(before)
  history.goOnAs('annaagainannaaga')
  expect(history.anew([before]).undoable).toBe(before.id)
})

describe('undo in a log', () => {
  const undoOf = (action: string, redo = false): readonly StoredEvent[] => {
    const now = `2026-01-02T00:00:0${redo ? 1 : 0}.000Z`
    const draft: EventDraft = { type: redo ? 'event.redone' : 'event.undone', data: { action } }
    return stampEvents([draft], anna, { wall: now, counter: 0 }, now).events
  }

  it('takes back what was done in one action, and redo is its inverse', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const history = new UndoHistory(anna.installation)
        for (const event of new ProjectLog(events).events) history.add(event)
        const action = history.undoable
        fc.pre(action !== null)
        const before = fold(events)
        const undone = undoOf(action)
        const redone = undoOf(action, true)
        expect(withoutTime(fold([...events, ...undone, ...redone]))).toEqual(withoutTime(before))
        expect(withoutTime(fold([...events, ...undone]))).toEqual(
          withoutTime(fold(events.filter((event) => !belongsTo(event, action)))),
        )
      }),
    )
  })

  it('offers the last action first, then redo in the opposite order', () => {
    const events = record(anna, ...begun, [giveVerdict('c1', 'content', 'verified')])
    const history = new UndoHistory(anna.installation)
    for (const event of events) history.add(event)
    expect(history.undoable).toBe(events[2]?.id)
    for (const event of undoOf(events[2]?.id ?? '')) history.add(event)
    expect(history.undoable).toBe(events[1]?.id)
    expect(history.redoable).toBe(events[2]?.id)
  })

  it('never offers to take back the import, or what somebody else decided', () => {
    const history = new UndoHistory(anna.installation)
    for (const event of record(anna, ...begun.slice(0, 1))) history.add(event)
    for (const event of record(ben, [claimAt('c2', 0, 13)])) history.add(event)
    expect(history.undoable).toBeNull()
  })
})

const belongsTo = (event: StoredEvent, action: string): boolean =>
  'action' in event && event.action === action

const withoutTime = (project: Project): Partial<Project> => ({ ...project, changedAt: '' })

describe('an action that is completed after others', () => {
  const edited: EventDraft = { type: 'claim.edited', data: { claim: 'c1', speaker: 'Ida Brandt' } }
  const [first, second] = record(anna, claim('c1'), claim('c2'))
  if (!first || !second) throw new Error('both were recorded')
  const by = { name: 'Anna', role: 'checker' } as const
  const author = { installation: anna.installation, by }
  const later = '2031-01-01T00:00:00.000Z'
  const [rest] = stampEvents([edited], author, clockAtStart, later, first.id).events
  if (!rest) throw new Error('it was stamped')

  it('is still undone in its turn, and once', () => {
    const history = new UndoHistory(anna.installation)
    for (const event of [first, second, rest]) history.add(event)
    expect(history.undoable).toBe(second.id)
    const undo = (action: string) =>
      record(anna, [{ type: 'event.undone', data: { action } }]).forEach((event) =>
        history.add(event),
      )
    undo(second.id)
    undo(first.id)
    expect(history.undoable).toBeNull()
  })

  it('stays undone, and what can be redone stays so', () => {
    const history = new UndoHistory(anna.installation)
    for (const event of [first, second]) history.add(event)
    for (const { id } of [second, first]) {
      const [undone] = record(anna, [{ type: 'event.undone', data: { action: id } }])
      if (undone) history.add(undone)
    }
    history.add(rest)
    expect(history.redoable).toBe(first.id)
    expect(history.undoable).toBeNull()
  })
})
