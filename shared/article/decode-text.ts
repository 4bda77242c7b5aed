/** The encodings that text files of French and English newsrooms come in. */
export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
] as const
export type TextEncoding = (typeof textEncodings)[number]

export interface DecodedText {
  /** Without a byte order mark; line ends as they were. */
  readonly text: string
  readonly encoding: TextEncoding
}

/** Both Node and browsers have it; `shared` sees neither's types, so this much is said here. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string }

/**
 * Reads the bytes of a text file: byte order mark, then the pattern of NUL bytes that UTF-16 leaves,
 * then strict UTF-8, then windows-1252.
 *
 * @returns `null` for what is no text: a picture, an archive, a PDF
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, PDF_SIGNATURE)) return null
  const encoding = markedEncoding(bytes) ?? encodingByNuls(bytes)
  const decoded = encoding
    ? decodeStrictly(bytes, encoding)
    : (decodeStrictly(bytes, 'utf-8') ?? decodeWindows1252(bytes))
  return decoded && looksLikeText(decoded.text) ? decoded : null
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

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/**
 * What 0x80 to 0x9F stand for (Unicode's CP1252.TXT); everywhere else a byte is its code point. Five are
 * not assigned. The table is our own because `TextDecoder('windows-1252')` is ISO-8859-1 on some
 * versions of Node.
 */
const WINDOWS_1252_HIGH = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** Bytes that become a string in one call; far below the limit on a call's arguments. */
const CHUNK = 8192

function decodeWindows1252(bytes: Uint8Array): DecodedText {
  const codes = Uint16Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte,
  )
  let text = ''
  for (let start = 0; start < codes.length; start += CHUNK) {
    text += String.fromCharCode(...codes.subarray(start, start + CHUNK))
  }
  return { text, encoding: 'windows-1252' }
}

/** One in so many characters may be a stray control code or unassigned before a text is none. */
const CHARACTERS_PER_STRAY = 100

/** No NUL, and hardly a control code other than tab, line and page ends, or an unassigned byte. */
function looksLikeText(text: string): boolean {
  if (text.includes('\0')) return false
  let strays = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const isStray = code < 0x20 ? code < 0x09 || code > 0x0d : code === 0xfffd || code === 0x7f
    if (isStray) strays += 1
  }
  return strays * CHARACTERS_PER_STRAY <= text.length
}
