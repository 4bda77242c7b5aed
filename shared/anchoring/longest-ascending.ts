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
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? -1] ?? Infinity) < value) low = middle + 1
      else high = middle
    }
    previous[index] = ends[low - 1] ?? -1
    ends[low] = index
  })
  const ascending: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
    ascending.push(index)
  return ascending.reverse()
}
