const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOfUnit = new Uint8Array(128)
for (let value = 0; value < DIGITS.length; value += 1) valueOfUnit[DIGITS.charCodeAt(value)] = value

/** The bytes of a base64 text (RFC 4648 §4); neither Node's nor the page's decoder is at hand in every layer. */
export function bytesOfBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let bits = 0
  let held = 0
  let next = 0
  for (let index = 0; index < digits.length; index += 1) {
    bits = (bits << 6) | (valueOfUnit[digits.charCodeAt(index)] ?? 0)
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[next] = (bits >> held) & 0xff
    next += 1
  }
  return bytes
}
