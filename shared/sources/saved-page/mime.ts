import { textDecoder } from '../../article/encoding/text-decoder.ts'
import { bytesOfBase64 } from '../../base64.ts'

/** Header fields (RFC 5322, 2.2): names in lower case; of several of the same name, the first. */
export type Headers = ReadonlyMap<string, string>

export interface Message {
  readonly headers: Headers
  /** Where the body begins, in bytes. */
  readonly body: number
}

/** A head longer than this is none, in bytes. */
const MAX_HEAD = 256_000

/** Reads the fields before the first empty line, folded ones joined; `null` if there is no such line. */
export function readHeaders(bytes: Uint8Array, start = 0): Message | null {
  const lines: string[] = []
  let at = start
  while (at < bytes.length && at - start < MAX_HEAD) {
    const feed = bytes.indexOf(0x0a, at)
    if (feed === -1) return null
    const end = feed > at && bytes[feed - 1] === 0x0d ? feed - 1 : feed
    if (end === at) return { headers: fieldsOf(lines), body: feed + 1 }
    const line = textDecoder('utf-8').decode(bytes.subarray(at, end))
    if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop() ?? ''}${line}`)
    else lines.push(line)
    at = feed + 1
  }
  return null
}

function fieldsOf(lines: readonly string[]): Headers {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A parameter of a field such as `Content-Type` (RFC 2045, 5.1). */
export function parameterOf(field: string | undefined, name: string): string | null {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i')
  const match = pattern.exec(field?.slice(0, 4_000) ?? '')
  return match?.[1] ?? match?.[2] ?? null
}

/** Words in another encoding than ASCII (RFC 2047): `=?utf-8?Q?caf=C3=A9?=`. */
export function decodeWords(text: string): string {
  return text
    .slice(0, 20_000)
    .replace(/(=\?[^?\s]{1,40}\?[bq]\?[^?\s]*\?=)\s+(?==\?)/gi, '$1')
    .replace(
      /=\?([^?\s]{1,40})\?([bq])\?([^?\s]*)\?=/gi,
      (word, charset: string, form: string, encoded: string) => {
        const bytes =
          form.toLowerCase() === 'b'
            ? decodeBase64(encoded)
            : decodeQuotedPrintable(bytesOf(encoded.replaceAll('_', ' ')))
        // A language may follow the charset (RFC 2231, 5).
        return decodeLabelled(bytes, charset.replace(/\*.*$/, '')) ?? word
      },
    )
}

/** @returns the content as it was before it was made fit for mail (RFC 2045, 6) */
export function decodeTransfer(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  switch (encoding?.trim().toLowerCase()) {
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes)
    case 'base64':
      return decodeBase64(textOf(bytes))
    default:
      return bytes
  }
}

/** RFC 2045, 6.7. What is no pair of digits after `=` stays as it is, as mail programs have it. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte === EQUALS) {
      const [high, low] = [digit(bytes[index + 1]), digit(bytes[index + 2])]
      if (high !== null && low !== null) {
        decoded[length++] = high * 16 + low
        index += 2
        continue
      }
      const skipped = lineEnd(bytes, index + 1)
      if (skipped > 0) {
        index += skipped
        continue
      }
    }
    decoded[length++] = byte
  }
  return decoded.subarray(0, length)
}

const EQUALS = 0x3d

function digit(byte: number | undefined): number | null {
  const value = byte === undefined ? NaN : parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(value) ? null : value
}

/** How many bytes the line's end takes. */
function lineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0a) return 1
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 0
}

function decodeBase64(text: string): Uint8Array {
  return bytesOfBase64(text.replace(/[^A-Za-z0-9+/]/g, ''))
}

function decodeLabelled(bytes: Uint8Array, charset: string): string | null {
  try {
    return textDecoder(charset).decode(bytes)
  } catch {
    return null
  }
}

/** Each code unit becomes a byte. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff)
}

/** Of bytes that are ASCII. */
function textOf(bytes: Uint8Array): string {
  return textDecoder('windows-1252').decode(bytes)
}
