import { describe, expect, it } from 'vitest'
import { mutateValue } from './mutate-value.ts'
import { randomOf } from './random.ts'

describe('mutateValue', () => {
  it('changes what no text can be made of', () => {
    const textless = { valueOf: 1, toString: 1 }
    expect(() => String(textless)).toThrow(TypeError)
    const changed = Array.from({ length: 300 }, (_, index) =>
      mutateValue(textless, randomOf(1, index)),
    )
    expect(changed.filter((value) => value === textless)).toEqual([])
  })
})
