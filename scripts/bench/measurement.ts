/** What one measurement came to; smaller is better. */
export interface Measurement {
  readonly name: string
  readonly unit: 'ms' | 'MB'
  /** Of all runs, in the order in which they were made. */
  readonly values: readonly number[]
  /** What the median should not exceed; `null` where there is no aim. */
  readonly aim: number | null
  /** What the 95th percentile should not exceed, where there is an aim for it as well. */
  readonly p95Aim?: number
}

/** A group of measurements that are made together. */
export interface Part {
  /** What it measures, to choose it by. */
  readonly names: readonly string[]
  readonly measure: (effort: Effort) => Promise<readonly Measurement[]>
}

/** How often to repeat; `quick` is for a first look. */
export type Effort = 'full' | 'quick'

/** The value in the middle, or between the two in the middle; there must be at least one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? NaN
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper
}

/** The 95th percentile by nearest rank: of few values it is the greatest. */
export function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN
}
