import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAtStart, formatStamp, observe, parseStamp, STAMP_PATTERN, tick } from './clock.ts'

const instant = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const installation = fc.stringMatching(/^[0-9a-z]{16}$/)

describe('a stamp', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(instant, fc.nat(0xffff), installation, (wall, counter, id) => {
        const stamp = formatStamp({ wall, counter, installation: id })
        expect(stamp).toMatch(STAMP_PATTERN)
        expect(parseStamp(stamp)).toEqual({ wall, counter, installation: id })
      }),
    )
  })
})

describe('the clock', () => {
  it('gives later stamps at every tick, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 30 }), (instants) => {
        let clock = clockAtStart
        const stamps = instants.map((now) => {
          clock = tick(clock, now)
          return formatStamp({ ...clock, installation: 'aaaaaaaaaaaaaaaa' })
        })
        expect(stamps).toEqual([...new Set(stamps)].sort())
      }),
    )
  })

  it('goes a millisecond ahead when one millisecond holds more events than the counter', () => {
    const full = { wall: '2026-01-01T00:00:00.000Z', counter: 0xffff }
    expect(tick(full, '2026-01-01T00:00:00.000Z')).toEqual({
      wall: '2026-01-01T00:00:00.001Z',
      counter: 0,
    })
  })

  it.each(['9999-99-99T99:99:99.999Z', '9999-12-31T23:59:59.999Z'])(
    'is not led by %s, after which no stamp could be made',
    (wall) => {
      const seen = formatStamp({ wall, counter: 0xffff, installation: 'zzzzzzzzzzzzzzzz' })
      const next = tick(observe(clockAtStart, seen), '2026-01-01T00:00:00.000Z')
      expect(next.wall).toBe('2026-01-01T00:00:00.000Z')
    },
  )

  it('ticks past every stamp that it has seen', () => {
    fc.assert(
      fc.property(instant, fc.nat(0xffff), instant, (wall, counter, now) => {
        const seen = formatStamp({ wall, counter, installation: 'zzzzzzzzzzzzzzzz' })
        const next = tick(observe(clockAtStart, seen), now)
        expect(formatStamp({ ...next, installation: '0000000000000000' }) > seen).toBe(true)
      }),
    )
  })
})
