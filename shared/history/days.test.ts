import { expect, test } from 'vitest'
import { formatStamp } from '../project/clock.ts'
import type { StoredEvent } from '../project/stored-event.ts'
import { daysOf } from './days.ts'

function at(year: number, month: number, day: number, hours = 0, minutes = 0): StoredEvent {
  const wall = new Date(year, month, day, hours, minutes).toISOString()
  const id = formatStamp({ wall, counter: 0, installation: 'a'.repeat(16) })
  const by = { name: '', role: 'checker' } as const
  const data = { claim: 'c', item: 'primary-source', ticked: true } as const
  return { v: 1, id, at: wall, by, action: id, type: 'checklist.ticked', data }
}

test('every day on which something was decided is there once, the latest first', () => {
  const events = [
    at(2026, 2, 13, 23, 59),
    at(2026, 2, 14, 0, 0),
    at(2026, 2, 14, 12),
    at(2026, 2, 14, 23, 59),
    at(2026, 2, 29, 12),
    at(2026, 2, 30, 0, 30),
  ]
  expect(daysOf(events)).toEqual([
    new Date(2026, 2, 30),
    new Date(2026, 2, 29),
    new Date(2026, 2, 14),
    new Date(2026, 2, 13),
  ])
})

test('a project without events has no days', () => {
  expect(daysOf([])).toEqual([])
})
