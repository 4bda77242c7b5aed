import { rangeText } from '../../range-text.ts'

/** Numbers that follow each other, as one range: 1, 2, 3, 7 is 1 to 3, and 7. */
export interface NumberRange {
  readonly first: number
  readonly last: number
}

/** @param numbers ascending */
export function numberRanges(numbers: readonly number[]): readonly NumberRange[] {
  const ranges: { first: number; last: number }[] = []
  for (const number of numbers) {
    const range = ranges.at(-1)
    if (range?.last === number - 1) range.last = number
    else ranges.push({ first: number, last: number })
  }
  return ranges
}

/** "1–3, 7". */
export function formatRanges(numbers: readonly number[]): string {
  return numberRanges(numbers)
    .map(({ first, last }) => rangeText(first, last))
    .join(', ')
}
