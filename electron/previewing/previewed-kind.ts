import type { OpenedKind } from '../../shared/ipc/file-preview.ts'
import { recogniseFormat } from '../importing/document-format.ts'
import { headOf, signedTypeOf, type SignedType } from './picture-signature.ts'

export type PictureType = SignedType | 'image/svg+xml'

/** `null` is a kind of file that is not shown here. */
export type PreviewedKind =
  | { readonly kind: Exclude<OpenedKind, 'picture'> }
  | { readonly kind: 'picture'; readonly type: PictureType }
  | null

/** Names of texts that are shown line by line, as they are. */
const lineKinds = /\.(?:txt|text|csv|tsv|json|jsonl|xml|log|eml|vtt|srt|ics|vcf|yaml|yml|bib|ris)$/i

/**
 * Tells by a file's bytes, and only where these say nothing by its name, how it is shown. Pictures are what their
 * bytes say, whatever they are called.
 */
export async function previewedKindOf(name: string, bytes: Uint8Array): Promise<PreviewedKind> {
  const type = pictureTypeOf(name, bytes)
  if (type !== null) return { kind: 'picture', type }
  if (lineKinds.test(name)) return { kind: 'lines' }
  const recognised = await recogniseFormat(name, bytes)
  if (!recognised.ok) return null
  if (recognised.format === 'text') return { kind: 'lines' }
  return { kind: recognised.format === 'pdf' ? 'pages' : recognised.format }
}

/** By signature; a drawing (SVG) is text, so that its name has to say it, too. */
function pictureTypeOf(name: string, bytes: Uint8Array): PictureType | null {
  const type = signedTypeOf(bytes)
  if (type !== null || !/\.svg$/i.test(name)) return type
  return /<(?:svg|\?xml|!--|!doctype svg)/i.test(headOf(bytes)) ? 'image/svg+xml' : null
}
