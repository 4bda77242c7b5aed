import { plausibility } from './plausibility.ts'
import { singleByteEncodings } from './single-byte.ts'
import { decodeAs, looksLikeText, type TextEncoding } from './text-encodings.ts'

/** One way to read some bytes. */
export interface Reading {
  readonly encoding: TextEncoding
  readonly text: string
  readonly isText: boolean
  /** What of it somebody has written to be read: all of a plain text, but not the markup of a page. */
  readonly prose: string
  /** Of the prose, as `plausibility` gives them. */
  readonly score: number
  readonly average: number
}

/** The prose of a text that holds more than that, as it reads in an encoding. */
export type ProseIn = (encoding: TextEncoding) => string

/** The likeliest first. */
export type Ranking = readonly [Reading, ...Reading[]]

/**
 * The ways to read bytes that are neither marked nor UTF-16, the most plausible first; of equals, in the
 * order of how usual they are. Bytes that are UTF-8 but for a fault, as at a cut, can be read as that.
 */
export function rankReadings(bytes: Uint8Array, proseIn: ProseIn | null): Ranking {
  const utf8 = readAs(bytes, 'utf-8', proseIn)
  const readings = singleByteEncodings.map((encoding) => readAs(bytes, encoding, proseIn))
  const [best = utf8, ...others] = [...readings, utf8].sort(
    (a, b) => Number(b.isText) - Number(a.isText) || b.score - a.score,
  )
  return [best, ...others]
}

export function readAs(
  bytes: Uint8Array,
  encoding: TextEncoding,
  proseIn: ProseIn | null,
): Reading {
  const text = decodeAs(bytes, encoding)
  const prose = proseIn ? proseIn(encoding) : text
  const { sum, average } = plausibility(prose)
  return { encoding, text, isText: looksLikeText(text), prose, score: sum, average }
}

/** A reading that is so much more plausible than another leaves no doubt. */
const SURE_MARGIN = 4
/** On average, a character beyond ASCII of French or English is not less plausible. */
const LEAST_AVERAGE = -3

/** Whether no other way to read the same bytes comes near, and whether it makes sense at all. */
export function isSureOf(reading: Reading, readings: readonly Reading[]): boolean {
  const { prose, score, average } = reading
  if (prose.includes('\uFFFD')) return false
  const rivals = readings.filter((other) => other.prose !== prose)
  return average >= LEAST_AVERAGE && rivals.every((rival) => score - rival.score >= SURE_MARGIN)
}
