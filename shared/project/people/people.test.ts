import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { EventDraft } from '../events.ts'
import { hasColleagues, isSamePerson, isShared, People, type Participant } from './people.ts'
import { anna, arbitraryEvents, ben, begun, record } from '../sample-log.ts'
import { stampEvents } from '../stamp-events.ts'
import { clockAtStart } from '../clock.ts'
import type { Person } from '../records.ts'
import type { StoredEvent } from '../stored-event.ts'

const removed: EventDraft = { type: 'claim.removed', data: { claim: 'c1' } }

const by = (
  person: Person,
  installation: string = anna.installation,
  minute = 1,
): StoredEvent[] => [
  ...stampEvents(
    [removed],
    { installation, by: person },
    clockAtStart,
    new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  ).events,
]
const told = (people: readonly Participant[]): unknown[] =>
  people.map(({ name, role, installations }) => [name, role, [...installations].sort()])

describe('who has taken part in a project', () => {
  it('is told by name and the latest role, in the order they joined', () => {
    const people = new People(record(anna, ...begun))
    people.add(by({ name: 'Ben', role: 'checker' }, ben.installation, 1))
    people.add(by({ name: 'Ben', role: 'editor' }, ben.installation, 2))
    expect(told(people.list)).toEqual([
      ['Anna', 'checker', [anna.installation]],
      ['Ben', 'editor', [ben.installation]],
    ])
  })

  it('counts one name at two computers, in any spelling of it, as one person', () => {
    const people = new People(record(anna, ...begun))
    people.add(by({ name: ' ANNA ', role: 'checker' }, ben.installation))
    expect(isShared(people.list)).toBe(false)
  })

  it('does not count somebody twice who gave their name later', () => {
    const people = new People(by({ name: '', role: 'checker' }))
    expect(told(people.list)).toEqual([['', 'checker', [anna.installation]]])
    people.add(by({ name: 'Anna', role: 'checker' }, anna.installation, 2))
    expect(told(people.list)).toEqual([['Anna', 'checker', [anna.installation]]])
  })

  it('counts nameless people at two computers as two', () => {
    const people = new People(by({ name: '', role: 'checker' }))
    people.add(by({ name: '', role: 'checker' }, ben.installation))
    expect(isShared(people.list)).toBe(true)
  })

  it('gives the same list until somebody joins', () => {
    const people = new People(record(anna, ...begun))
    const before = people.list
    people.add(record(anna, [removed]))
    expect(people.list).toBe(before)
  })

  it('is the same in whatever order the events come in', () => {
    fc.assert(
      fc.property(
        arbitraryEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        ([events, shuffled]) => {
          expect(told(new People(shuffled).list)).toEqual(told(new People(events).list))
        },
      ),
    )
  })
})

describe('whether one has colleagues in a project', () => {
  const self = { name: 'Anna', installation: anna.installation }
  const annas = new People(record(anna, ...begun)).list

  it('is no as long as one works alone, with or without a name', () => {
    expect(hasColleagues(annas, self)).toBe(false)
    expect(hasColleagues(annas, { ...self, name: '' })).toBe(false)
    expect(hasColleagues(annas, { name: 'anna', installation: 'anothercomputer1' })).toBe(false)
    expect(hasColleagues([], self)).toBe(false)
  })

  it('is yes for whoever opens what somebody else has begun', () => {
    expect(hasColleagues(annas, { name: 'Ben', installation: ben.installation })).toBe(true)
    expect(hasColleagues(annas, { name: '', installation: ben.installation })).toBe(true)
    expect(hasColleagues(annas, { name: 'Ben', installation: anna.installation })).toBe(true)
  })
})

it('tells who is who in the same way on a computer set to Turkish', () => {
  const inTurkish = vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(function (
    this: string,
  ) {
    return this.replaceAll('I', 'ı').toLowerCase()
  })
  try {
    expect(isSamePerson({ name: 'INES' }, { name: 'ines' })).toBe(true)
  } finally {
    inTurkish.mockRestore()
  }
})
