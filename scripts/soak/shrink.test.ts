import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shrink } from './shrink.ts'

test('what is left is all that is needed, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 40 }),
      fc.infiniteStream(fc.boolean()),
      async (items, isNeeded) => {
        const needed = items.filter(() => isNeeded.next().value)
        const holds = (some: readonly number[]): Promise<boolean> =>
          Promise.resolve(needed.every((item) => some.includes(item)))
        expect(await shrink(items, holds)).toEqual(needed)
      },
    ),
  )
})

test('what depends on its neighbour goes with it', async () => {
  const holds = (some: readonly string[]): Promise<boolean> =>
    Promise.resolve(some.join('').includes('ab') && some.length > 1)
  expect(await shrink(['x', 'a', 'y', 'a', 'b', 'z'], holds)).toEqual(['a', 'b'])
})
