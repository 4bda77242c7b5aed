import { firstThatFits } from '../first-that-fits.ts'

/** How many of ascending numbers are below a limit. */
export function countBelow(numbers: readonly number[], limit: number): number {
  return firstThatFits(numbers.length, (index) => (numbers[index] ?? 0) >= limit)
}
