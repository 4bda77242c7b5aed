import type { ImporterAnswer } from '../ipc/importer-page.ts'
import { decodeAs, decodeText, type DecodedText, type TextEncoding } from './decode-text.ts'
import { encodingCandidates } from './encoding-candidates.ts'
import { parseText, type ArticleFormat } from './import-article.ts'

/**
 * Reads an article out of a text file, whose encoding is found by its bytes.
 *
 * @param charset what a person says that it is in; `null` finds it
 */
export function readText(
  format: ArticleFormat,
  bytes: Uint8Array,
  charset: TextEncoding | null,
): ImporterAnswer {
  const decoded = charset === null ? decodeText(bytes) : decodeAsTold(bytes, charset)
  if (!decoded) return { ok: false, problem: 'unsupported' }
  const parsed = parseText(decoded.text, format)
  if (parsed === 'empty') return { ok: false, problem: 'empty' }
  if (parsed === 'too-long') return { ok: false, problem: 'too-complex' }
  const { encoding: chosen, isSure } = decoded
  const candidates = encodingCandidates(bytes, charset)
  return { ok: true, document: parsed, encoding: { chosen, isSure, candidates } }
}

function decodeAsTold(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  return { text: decodeAs(bytes, encoding), encoding, isSure: true }
}
