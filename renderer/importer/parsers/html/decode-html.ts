import { decodeText, type TextEncoding } from '../../../../shared/article/decode-text.ts'
import { Unreadable } from '../unreadable.ts'

/** HTML has to declare its charset within the first 1,024 bytes; some pages are late. */
const DECLARATION_WITHIN = 4096

/**
 * The text of an HTML file: as the person chose, else by the byte order mark, as the page declares
 * (`<meta charset>`, an XML declaration), or as a text file would be read.
 *
 * @throws Unreadable for what is no text
 */
export function decodeHtml(bytes: Uint8Array, chosen: TextEncoding | null): string {
  const label = chosen ?? (hasMark(bytes) ? null : declaredCharset(bytes))
  if (label !== null) {
    try {
      const text = new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // Not a charset, or not the right one: what a text file would be read as is the better guess.
    }
  }
  const decoded = decodeText(bytes)
  if (!decoded) throw new Unreadable('corrupt')
  return decoded.text
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  )
}

function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN))
  const [, inMeta, inXml] =
    /<meta[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:-]+)|^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:-]+)/i.exec(
      start,
    ) ?? []
  const label = (inMeta ?? inXml)?.toLowerCase() ?? null
  // A declaration that can be read byte by byte is not UTF-16: HTML, "prescan a byte stream", step 2.15.
  return label?.startsWith('utf-16') ? 'utf-8' : label
}
