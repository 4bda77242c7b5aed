import { describe, expect, it } from 'vitest'
import { zoomAfter, type ZoomStep } from './zoom.ts'

const repeat = (step: ZoomStep, times: number) =>
  Array.from({ length: times }).reduce<number>((factor) => zoomAfter(factor, step), 1)

describe('zoomAfter', () => {
  it('goes up to 200 % and not beyond', () => expect(repeat('in', 50)).toBe(2))
  it('goes down to 80 % and not beyond', () => expect(repeat('out', 50)).toBe(0.8))
  it('comes back where it was', () => {
    expect(zoomAfter(zoomAfter(1.25, 'in'), 'out')).toBe(1.25)
  })
  it('goes to the actual size at once', () => expect(zoomAfter(1.75, 'reset')).toBe(1))
  it('goes on from a factor between two steps, as Chromium may report one', () => {
    expect(zoomAfter(1.0999999, 'in')).toBe(1.25)
    expect(zoomAfter(1.0999999, 'out')).toBe(1)
  })
})
