import { certainEncoding, decodeText } from './decode-text.ts'
import { rankReadings } from './detect-encoding.ts'
import { firstWords } from './headline.ts'
import { decodeAs, type TextEncoding } from './text-encodings.ts'

export interface EncodingCandidate {
  readonly encoding: TextEncoding
  /** Part of a line in which the candidates differ, as it would read. */
  readonly sample: string
}

/**
 * The encodings that bytes can be read in as some text, for a person to choose by a sample: first the one
 * that they are read in, then the likeliest. Of encodings that give the same text there is one.
 *
 * @param chosen what a person or the document has named
 * @returns empty for what is no text; one for what has a byte order mark, or nothing beyond ASCII
 */
export function encodingCandidates(
  bytes: Uint8Array,
  chosen: TextEncoding | null = null,
): readonly EncodingCandidate[] {
  const encodings = differingEncodings(bytes, chosen)
  const [only] = encodings
  if (only && encodings.length === 1) {
    return [{ encoding: only, sample: firstLine(decodeAs(bytes, only)) }]
  }
  const { stretch, isCutBefore, isCutAfter } = differingStretch(bytes, encodings)
  return encodings.map((encoding) => ({
    encoding,
    sample: `${isCutBefore ? '…' : ''}${decodeAs(stretch, encoding).trim()}${isCutAfter ? '…' : ''}`,
  }))
}

function firstLine(text: string): string {
  return firstWords(/\S[^\r\n]*/.exec(text)?.[0] ?? '')
}

function differingEncodings(
  bytes: Uint8Array,
  chosen: TextEncoding | null,
): readonly TextEncoding[] {
  const certain = certainEncoding(bytes)
  const found = decodeText(bytes)
  if (!found) return []
  if (certain !== null) return [certain]
  const readings = rankReadings(bytes)
  // Bytes that are not UTF-8 throughout are so only if somebody or something says it.
  const likely = readings.filter(({ encoding, isText }) => isText && encoding !== 'utf-8')
  const first = readings.filter(({ encoding }) => encoding === chosen)
  const encodingOf = new Map<string, TextEncoding>()
  for (const { encoding, text } of [...first, found, ...likely]) {
    if (!encodingOf.has(text)) encodingOf.set(text, encoding)
  }
  return [...encodingOf.values()]
}

/** How much of a line is shown before and after a byte that is not ASCII, in bytes. */
const SHOWN_BEFORE = 40
const SHOWN_AFTER = 60

interface Stretch {
  readonly stretch: Uint8Array
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** Where some encodings differ, no more stretches are tried to find one where all of them do. */
const STRETCHES_TRIED = 1000

/** The first stretch of a line in which as many encodings as can be give something else. */
function differingStretch(bytes: Uint8Array, encodings: readonly TextEncoding[]): Stretch {
  let best: Stretch = { stretch: bytes.subarray(0, 0), isCutBefore: false, isCutAfter: false }
  let mostReadings = 0
  let from = 0
  for (let tried = 0; mostReadings < (tried < STRETCHES_TRIED ? encodings.length : 2); tried += 1) {
    const position = nextBeyondAscii(bytes, from)
    if (position === null) break
    const candidate = stretchAround(bytes, position)
    const readings = new Set(encodings.map((encoding) => decodeAs(candidate.stretch, encoding)))
    if (readings.size > mostReadings) {
      best = candidate
      mostReadings = readings.size
    }
    from = Math.max(
      position + 1,
      candidate.stretch.byteOffset - bytes.byteOffset + candidate.stretch.length,
    )
  }
  return best
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number | null {
  for (let index = from; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) >= 0x80) return index
  }
  return null
}

/** What stands around a byte within its line; where it is cut, at a space or at least not in a character. */
function stretchAround(bytes: Uint8Array, position: number): Stretch {
  let start = position
  let end = position
  while (start > 0 && position - start < SHOWN_BEFORE && !isLineEnd(bytes[start - 1])) start -= 1
  while (end < bytes.length && end - position < SHOWN_AFTER && !isLineEnd(bytes[end])) end += 1
  const isCutBefore = start > 0 && !isLineEnd(bytes[start - 1])
  const isCutAfter = end < bytes.length && !isLineEnd(bytes[end])
  if (isCutBefore) {
    const space = bytes.subarray(start, position).indexOf(SPACE)
    if (space >= 0) start += space
    else while (start < position && continues(bytes[start])) start += 1
  }
  if (isCutAfter) {
    const space = bytes.subarray(position, end).lastIndexOf(SPACE)
    if (space >= 0) end = position + space
    else while (end < bytes.length && continues(bytes[end])) end += 1
  }
  return { stretch: bytes.subarray(start, end), isCutBefore, isCutAfter }
}

const SPACE = 0x20
const isLineEnd = (byte: number | undefined) => byte === 0x0a || byte === 0x0d
/** Within a character of UTF-8. */
const continues = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte <= 0xbf
