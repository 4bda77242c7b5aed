import { expect, it } from 'vitest'
import type { EventDraft } from './events.ts'
import { anna, ben, claimAt, record } from './sample-log.ts'
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
