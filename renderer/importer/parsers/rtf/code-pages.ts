/** Labels of the Encoding Standard for Windows' and Mac's code pages. */
const labels: Readonly<Record<number, string>> = {
  437: 'ibm866', // no browser has 437; the Latin letters of both are ASCII's
  708: 'iso-8859-6',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
}

/** The code page that `\fcharset` stands for (RTF 1.9.1, "Font table"); 1 is the document's own. */
const pagesOfCharsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Symbols, whose bytes are no letters. */
export const SYMBOL_CHARSET = 2

export function codePageOfCharset(charset: number): number | null {
  return pagesOfCharsets[charset] ?? null
}

const decoders = new Map<string, TextDecoder>()

/** Decodes bytes of a code page; of an unknown one as windows-1252. */
export function decodeCodePage(bytes: Uint8Array, page: number): string {
  const label = labels[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  const decoder = decoders.get(label) ?? new TextDecoder(label)
  decoders.set(label, decoder)
  return decoder.decode(bytes)
}
