import { declaredCharset } from '../../../../shared/article/encoding/declared-charset.ts'
import {
  certainEncoding,
  decodeText,
  rankText,
  readAsChosen,
  textEncodings,
  type RankedText,
  type TextEncoding,
} from '../../../../shared/article/encoding/decode-text.ts'
import { encodingCandidates } from '../../../../shared/article/encoding/encoding-candidates.ts'
import { singleByteEncodings } from '../../../../shared/article/encoding/single-byte.ts'
import {
  decodeUndecoded,
  undecodedText,
} from '../../../../shared/article/encoding/undecoded-text.ts'
import type { PreviewedEncoding } from '../../../../shared/ipc/article-preview.ts'
import { parseHtmlText } from '../inert-dom.ts'
import { Unreadable } from '../unreadable.ts'
import { walkBlocks } from './walk-blocks.ts'

export interface DecodedHtml {
  readonly html: string
  /** `null` where the page itself says it and the bytes agree, or where no letter that one sees depends on it. */
  readonly encoding: PreviewedEncoding | null
}

/**
 * The text of an HTML file: as the person chose, else as a text file would be read that declares what the page does
 * (`<meta charset>`, an XML declaration). Ways to read it are judged by what one sees of the page.
 *
 * @throws Unreadable for what is no text, or nested too deep
 */
export function decodeHtml(bytes: Uint8Array, chosen: TextEncoding | null): DecodedHtml {
  const declared = chosen === null ? declaredCharset(bytes) : null
  const asSaid = chosen === null ? decodeAsSaid(bytes, declared) : null
  if (asSaid !== null) return { html: asSaid, encoding: null }
  const visible = visibleText(undecodedText(bytes))
  const proseIn = (encoding: TextEncoding): string => decodeUndecoded(visible, encoding)
  const ours = textEncodings.find((encoding) => encoding === declared) ?? null
  const ranked =
    chosen === null
      ? rankText(bytes, { declared: ours, proseIn })
      : readAsChosen(bytes, chosen, proseIn)
  if (!ranked) throw new Unreadable('corrupt')
  const { text: html, encoding, isSure } = ranked.taken
  const isAsDeclared = encoding === ours && isSure
  return { html, encoding: isAsDeclared ? null : visibleChoice(ranked, visible) }
}

/** What the page or its bytes leave no doubt of; else `null`. */
function decodeAsSaid(bytes: Uint8Array, declared: string | null): string | null {
  if (certainEncoding(bytes) !== null) return decodeText(bytes)?.text ?? null
  if (declared === null || judged.has(declared)) return null
  try {
    const text = new TextDecoder(declared, { fatal: declared === 'utf-8' }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** Any bytes can be read in them. In others that a browser knows, UTF-8 too, hardly a text by chance. */
const judged: ReadonlySet<string> = new Set(singleByteEncodings)

/** The title and the text of a page, each block a line. */
function visibleText(html: string): string {
  const page = parseHtmlText(html)
  return [page.title, ...walkBlocks(page.body).map(({ text }) => text)].join('\n')
}

/** The ways to read a page that differ in what one sees of it; `null` where none do. */
function visibleChoice({ taken, others }: RankedText, visible: string): PreviewedEncoding | null {
  const readings = [taken, ...others].map(({ encoding }) => ({
    encoding,
    text: decodeUndecoded(visible, encoding),
  }))
  const candidates = encodingCandidates(readings, visible)
  if (candidates.length < 2) return null
  return { chosen: taken.encoding, isSure: taken.isSure, candidates }
}
