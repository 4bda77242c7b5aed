import type { TextEncoding } from '../article/encoding/decode-text.ts'
import type { DocumentFormat, ParsedDocument, ParseProblem } from '../article/parsed-document.ts'
import type { DescribedDocument, DescribedFormat } from '../sources/document-properties.ts'
import type { PreviewedEncoding } from './article-preview.ts'

/** What the main process asks of the hidden page that takes documents apart. */
export interface ImporterTask {
  /** The path under the page's own origin that the document's bytes are fetched from, once. */
  readonly path: string
  readonly format: DocumentFormat
  /** A piece of a page, from the clipboard, and not a page with all that surrounds an article. */
  readonly fragment: boolean
  /** The encoding that a person has chosen; `null` leaves it to the document. */
  readonly charset: TextEncoding | null
}

/** What the page answers, as JSON. It has had the document in its hands: whoever reads it checks it. */
export type ImporterAnswer =
  | {
      readonly ok: true
      readonly document: ParsedDocument
      /** Of text and HTML that do not say themselves how they are encoded, or say it wrong. */
      readonly encoding: PreviewedEncoding | null
    }
  /** `unsupported` is what calls itself text and is none. */
  | { readonly ok: false; readonly problem: ParseProblem | 'unsupported' }

/** What the main process asks of it where only what a document says of itself is wanted. */
export interface PropertiesTask {
  readonly path: string
  readonly format: DescribedFormat
}

/** The answer to that, likewise as JSON. */
export type PropertiesAnswer =
  | { readonly ok: true; readonly properties: DescribedDocument }
  | { readonly ok: false; readonly problem: ParseProblem }
