/**
 * The index of the first of so many that fits, where all behind it fit as well; the count itself where none does. By
 * halves, so that a list of thousands takes a dozen questions.
 */
export function firstThatFits(count: number, fits: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}
