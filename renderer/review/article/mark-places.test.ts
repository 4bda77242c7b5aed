import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeMarks } from './mark-places.ts'

describe('placeMarks', () => {
  it('puts each beside the middle of its line', () => {
    expect(placeMarks([20, 80, 200], 300)).toEqual([8, 68, 188])
  })

  it('puts marks of one line below one another', () => {
    expect(placeMarks([20, 20, 20, 140], 300)).toEqual([8, 32, 56, 128])
  })

  it('moves the last ones up where the section ends', () => {
    expect(placeMarks([20, 170, 170, 170, 170], 200)).toEqual([8, 100, 124, 148, 172])
  })

  it('has nothing to place where there is none', () => {
    expect(placeMarks([], 0)).toEqual([])
  })

  it('keeps all within the section and in order, and apart where there is room', () => {
    const lines = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 400 }), (middles, below) => {
        const sorted = middles.toSorted((a, b) => a - b)
        const height = (sorted.at(-1) ?? 0) + 15 + below
        const places = placeMarks(sorted, height)
        const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
        const isRoomForAll = sorted.length * 24 + 8 <= height
        expect(Math.min(...places)).toBeGreaterThanOrEqual(3.999)
        expect(Math.max(...places)).toBeLessThanOrEqual(Math.max(4, height - 28) + 0.001)
        expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(isRoomForAll ? 23.999 : -0.001)
      }),
    )
  })
})
