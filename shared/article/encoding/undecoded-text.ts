import { decodeByTable } from './single-byte.ts'
import { decodeAs, type TextEncoding } from './text-encodings.ts'

/**
 * Where a byte beyond ASCII goes: 0x80 to U+F780, as in the encoding `x-user-defined` (Encoding Standard, 14.5).
 * Programs that write text do not use this corner of the private use area.
 */
const UNDECODED = 0xf700

const table = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? byte : UNDECODED + byte,
)

/**
 * Bytes as a text in which each of them that is not ASCII still stands for itself, to be cut and searched before
 * anybody has said which letters they are. For encodings that hold ASCII as it is: not for UTF-16.
 */
export function undecodedText(bytes: Uint8Array): string {
  return decodeByTable(bytes, table)
}

/** @param code UTF-16 code unit of such a text */
export const isUndecoded = (code: number): boolean =>
  code >= UNDECODED + 0x80 && code <= UNDECODED + 0xff
/** Whether it would stand within a character of UTF-8. */
export const isContinuation = (code: number): boolean =>
  code >= UNDECODED + 0x80 && code <= UNDECODED + 0xbf

const undecodedRuns = /[\uF780-\uF7FF]+/g

/** Gives the bytes that still stand in a text the letters that an encoding has for them. */
export function decodeUndecoded(text: string, encoding: TextEncoding): string {
  // The same few letters and signs come again and again.
  const decoded = new Map<string, string>()
  return text.replace(undecodedRuns, (run) => {
    const known = decoded.get(run)
    if (known !== undefined) return known
    const bytes = Uint8Array.from(run, (character) => character.charCodeAt(0) - UNDECODED)
    const letters = decodeAs(bytes, encoding)
    decoded.set(run, letters)
    return letters
  })
}
