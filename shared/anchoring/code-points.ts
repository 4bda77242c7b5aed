import { countBelow } from './count-below.ts'

/**
 * Positions as other software counts them: W3C Web Annotation (section 4.2.5) counts characters, not UTF-16
 * code units.
 *
 * @returns a function from an offset in code units to the code points before it; an offset inside of a
 *   surrogate pair counts the pair
 */
export function codePointOffsets(text: string): (codeUnits: number) => number {
  /** Where each pair's second half stands, ascending. */
  const seconds: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) seconds.push(index + 1)
  return (codeUnits) => codeUnits - countBelow(seconds, codeUnits)
}
