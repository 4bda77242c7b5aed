import type { ImporterAnswer } from '../ipc/importer-page.ts'
import { rankText, readAsChosen, type TextEncoding } from './encoding/decode-text.ts'
import { encodingCandidates } from './encoding/encoding-candidates.ts'
import { parseText, type ArticleFormat } from './import-article.ts'
import { undecodedText } from './encoding/undecoded-text.ts'

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
  const ranked = charset === null ? rankText(bytes) : readAsChosen(bytes, charset)
  if (!ranked) return { ok: false, problem: 'unsupported' }
  const { taken, others } = ranked
  const parsed = parseText(taken.text, format)
  if (parsed === 'empty') return { ok: false, problem: 'empty' }
  if (parsed === 'too-long') return { ok: false, problem: 'too-complex' }
  const candidates = encodingCandidates([taken, ...others], undecodedText(bytes))
  const { encoding: chosen, isSure } = taken
  return { ok: true, document: parsed, encoding: { chosen, isSure, candidates } }
}
