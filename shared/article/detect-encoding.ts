import { plausibility } from './plausibility.ts'
import { singleByteEncodings } from './single-byte.ts'
import { decodeAs, looksLikeText, type TextEncoding } from './text-encodings.ts'

/** One way to read some bytes. */
export interface Reading {
  readonly encoding: TextEncoding
  readonly text: string
  readonly isText: boolean
  /** Of the text, as `plausibility` gives them. */
  readonly score: number
  readonly average: number
}

/**
 * The ways to read bytes that are neither marked nor UTF-16, the most plausible first; of equals, in the
 * order of how usual they are. Bytes that are UTF-8 but for a fault, as at a cut, can be read as that.
 */
export function rankReadings(bytes: Uint8Array): readonly [Reading, ...Reading[]] {
  const utf8 = readAs(bytes, 'utf-8')
  const readings = singleByteEncodings.map((encoding) => readAs(bytes, encoding))
  const [best = utf8, ...others] = [...readings, utf8].sort(
    (a, b) => Number(b.isText) - Number(a.isText) || b.score - a.score,
  )
  return [best, ...others]
}

export function readAs(bytes: Uint8Array, encoding: TextEncoding): Reading {
  const text = decodeAs(bytes, encoding)
  const { sum, average } = plausibility(text)
  return { encoding, text, isText: looksLikeText(text), score: sum, average }
}

/** A reading that is so much more plausible than another leaves no doubt. */
const SURE_MARGIN = 4
/** On average, a character beyond ASCII of French or English is not less plausible. */
const LEAST_AVERAGE = -3

/** Whether no other way to read the same bytes comes near, and whether it makes sense at all. */
export function isSureOf(reading: Reading, readings: readonly Reading[]): boolean {
  const { text, score, average } = reading
  if (text.includes('\uFFFD')) return false
  const rivals = readings.filter((other) => other.text !== text)
  return average >= LEAST_AVERAGE && rivals.every((rival) => score - rival.score >= SURE_MARGIN)
}
