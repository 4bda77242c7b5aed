import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../project/events.ts'
import { anna, arbitraryEvents, record } from '../project/sample-log.ts'
import { isUnknown, type StoredEvent } from '../project/stored-event.ts'
import { packEvents, unpackEvents } from './packed-events.ts'

describe('packed events', () => {
  it('are the same events in the same order, whoever recorded them', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        expect(unpackEvents(packEvents(events))).toEqual(events)
      }),
    )
  })

  it('keep what only a newer version knows', () => {
    const id = '2026-11-23T10:15:30.123Z-0000-annaannaannaanna'
    const newer: StoredEvent = { v: 2, id, type: 'claim.weighed', unknown: true }
    expect(unpackEvents(packEvents([newer]))).toEqual([newer])
  })

  it('are in parts, none of them much longer than its last event', () => {
    const events = record(anna, ...Array.from({ length: 30 }, (_, index) => [explain(index)]))
    const packed = packEvents(events)
    expect(packed.length).toBeGreaterThan(1)
    expect(Math.max(...packed.map(({ length }) => length))).toBeLessThan(1_200_000)
    expect(unpackEvents(packed)).toEqual(events)
  })

  it('have each person once, however many decisions are theirs', () => {
    const events = record(anna, ...Array.from({ length: 30 }, (_, index) => [explain(index)]))
    const people = unpackEvents(packEvents(events)).map((event) => !isUnknown(event) && event.by)
    expect(new Set(people).size).toBe(1)
  })

  it('are nothing where there are none', () => {
    expect(packEvents([])).toEqual([])
    expect(unpackEvents([])).toEqual([])
  })
})

const explain = (index: number): EventDraft => ({
  type: 'rationale.written',
  data: { claim: 'c1', rationale: `${index}`.repeat(50_000) },
})
