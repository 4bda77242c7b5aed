import {
  certainEncoding,
  decodeAs,
  decodeText,
  textEncodings,
  type TextEncoding,
} from '../../../../shared/article/decode-text.ts'
import { Unreadable } from '../unreadable.ts'

/** HTML has to declare its charset within the first 1,024 bytes; some pages are late. */
const DECLARATION_WITHIN = 4096

/**
 * The text of an HTML file: as the person chose, else as a text file would be read that declares what the page does
 * (`<meta charset>`, an XML declaration).
 *
 * @throws Unreadable for what is no text
 */
export function decodeHtml(bytes: Uint8Array, chosen: TextEncoding | null): string {
  if (chosen !== null) return decodeAs(bytes, chosen)
  const declared = declaredEncoding(bytes)
  const ours = textEncodings.find((encoding) => encoding === declared) ?? null
  const foreign = declared !== null && ours === null ? decodeForeign(bytes, declared) : null
  const text = foreign ?? decodeText(bytes, ours)?.text
  if (text === undefined) throw new Unreadable('corrupt')
  return text
}

/** Any other encoding that the browser knows, if nothing in the bytes speaks against it. */
function decodeForeign(bytes: Uint8Array, encoding: string): string | null {
  if (certainEncoding(bytes) !== null) return null
  const text = new TextDecoder(encoding).decode(bytes)
  return text.includes('\0') ? null : text
}

/** By the name that the Encoding Standard has for it; `null` for none and for an unknown one. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN))
  const [, inMeta, inXml] =
    /<meta[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:-]+)|^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:-]+)/i.exec(
      start,
    ) ?? []
  const label = inMeta ?? inXml
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A declaration that can be read byte by byte is not UTF-16: HTML, "prescan a byte stream", step 2.15.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}
