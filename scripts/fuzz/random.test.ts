import { describe, expect, it } from 'vitest'
import { mutate } from './mutate.ts'
import { randomOf } from './random.ts'

const original = Buffer.from(
  '{\\rtf1 {\\b Words} of <i a="12">a document</i> to be changed, 2025.}',
)

describe('fuzzing', () => {
  it('changes a document the same way for the same seed and case, and another way for others', () => {
    const change = (seed: number, index: number) =>
      Buffer.from(mutate('rtf', original, [original], randomOf(seed, index))).toString('hex')
    expect(change(1, 7)).toBe(change(1, 7))
    const changes = Array.from({ length: 50 }, (_, index) => change(1, index))
    expect(new Set(changes).size).toBeGreaterThan(40)
    expect(change(1, 7)).not.toBe(change(2, 7))
  })

  it('draws every value below a limit and none else', () => {
    const { below } = randomOf(3, 0)
    expect(new Set(Array.from({ length: 500 }, () => below(5)))).toEqual(new Set([0, 1, 2, 3, 4]))
  })
})
