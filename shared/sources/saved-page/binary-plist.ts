import { textDecoder } from '../../article/encoding/text-decoder.ts'

/** A value of a property list, by its number; nothing of it is read before it is asked for. */
export interface BinaryPlist {
  readonly root: number
  /** `null` if it is no dictionary, as the others for other kinds. */
  readonly dictionary: (object: number) => ReadonlyMap<string, number> | null
  readonly string: (object: number) => string | null
  readonly bytes: (object: number) => Uint8Array | null
}

/** The trailer's length, in bytes, and the most keys that a dictionary has. */
const TRAILER = 32
const MAX_KEYS = 10_000

/** The kinds, in the high half of an object's first byte. */
const DATA = 0x4
const ASCII = 0x5
const UTF16 = 0x6
const DICTIONARY = 0xd

/**
 * Opens a binary property list (Apple, `CFBinaryPList.c`, version 00): header, objects, a table of their places,
 * a trailer that says where that is.
 *
 * @returns `null` if it is none
 */
export function openBinaryPlist(bytes: Uint8Array): BinaryPlist | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - TRAILER
  if (end < 8 || textOf(bytes.subarray(0, 7)) !== 'bplist0') return null
  const placeSize = bytes[end + 6] ?? 0
  const referenceSize = bytes[end + 7] ?? 0
  const count = Number(view.getBigUint64(end + 8))
  const root = Number(view.getBigUint64(end + 16))
  const table = Number(view.getBigUint64(end + 24))
  const isSound =
    placeSize >= 1 && placeSize <= 8 && referenceSize >= 1 && referenceSize <= 8 && root < count
  if (!isSound || table + count * placeSize > end) return null

  function number(at: number, size: number): number {
    let value = 0
    for (let index = at; index < at + size; index += 1) value = value * 256 + (bytes[index] ?? 0)
    return value
  }

  /** Where an object's content is, and how many of its units. */
  function open(object: number, kind: number): { at: number; length: number } | null {
    if (object >= count) return null
    const place = number(table + object * placeSize, placeSize)
    const mark = bytes[place] ?? 0
    if (place < 8 || place >= table || mark >> 4 !== kind) return null
    if ((mark & 0xf) !== 0xf) return { at: place + 1, length: mark & 0xf }
    // The length follows as an integer of its own: 0x1n with 2^n bytes.
    const size = 2 ** ((bytes[place + 1] ?? 0) & 0xf)
    if ((bytes[place + 1] ?? 0) >> 4 !== 1 || size > 8) return null
    return { at: place + 2 + size, length: number(place + 2, size) }
  }

  function content(object: number, kind: number, unit: number): Uint8Array | null {
    const found = open(object, kind)
    const stop = found ? found.at + found.length * unit : Infinity
    return found && stop <= table ? bytes.subarray(found.at, stop) : null
  }

  function string(object: number): string | null {
    const ascii = content(object, ASCII, 1)
    if (ascii) return textOf(ascii)
    const wide = content(object, UTF16, 2)
    return wide && textDecoder('utf-16be').decode(wide)
  }

  return {
    root,
    string,
    bytes: (object) => content(object, DATA, 1),
    dictionary(object) {
      const found = open(object, DICTIONARY)
      if (!found || found.length > MAX_KEYS) return null
      const values = found.at + found.length * referenceSize
      if (values + found.length * referenceSize > table) return null
      const entries = new Map<string, number>()
      for (let index = 0; index < found.length; index += 1) {
        const key = string(number(found.at + index * referenceSize, referenceSize))
        if (key !== null) entries.set(key, number(values + index * referenceSize, referenceSize))
      }
      return entries
    },
  }
}

function textOf(bytes: Uint8Array): string {
  return textDecoder('windows-1252').decode(bytes)
}
