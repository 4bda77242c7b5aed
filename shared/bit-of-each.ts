/** JavaScript's bitwise operators work on so many bits. */
const MOST = 32

/**
 * A bit of a number for each of some words, in their order, so that what holds together is one number.
 *
 * @throws RangeError where there are more words than bits: the 33rd would have the bit of the first
 */
export function bitOfEach<Word extends string>(words: readonly Word[]): Record<Word, number> {
  const each = [...new Set(words)]
  if (each.length > MOST) {
    throw new RangeError(`${each.length} words do not fit into the ${MOST} bits of a number.`)
  }
  // All of them have a bit.
  return Object.fromEntries(each.map((word, place) => [word, 1 << place])) as Record<Word, number>
}
