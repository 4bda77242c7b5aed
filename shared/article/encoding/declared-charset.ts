import { textDecoder } from './text-decoder.ts'

/** HTML has to declare its charset within the first 1,024 bytes; some pages are late. */
const DECLARATION_WITHIN = 4096

const declaration =
  /<meta[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:-]+)|^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:-]+)/i

/**
 * What HTML says of its own encoding (`<meta charset>`, an XML declaration), by the name that the Encoding Standard
 * has for it.
 *
 * @returns `null` for none and for an unknown one
 */
export function declaredCharset(html: Uint8Array): string | null {
  const start = textDecoder('windows-1252').decode(html.subarray(0, DECLARATION_WITHIN))
  const [, inMeta, inXml] = declaration.exec(start) ?? []
  return charsetName(inMeta ?? inXml ?? null)
}

/** The name that the Encoding Standard has for a label; `null` for an unknown one. */
export function charsetName(label: string | null): string | null {
  if (label === null) return null
  try {
    const { encoding } = textDecoder(label)
    // A declaration that can be read byte by byte is not UTF-16: HTML, "prescan a byte stream", step 2.15.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}
