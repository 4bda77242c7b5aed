import type { TextEncoding } from '../../shared/article/encoding/decode-text.ts'
import type { DocumentFormat } from '../../shared/article/parsed-document.ts'
import type { ImporterAnswer } from '../../shared/ipc/importer-page.ts'
import { finishDocument, type FoundDocument } from './parsers/found-document.ts'
import { decodeHtml } from './parsers/html/decode-html.ts'
import { parseHtml } from './parsers/html/parse-html.ts'
import { parseDocx } from './parsers/office/parse-docx.ts'
import { parseOdt } from './parsers/office/parse-odt.ts'
import { parseRtf } from './parsers/rtf/parse-rtf.ts'
import { problemOf } from './parsers/unreadable.ts'

/** The formats that say more than plain text does; `shared/article` reads text and Markdown. */
export type RichFormat = Exclude<DocumentFormat, 'text' | 'markdown'>

export interface ParseOptions {
  /** A piece of HTML from the clipboard: all of it is meant, so no part is taken for furniture. */
  readonly fragment: boolean
  /** The encoding of HTML, if a person chose one; the other formats say theirs. */
  readonly charset: TextEncoding | null
}

/**
 * Reads an article out of a document: text and the kinds of blocks, nothing else of it. Needs a page (a DOM), shows
 * and loads nothing, and never rejects. Whoever calls it bounds its time and memory.
 */
export async function parseDocument(
  format: RichFormat,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<ImporterAnswer> {
  if (bytes.length === 0) return { ok: false, problem: 'empty' }
  try {
    if (format === 'html') return readHtml(bytes, options)
    return { ok: true, document: finishDocument(await find(format, bytes)), encoding: null }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

function readHtml(bytes: Uint8Array, { fragment, charset }: ParseOptions): ImporterAnswer {
  const { html, encoding } = decodeHtml(bytes, charset)
  const document = finishDocument(parseHtml(html, { fragment }))
  // The clipboard holds text, of which no letter is in doubt.
  return { ok: true, document, encoding: fragment ? null : encoding }
}

async function find(
  format: Exclude<RichFormat, 'html'>,
  bytes: Uint8Array,
): Promise<FoundDocument> {
  switch (format) {
    case 'docx':
      return parseDocx(bytes)
    case 'odt':
      return parseOdt(bytes)
    case 'rtf':
      return parseRtf(bytes)
    case 'pdf': {
      // By far the largest, and few articles come so.
      const { parsePdf } = await import('./parsers/pdf/parse-pdf.ts')
      return parsePdf(bytes)
    }
  }
}
