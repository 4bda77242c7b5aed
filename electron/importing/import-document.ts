import { fileNameOf, type Document } from '../../shared/article/document.ts'
import type { TextEncoding } from '../../shared/article/encoding/decode-text.ts'
import {
  describeArticle,
  type ImportedArticle,
} from '../../shared/article/describing/describe-article.ts'
import type { DocumentFormat, ParseProblem } from '../../shared/article/parsed-document.ts'
import { readText } from '../../shared/article/read-text.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { PreviewedEncoding } from '../../shared/ipc/article-preview.ts'
import type { ImporterAnswer } from '../../shared/ipc/importer-page.ts'
import { recogniseFormat, sizeLimits } from './document-format.ts'
import type { ParsingTask } from './importer-window.ts'

export interface ImportedDocument {
  readonly format: DocumentFormat
  readonly article: ImportedArticle
  readonly original: Document
  /** `null` where there is nothing to choose: the format says it, or the text was pasted. */
  readonly encoding: PreviewedEncoding | null
}

export interface ImportOptions {
  /** The encoding that a person has chosen; without it, it is found. */
  readonly encoding?: TextEncoding
  /** A piece of a page, from the clipboard. */
  readonly fragment?: boolean
  readonly signal: AbortSignal
}

export type ImportDocument = (
  document: Document,
  options: ImportOptions,
) => Promise<ImportedDocument>

/**
 * Makes an article of a document: the one door for all formats and all ways in.
 *
 * @param parse takes the document apart, out of the main process
 */
export function documentImporter(
  parse: (task: ParsingTask) => Promise<ImporterAnswer>,
): ImportDocument {
  return async (original, { encoding, fragment = false, signal }) => {
    const { name, bytes, encoding: known } = original
    const recognised = await recogniseFormat(fileNameOf(original), bytes)
    if (!recognised.ok) throw failureOf(recognised.problem, name)
    const { format } = recognised
    const limit = sizeLimits[format]
    if (bytes.byteLength > limit) throw new AppFailure({ code: 'too-large', name, limit })
    const charset = known ?? encoding ?? null
    const answer = await parse({ bytes, format, fragment, charset, signal })
    if (!answer.ok) throw failureOf(answer.problem, name)
    const article = describeArticle(answer.document)
    return {
      format,
      article,
      original,
      encoding: known === undefined ? answer.encoding : null,
    }
  }
}

function failureOf(problem: ParseProblem | 'unsupported', name: string): AppFailure {
  return new AppFailure({ code: problem, name })
}

/** Makes an article of a text of our own, which needs no guard. @throws Error if it is none */
export function importOwnText(original: Document): ImportedDocument {
  const answer = readText('text', original.bytes, null)
  if (!answer.ok) throw new Error(`${original.name} is no article`)
  const article = describeArticle(answer.document)
  return { format: 'text', article, original, encoding: null }
}
