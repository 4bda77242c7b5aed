import fc from 'fast-check'
import { seededRandom } from '../../electron/simulated/seeded-random.ts'

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and not including, a limit. */
  readonly below: (limit: number) => number
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value
}

/** @throws Error where there is nothing to pick from */
export function nonEmpty<Value>(values: readonly Value[]): readonly [Value, ...Value[]] {
  const [first, ...rest] = values
  if (first === undefined) throw new Error('there is nothing to pick from')
  return [first, ...rest]
}

/** Numbers for one case of a run: each case stands alone. */
export function randomOf(seed: number, index: number): Random {
  const next = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca77))
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
  }
}

/** One of the values that fast-check would try; the same for the same random numbers. */
export function draw<Value>(values: fc.Arbitrary<Value>, random: Random): Value {
  // The first that it tries are small ones; those after them are not.
  const seed = random.below(2 ** 31)
  const drawn = fc.sample(values, { seed, numRuns: 1 + random.below(3) })
  const value = drawn.at(-1)
  if (value === undefined && drawn.length === 0) throw new Error('fast-check has drawn nothing')
  return value as Value
}
