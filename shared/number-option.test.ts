import { describe, expect, it } from 'vitest'
import { numberOption, wholeNumberOption } from './number-option.ts'

describe('a number that is typed for an option', () => {
  it('is taken as it is typed', () => {
    expect(wholeNumberOption('--actions', '10000', 1)).toBe(10_000)
    expect(numberOption('--minutes', '0.5', 0)).toBe(0.5)
  })

  it.each(['', 'ten', '10k', '0', '-1', 'Infinity'])(
    'is refused as "%s", of which nothing would be run',
    (typed) => {
      expect(() => wholeNumberOption('--actions', typed, 1)).toThrow('--actions is a number from 1')
    },
  )

  it('is whole where parts make no sense', () => {
    expect(() => wholeNumberOption('--actions', '1.5', 1)).toThrow('--actions is a whole number')
  })
})
