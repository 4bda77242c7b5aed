import fc from 'fast-check'

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and not including, a limit. */
  readonly below: (limit: number) => number
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value
}

/** Mulberry32 (Tommy Ettinger, public domain), started at a case of a run so that each case stands alone. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca77)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
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
