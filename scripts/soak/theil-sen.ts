import { median } from '../bench/measurement.ts'

/** How steeply a series rises, and between which values that lies with 99 % confidence. */
export interface Slope {
  readonly slope: number
  readonly atLeast: number
  readonly atMost: number
}

/** Of the normal distribution, for 99 % on both sides. */
const Z = 2.576

/** A value, and where on the series it stands. */
export interface Point {
  readonly at: number
  readonly value: number
}

/**
 * How steeply values rise from an earlier to a later group: the median of the slopes from each of the one to each of
 * the other, which one odd value in three cannot bend.
 *
 * @returns by one step of the series; NaN if a group is empty
 */
export function riseBetween(earlier: readonly Point[], later: readonly Point[]): number {
  return median(
    earlier.flatMap((before) =>
      later.map((after) => (after.value - before.value) / (after.at - before.at)),
    ),
  )
}

/**
 * The median of the slopes of all pairs (Theil 1950), which up to a quarter of odd values cannot bend, and its
 * confidence limits by Kendall's rank statistic (Sen 1968: "Estimates of the regression coefficient based on
 * Kendall's tau"). It assumes nothing of how the noise is distributed.
 *
 * @param values at equal distances, at least five: of fewer, no slope could be told from chance
 * @returns by one step of the series
 */
export function slopeOf(values: readonly number[]): Slope {
  const count = values.length
  if (count < 5) throw new RangeError(`${count} values are too few for a slope`)
  const slopes = values
    .flatMap((value, at) =>
      values.slice(at + 1).map((later, index) => (later - value) / (index + 1)),
    )
    .toSorted((a, b) => a - b)
  const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18)
  const from = Math.max(0, Math.round((slopes.length - Z * deviation) / 2) - 1)
  return {
    slope: median(slopes),
    atLeast: slopes[from] ?? NaN,
    atMost: slopes[slopes.length - 1 - from] ?? NaN,
  }
}
