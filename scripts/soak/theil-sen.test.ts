import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOf } from '../fuzz/random.ts'
import { riseBetween, slopeOf } from './theil-sen.ts'

const anyValues = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 5, maxLength: 14 })

test('a straight line has its own slope, and nothing else is likely', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -1e4, max: 1e4 }), (start, rise) => {
      const values = Array.from({ length: 8 }, (_, at) => start + rise * at)
      expect(slopeOf(values)).toEqual({ slope: rise, atLeast: rise, atMost: rise })
    }),
  )
})

test('a steady rise on top adds just that to the slope and its limits', () => {
  fc.assert(
    fc.property(anyValues, fc.integer({ min: -1e4, max: 1e4 }), (values, rise) => {
      const { slope, atLeast, atMost } = slopeOf(values)
      const risen = slopeOf(values.map((value, at) => value + rise * at))
      expect(risen.slope).toBeCloseTo(slope + rise, 6)
      expect(risen.atLeast).toBeCloseTo(atLeast + rise, 6)
      expect(risen.atMost).toBeCloseTo(atMost + rise, 6)
    }),
  )
})

test('read from its end, a series falls as it rose', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const { slope, atLeast, atMost } = slopeOf(values)
      const back = slopeOf(values.toReversed())
      expect([back.slope, back.atLeast, back.atMost].map((value) => -value || 0)).toEqual(
        [slope, atMost, atLeast].map((value) => value || 0),
      )
    }),
  )
})

test('one value that is far off does not make a flat series rise', () => {
  for (const odd of [0, 3, 7]) {
    const values = Array.from({ length: 8 }, (_, at) => (at === odd ? 1e6 : 5))
    expect(slopeOf(values).slope).toBe(0)
  }
})

test('of noise alone, fewer than one series in a hundred seems to rise', () => {
  const rising = Array.from({ length: 2000 }, (_, series) => {
    const random = randomOf(series, 0)
    return slopeOf(Array.from({ length: 8 }, () => random.below(1e6)))
  }).filter(({ atLeast }) => atLeast > 0)
  expect(rising.length).toBeLessThan(20)
})

test('from one group to another, a value that is far off in each does not bend the rise', () => {
  const line = (places: readonly number[], odd: number | null) =>
    places.map((at, index) => ({ at, value: 100 + 7 * at + (index === odd ? 14_000 : 0) }))
  for (const odd of [null, 0, 1, 2]) {
    for (const oddLater of [null, 0, 1, 2]) {
      expect(riseBetween(line([0, 2, 4], odd), line([25, 27, 29], oddLater))).toBeCloseTo(7)
    }
  }
})
