import {
  isSureOf,
  rankReadings,
  readAs,
  type ProseIn,
  type Ranking,
  type Reading,
} from './detect-encoding.ts'
import { decodeAs, decodeStrictly, looksLikeText, type TextEncoding } from './text-encodings.ts'

export { decodeAs, textEncodings, type TextEncoding } from './text-encodings.ts'

/** One way to read some bytes as a text. */
export interface TextReading {
  readonly encoding: TextEncoding
  /** Without a byte order mark; line ends as they were. */
  readonly text: string
}

export interface DecodedText extends TextReading {
  /** `false` if a person should look whether the letters are right. */
  readonly isSure: boolean
}

export interface RankedText {
  /** The reading that counts. */
  readonly taken: DecodedText
  /** What the bytes may be as well, the likeliest first; several may give the same text. */
  readonly others: readonly TextReading[]
}

export interface RankOptions {
  /** What the document says of itself, as in `<meta charset>`. */
  readonly declared?: TextEncoding | null
  /** What is judged, where it is not all of the text: not asked of UTF-16. */
  readonly proseIn?: ProseIn | null
}

/**
 * Reads the bytes of a text: byte order mark, then the pattern of NUL bytes that UTF-16 leaves, then strict
 * UTF-8, then the declared encoding, then what reads best as French or English.
 *
 * @returns `null` for what is no text: a picture, an archive, a PDF
 */
export function rankText(
  bytes: Uint8Array,
  { declared = null, proseIn = null }: RankOptions = {},
): RankedText | null {
  if (startsWith(bytes, PDF_SIGNATURE)) return null
  const certain = certainEncoding(bytes)
  if (certain !== null) {
    const taken = decodeCertainly(bytes, certain)
    return taken && looksLikeText(taken.text) ? { taken, others: [] } : null
  }
  const readings = rankReadings(bytes, proseIn)
  const asDeclared = declared === null ? null : readAsDeclared(bytes, declared, proseIn)
  const taken = decodeUtf8(bytes, readings) ?? decodeLikely(readings, asDeclared)
  if (!looksLikeText(taken.text)) return null
  // Bytes that are not UTF-8 throughout are so only if somebody or something says it.
  return {
    taken,
    others: readings.filter(({ encoding, isText }) => isText && encoding !== 'utf-8'),
  }
}

/** As `rankText`, where nobody is to choose among the readings. */
export function decodeText(
  bytes: Uint8Array,
  declared: TextEncoding | null = null,
): DecodedText | null {
  return rankText(bytes, { declared })?.taken ?? null
}

/** Reads bytes as a person has chosen, whatever comes of it; the other ways stay to be chosen. */
export function readAsChosen(
  bytes: Uint8Array,
  encoding: TextEncoding,
  proseIn: ProseIn | null = null,
): RankedText {
  const found = rankText(bytes, { proseIn })
  return {
    taken: { text: decodeAs(bytes, encoding), encoding, isSure: true },
    others: found ? [found.taken, ...found.others] : [],
  }
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

function decodeUtf8(bytes: Uint8Array, [best, ...others]: Ranking): DecodedText | null {
  const decoded = decodeCertainly(bytes, 'utf-8')
  if (!decoded || !mixesScripts(decoded.text)) return decoded
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
function decodeLikely(readings: Ranking, asDeclared: Reading | null): DecodedText {
  const [best] = readings
  if (!asDeclared) return toDecoded(best, isSureOf(best, readings))
  return toDecoded(asDeclared, isSureOf(asDeclared, readings) || asDeclared.score >= best.score)
}

function toDecoded({ text, encoding }: Reading, isSure: boolean): DecodedText {
  return { text, encoding, isSure }
}

/** `null` if that leaves characters which no text has. */
function readAsDeclared(
  bytes: Uint8Array,
  declared: TextEncoding,
  proseIn: ProseIn | null,
): Reading | null {
  if (declared.startsWith('utf-16')) return null
  const reading = readAs(bytes, declared, proseIn)
  return /[\0\u0080-\u009F\uFFFD]/.test(reading.text) ? null : reading
}
