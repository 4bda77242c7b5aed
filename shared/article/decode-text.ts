import { isSureOf, rankReadings, readAs, type Reading } from './detect-encoding.ts'
import { decodeStrictly, looksLikeText, type TextEncoding } from './text-encodings.ts'

export { decodeAs, textEncodings, type TextEncoding } from './text-encodings.ts'

export interface DecodedText {
  /** Without a byte order mark; line ends as they were. */
  readonly text: string
  readonly encoding: TextEncoding
  /** `false` if a person should look whether the letters are right. */
  readonly isSure: boolean
}

/**
 * Reads the bytes of a text: byte order mark, then the pattern of NUL bytes that UTF-16 leaves, then strict
 * UTF-8, then the declared encoding, then what reads best as French or English.
 *
 * @param declared what the document says of itself, as in `<meta charset>`
 * @returns `null` for what is no text: a picture, an archive, a PDF
 */
export function decodeText(
  bytes: Uint8Array,
  declared: TextEncoding | null = null,
): DecodedText | null {
  if (startsWith(bytes, PDF_SIGNATURE)) return null
  const certain = certainEncoding(bytes)
  const decoded = certain
    ? decodeCertainly(bytes, certain)
    : (decodeUtf8(bytes) ?? decodeLikely(bytes, declared))
  return decoded && looksLikeText(decoded.text) ? decoded : null
}

/** What a byte order mark or NUL bytes leave no doubt of; `null` if there are neither. */
export function certainEncoding(bytes: Uint8Array): TextEncoding | null {
  return markedEncoding(bytes) ?? encodingByNuls(bytes)
}

/** A PDF may hold no byte that a text could not. */
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return null
}

/** Enough of a file to tell UTF-16 by, in bytes. */
const NUL_SAMPLE = 4096

/** Latin letters in UTF-16 have a NUL as their high byte: on odd places if it is little-endian. */
function encodingByNuls(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, NUL_SAMPLE)
  const pairs = sample.length >> 1
  const nuls = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index & 1] = (nuls[index & 1] ?? 0) + 1
  })
  const [onEven = 0, onOdd = 0] = nuls
  if (onOdd > pairs * 0.7 && onEven < pairs * 0.1) return 'utf-16le'
  if (onEven > pairs * 0.7 && onOdd < pairs * 0.1) return 'utf-16be'
  return null
}

function decodeCertainly(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  const text = decodeStrictly(bytes, encoding)
  return text === null ? null : { text, encoding, isSure: true }
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeCertainly(bytes, 'utf-8')
  if (!decoded || !mixesScripts(decoded.text)) return decoded
  const [best, ...others] = rankReadings(bytes)
  return best.encoding !== 'utf-8' && isSureOf(best, others) ? null : decoded
}

/**
 * `L’été` in MacRoman may be read as UTF-8: `LՎté`, if that is the only place beyond ASCII. Nobody writes
 * letters of two alphabets in one word, and no other.
 */
function mixesScripts(text: string): boolean {
  const [beyondAscii, another] = text.match(/[\u0080-\uFFFF]/g) ?? []
  return (
    beyondAscii !== undefined &&
    another === undefined &&
    /[a-z][\u0370-\u07FF]|[\u0370-\u07FF][a-z]/i.test(text)
  )
}

/** A document may be wrong about itself, as after somebody has saved it again: then what reads best counts. */
function decodeLikely(bytes: Uint8Array, declared: TextEncoding | null): DecodedText {
  const readings = rankReadings(bytes)
  const asDeclared = declared === null ? null : readAsDeclared(bytes, declared)
  if (!asDeclared) return toDecoded(readings[0], isSureOf(readings[0], readings))
  return toDecoded(
    asDeclared,
    isSureOf(asDeclared, readings) || asDeclared.score >= readings[0].score,
  )
}

function toDecoded({ text, encoding }: Reading, isSure: boolean): DecodedText {
  return { text, encoding, isSure }
}

/** `null` if that leaves characters which no text has. */
function readAsDeclared(bytes: Uint8Array, declared: TextEncoding): Reading | null {
  const reading = readAs(bytes, declared)
  return /[\0\u0080-\u009F\uFFFD]/.test(reading.text) || declared.startsWith('utf-16')
    ? null
    : reading
}
