import { textDecoder } from './text-decoder.ts'

/**
 * Encodings of one byte a character, by tables of our own: `TextDecoder` takes windows-1252 for ISO-8859-1
 * on some versions of Node. Up to 0x7F all of them are ASCII; what is not assigned becomes U+FFFD.
 */
export type SingleByteEncoding = 'windows-1252' | 'iso-8859-15' | 'macintosh'

export const singleByteEncodings: readonly SingleByteEncoding[] = [
  'windows-1252',
  'iso-8859-15',
  'macintosh',
]

const codesBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const codesOf = (characters: string): readonly number[] =>
  Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index))

/** 0x80 to 0x9F in Unicode's CP1252.TXT; from 0xA0 on a byte is its code point. */
const WINDOWS_1252_HIGH = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** Where Unicode's 8859-15.TXT parts from ISO-8859-1, in which a byte is its code point. */
const latin9: Readonly<Record<number, string>> = {
  0xa4: '€',
  0xa6: 'Š',
  0xa8: 'š',
  0xb4: 'Ž',
  0xb8: 'ž',
  0xbc: 'Œ',
  0xbd: 'œ',
  0xbe: 'Ÿ',
}

/** 0x80 to 0xFF in Apple's ROMAN.TXT (since Mac OS 8.5); U+F8FF is the apple. */
const MAC_ROMAN_HIGH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªº\u03A9æø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ' +
  '–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** The code units of all 256 bytes. */
const tables: Readonly<Record<SingleByteEncoding, Uint16Array>> = {
  'windows-1252': Uint16Array.from([
    ...codesBetween(0, 0x7f),
    ...codesOf(WINDOWS_1252_HIGH),
    ...codesBetween(0xa0, 0xff),
  ]),
  'iso-8859-15': Uint16Array.from(
    codesBetween(0, 0xff),
    (code) => latin9[code]?.charCodeAt(0) ?? code,
  ),
  macintosh: Uint16Array.from([...codesBetween(0, 0x7f), ...codesOf(MAC_ROMAN_HIGH)]),
}

/** Every byte becomes one UTF-16 code unit, so that offsets into the text are offsets into the bytes. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  return decodeByTable(bytes, tables[encoding])
}

/** @param table the code units of all 256 bytes */
export function decodeByTable(bytes: Uint8Array, table: Uint16Array): string {
  const codes = new Uint8Array(bytes.length * 2)
  for (let index = 0; index < bytes.length; index += 1) {
    const code = table[bytes[index] ?? 0] ?? 0
    codes[2 * index] = code & 0xff
    codes[2 * index + 1] = code >> 8
  }
  return textDecoder('utf-16le').decode(codes)
}
