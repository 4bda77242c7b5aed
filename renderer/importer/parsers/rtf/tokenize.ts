/** The pieces of an RTF file (Rich Text Format 1.9.1, "RTF syntax"). */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** `\par`, `\u8217`: lower- and upper-case letters are different words. */
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  /** `\~`, `\*`: one sign that is no letter. */
  | { readonly type: 'sign'; readonly sign: string }
  /** Text in the code page that holds at this place: plain bytes, or one byte as `\'e9`. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const QUOTE = 0x27
const MINUS = 0x2d
const SPACE = 0x20
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a

/** The longest control word; "RTF syntax" gives 32 letters. */
const LONGEST_WORD = 32
/** A 32-bit number with its sign is no longer. */
const LONGEST_NUMBER = 10

/** Takes an RTF file apart, byte by byte and without recursion. Data after `\bin` are passed over. */
export function* tokenizeRtf(bytes: Uint8Array): Generator<RtfToken> {
  let index = 0
  while (index < bytes.length) {
    const byte = bytes[index]
    if (byte === OPEN || byte === CLOSE) {
      yield { type: byte === OPEN ? 'open' : 'close' }
      index += 1
    } else if (byte === CARRIAGE_RETURN || byte === LINE_FEED) {
      index += 1
    } else if (byte === BACKSLASH) {
      const { token, next } = readControl(bytes, index + 1)
      index = next
      if (token?.type === 'word' && token.name === 'bin') index += Math.max(token.value ?? 0, 0)
      else if (token) yield token
    } else {
      const end = endOfText(bytes, index)
      yield { type: 'bytes', bytes: bytes.subarray(index, end) }
      index = end
    }
  }
}

function endOfText(bytes: Uint8Array, start: number): number {
  let end = start
  while (end < bytes.length && !isSyntax(bytes[end])) end += 1
  return end
}

function isSyntax(byte: number | undefined): boolean {
  return (
    byte === BACKSLASH ||
    byte === OPEN ||
    byte === CLOSE ||
    byte === CARRIAGE_RETURN ||
    byte === LINE_FEED
  )
}

interface Control {
  readonly token: RtfToken | null
  readonly next: number
}

/** @param start the place after the backslash */
function readControl(bytes: Uint8Array, start: number): Control {
  const byte = bytes[start]
  if (byte === undefined) return { token: null, next: start }
  if (byte === QUOTE) return readHex(bytes, start + 1)
  if (!isLetter(byte)) {
    const isLineEnd = byte === CARRIAGE_RETURN || byte === LINE_FEED
    const token: RtfToken = isLineEnd
      ? { type: 'word', name: 'par', value: null }
      : { type: 'sign', sign: String.fromCharCode(byte) }
    return { token, next: start + 1 }
  }
  let end = start
  while (end - start < LONGEST_WORD && isLetter(bytes[end])) end += 1
  const name = String.fromCharCode(...bytes.subarray(start, end))
  const { value, next } = readNumber(bytes, end)
  return { token: { type: 'word', name, value }, next: bytes[next] === SPACE ? next + 1 : next }
}

function readNumber(bytes: Uint8Array, start: number): { value: number | null; next: number } {
  const isNegative = bytes[start] === MINUS && isDigit(bytes[start + 1])
  const first = isNegative ? start + 1 : start
  let next = first
  let value = 0
  while (next - first < LONGEST_NUMBER && isDigit(bytes[next])) {
    value = value * 10 + (bytes[next] ?? 0) - 0x30
    next += 1
  }
  if (next === first) return { value: null, next: start }
  return { value: isNegative ? -value : value, next }
}

function readHex(bytes: Uint8Array, start: number): Control {
  const digits = String.fromCharCode(...bytes.subarray(start, start + 2))
  if (!/^[\da-f]{2}$/i.test(digits)) return { token: null, next: start }
  return {
    token: { type: 'bytes', bytes: Uint8Array.of(parseInt(digits, 16)) },
    next: start + 2,
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
