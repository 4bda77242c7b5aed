import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstThatFits } from './first-that-fits.ts'

describe('firstThatFits', () => {
  it('finds where those that fit begin, or the count where none does', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), (count, first) => {
        expect(firstThatFits(count, (index) => index >= first)).toBe(Math.min(count, first))
      }),
    )
  })
})
