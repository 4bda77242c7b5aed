import { charsetName, declaredCharset } from '../../article/encoding/declared-charset.ts'
import { certainEncoding, decodeText } from '../../article/encoding/decode-text.ts'
import { textDecoder } from '../../article/encoding/text-decoder.ts'

/**
 * The text of a page's HTML that may have been cut off: by its byte order mark, the header that it came with, its
 * own declaration, or as a text is read that declares nothing.
 *
 * @param charset the header's label; `null` if there is none
 */
export function decodePage(html: Uint8Array, charset: string | null): string {
  const label = certainEncoding(html) ?? charsetName(charset) ?? declaredCharset(html)
  if (label !== null) return textDecoder(label).decode(html)
  return decodeText(withoutCutSign(html))?.text ?? ''
}

/** A sign of UTF-8 that is cut in two would make it none. */
function withoutCutSign(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > bytes.length - 3 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1
  return bytes.subarray(0, end)
}
