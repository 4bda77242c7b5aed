import { describe, expect, it } from 'vitest'
import { minimise } from './minimise.ts'

describe('minimise', () => {
  it('finds the lowest point of a long narrow valley', () => {
    const scales = [1, 100, 10_000]
    const found = minimise(
      3,
      (point, gradient) =>
        scales.reduce((sum, scale, index) => {
          const off = (point[index] ?? 0) - (index + 1)
          gradient[index] = scale * off
          return sum + (scale * off * off) / 2
        }, 0),
      1e-14,
    )
    for (const [index, value] of found.entries()) expect(value).toBeCloseTo(index + 1, 3)
  })

  it('stays where there is nothing to gain', () => {
    expect([...minimise(2, () => 1, 1e-6)]).toEqual([0, 0])
  })
})
