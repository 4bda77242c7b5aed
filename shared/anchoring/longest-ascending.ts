import { firstThatFits } from '../first-that-fits.ts'

/**
 * The indices of a longest strictly ascending subsequence, in order (Fredman 1975; n log n).
 *
 * @param values numbers, in any order
 */
export function longestAscending(values: readonly number[]): readonly number[] {
  /** Of the subsequences of each length, the index of the lowest last value. */
  const ends: number[] = []
  const previous = new Int32Array(values.length).fill(-1)
  values.forEach((value, index) => {
    const length = firstThatFits(ends.length, (at) => (values[ends[at] ?? -1] ?? 0) >= value)
    previous[index] = ends[length - 1] ?? -1
    ends[length] = index
  })
  const ascending: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
    ascending.push(index)
  return ascending.reverse()
}
