import { certainEncoding, decodeText } from '../../article/decode-text.ts'

/** HTML has to declare its charset within the first 1,024 bytes; some pages are late. */
const DECLARATION_WITHIN = 4096

/**
 * The text of a page's HTML that may have been cut off: by its byte order mark, the header that it came with, its
 * own declaration, or as a text is read that declares nothing.
 *
 * @param charset the header's label; `null` if there is none
 */
export function decodePage(html: Uint8Array, charset: string | null): string {
  const label = certainEncoding(html) ?? known(charset) ?? known(declaredIn(html))
  if (label !== null) return new TextDecoder(label).decode(html)
  return decodeText(withoutCutSign(html))?.text ?? ''
}

/** A sign of UTF-8 that is cut in two would make it none. */
function withoutCutSign(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > bytes.length - 3 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1
  return bytes.subarray(0, end)
}

function declaredIn(html: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(html.subarray(0, DECLARATION_WITHIN))
  return /<meta[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(start)?.[1] ?? null
}

/** The name that the Encoding Standard has for a label; `null` for an unknown one. */
function known(label: string | null): string | null {
  if (label === null) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A declaration that can be read byte by byte is not UTF-16: HTML, "prescan a byte stream", step 2.15.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

/** Both Node and browsers have it; `shared` sees neither's types, so this much is said here. */
declare const TextDecoder: new (label: string) => {
  readonly encoding: string
  decode(bytes: Uint8Array): string
}
