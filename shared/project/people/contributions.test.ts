import { expect, it } from 'vitest'
import { contributions } from './contributions.ts'
import { anna, begun, ben, claimAt, record } from '../sample-log.ts'

it('counts for each person what they did, not how many events it took', () => {
  const events = [
    ...record(anna, ...begun),
    ...record(ben, [claimAt('c2', 0, 5), claimAt('c3', 6, 9)], [claimAt('c4', 0, 5)]),
  ]
  expect(contributions(events)).toEqual([
    { name: 'Anna', decisions: 2 },
    { name: 'Ben', decisions: 2 },
  ])
})

it('names the busiest first, and says nothing of events of a newer version', () => {
  const unknown = {
    v: 2,
    id: record(anna, ...begun)[0]?.id ?? '',
    type: 'new',
    unknown: true,
  } as const
  const events = record(ben, [claimAt('c2', 0, 5)], [claimAt('c3', 0, 5)], [claimAt('c4', 0, 5)])
  expect(contributions([unknown, ...record(anna, ...begun), ...events])).toEqual([
    { name: 'Ben', decisions: 3 },
    { name: 'Anna', decisions: 2 },
  ])
  expect(contributions([unknown])).toEqual([])
})
