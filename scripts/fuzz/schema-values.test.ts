import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract, droppedContract } from '../../shared/ipc/contract.ts'
import { mutateJson, mutateValue } from './mutate-value.ts'
import { draw, randomOf } from './random.ts'
import { admits, valuesOf } from './schema-values.ts'

const methods = Object.entries({ ...contract, ...droppedContract })

describe('values made of a schema', () => {
  it.each(methods)('are admitted by it: the input of %s', (_name, { input }) => {
    const values = valuesOf(input)
    for (let index = 0; index < 30; index += 1) {
      const value = draw(values, randomOf(1, index))
      expect(input.safeParse(value).error).toBeUndefined()
    }
  })

  it('reach the edges of its limits', () => {
    const values = valuesOf(z.int().min(3).max(900))
    const drawn = new Set(
      Array.from({ length: 200 }, (_, index) => draw(values, randomOf(2, index))),
    )
    expect(drawn.has(3) && drawn.has(900)).toBe(true)
  })

  it('are the same for the same seed and case', () => {
    const values = valuesOf(contract['settings.save'].input)
    const value = draw(values, randomOf(3, 5))
    expect(draw(values, randomOf(3, 5))).toEqual(value)
    expect(draw(values, randomOf(3, 6))).not.toEqual(value)
  })
})

describe('changed values', () => {
  const value = { name: 'Ada', list: [1, 2, { deep: 'text' }], flag: true }

  it('are refused more often than not, and leave the value itself as it was', () => {
    const schema = z.strictObject({
      name: z.string().max(10),
      list: z.array(z.unknown()).max(3),
      flag: z.boolean(),
    })
    const before = structuredClone(value)
    const refused = Array.from({ length: 300 }, (_, index) =>
      admits(schema, mutateValue(value, randomOf(1, index))),
    ).filter((isAdmitted) => !isAdmitted)
    expect(refused.length).toBeGreaterThan(150)
    expect(value).toEqual(before)
  })

  it('can be written as JSON where they shall', () => {
    for (let index = 0; index < 300; index += 1) {
      const changed = mutateJson(value, randomOf(2, index))
      expect(typeof JSON.stringify(changed), `case ${index}`).toBe('string')
    }
  })
})
