import { decodeSingleByte, singleByteEncodings, type SingleByteEncoding } from './single-byte.ts'
import { textDecoder } from './text-decoder.ts'

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

/**
 * Reads bytes as somebody says that they are to be read.
 *
 * @returns the text without a byte order mark, U+FFFD for what the encoding does not know
 */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  return isSingleByte(encoding)
    ? decodeSingleByte(bytes, encoding)
    : textDecoder(encoding).decode(bytes)
}

/** As `decodeAs`, but `null` if there is anything that the encoding does not know. */
export function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  if (isSingleByte(encoding)) {
    const text = decodeSingleByte(bytes, encoding)
    return text.includes('\uFFFD') ? null : text
  }
  try {
    return textDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** No NUL, and hardly a control code other than tab, line and page ends, or an unassigned byte. */
export function looksLikeText(text: string): boolean {
  if (text.includes('\0')) return false
  let strays = 0
  for (let index = 0; index < text.length; index += 1) {
    if (isStray(text.charCodeAt(index))) strays += 1
  }
  return strays * CHARACTERS_PER_STRAY <= text.length
}

/** One in so many characters may be a stray control code or unassigned before a text is none. */
const CHARACTERS_PER_STRAY = 100

function isStray(code: number): boolean {
  if (code < 0x20) return code < 0x09 || code > 0x0d
  return (code >= 0x7f && code <= 0x9f) || code === 0xfffd
}

function isSingleByte(encoding: TextEncoding): encoding is SingleByteEncoding {
  return (singleByteEncodings as readonly string[]).includes(encoding)
}
