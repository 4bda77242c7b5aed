import { describe, expect, it } from 'vitest'
import { steppedTo } from './stepped-to.ts'

const items = ['a', 'b', 'c'].map((id) => ({ id }))

describe('steppedTo', () => {
  it.each([
    ['b', 1, 'c'],
    ['b', -1, 'a'],
    ['c', 1, 'c'],
    ['a', -5, 'a'],
    ['a', Infinity, 'c'],
    ['c', -Infinity, 'a'],
    [null, 1, 'a'],
    ['gone', -1, 'a'],
    ['gone', Infinity, 'c'],
  ])('goes from %s by %s rows to %s', (from, rows, to) => {
    expect(steppedTo(items, from, rows)?.id).toBe(to)
  })

  it('goes nowhere where there is nothing', () => {
    expect(steppedTo([], 'a', 1)).toBeNull()
  })
})
