import { z } from 'zod'
import { textEncodings } from '../article/encoding/decode-text.ts'
import type { ImportedArticle } from '../article/describing/describe-article.ts'
import type { DocumentFormat } from '../article/parsed-document.ts'
import { MAX_TITLE } from '../project/limits.ts'
import { Id, Language } from '../project/records.ts'
import type { MergeOutcome, OpenedProject } from './opened-project.ts'

/**
 * What became of something that a person pointed at: a project is open, an article is to be looked at, or a package
 * was taken into the project that is open.
 */
export type OpenOutcome =
  | { readonly kind: 'project'; readonly project: OpenedProject }
  | { readonly kind: 'preview'; readonly preview: ArticlePreview }
  | { readonly kind: 'merged'; readonly outcome: MergeOutcome }

/** What is done with a document under preview names it by this: another may have taken its place. */
export const PreviewId = z.uuid()

/** A document as it was read, before a project is made of it. Nothing of it is written yet. */
export interface ArticlePreview extends ImportedArticle {
  readonly id: string
  /** The file's name, or what pasted text is called. */
  readonly name: string
  readonly format: DocumentFormat
  /** `null` where the document itself says how its text is encoded. */
  readonly encoding: PreviewedEncoding | null
}

export const EncodingCandidate = z.strictObject({
  encoding: z.enum(textEncodings),
  /** Part of a line in which the candidates differ, as it would read. */
  sample: z.string().max(1000),
})
export type EncodingCandidate = Readonly<z.infer<typeof EncodingCandidate>>

export const PreviewedEncoding = z.strictObject({
  chosen: z.enum(textEncodings),
  /** `false` if a person should look whether the letters are right. */
  isSure: z.boolean(),
  /** What it may be as well, with a line as it would read. */
  candidates: z.array(EncodingCandidate).max(textEncodings.length).readonly(),
})
export type PreviewedEncoding = Readonly<z.infer<typeof PreviewedEncoding>>

/** What is being done with a document of which a preview was asked for, or with a package. */
export interface ReadingProgress {
  readonly token: string
  readonly name: string
  readonly phase: 'reading' | 'parsing' | 'unpacking'
  /** Bytes. Parsing tells no more than that it goes on: `done` stays 0. */
  readonly done: number
  readonly total: number
}

/** The article's particulars, as the person has seen and mended them in the preview. */
export const ArticleDetails = z.strictObject({
  title: z.string().max(MAX_TITLE),
  byline: z.string().max(MAX_TITLE).nullable(),
  dateline: z.string().max(MAX_TITLE).nullable(),
  date: z.iso.date().nullable(),
  language: Language,
})
export type ArticleDetails = z.infer<typeof ArticleDetails>

/** The same as they stand in the fields, where a date may be half written. */
export const TypedDetails = z.strictObject({
  title: z.string().max(10_000),
  byline: z.string().max(10_000).nullable(),
  dateline: z.string().max(10_000).nullable(),
  date: z.string().max(100).nullable(),
  language: Language,
})
export type TypedDetails = z.infer<typeof TypedDetails>

/** What an article is read for: a project of its own, or the next draft of the open project's article. */
export const ImportPurpose = z.enum(['project', 'draft'])
export type ImportPurpose = z.infer<typeof ImportPurpose>

export const KeptDetails = z.strictObject({
  preview: PreviewId,
  details: TypedDetails,
  purpose: ImportPurpose,
})

/** An article that was looked at and of which nothing was made, to be gone on with. */
export interface KeptArticle {
  readonly id: string
  /** The file's name, or what pasted text is called. */
  readonly name: string
  readonly title: string
  /** The id of the project whose next draft it is to be; `null` where it is to be one of its own. */
  readonly project: string | null
  /** When it was written down last, ISO 8601 UTC. */
  readonly keptAt: string
}

export interface ResumedArticle {
  readonly preview: ArticlePreview
  readonly details: TypedDetails
}

/** The most that can be pasted, in UTF-16 code units. */
const MAX_PASTED = 20_000_000

/** `html` is what the clipboard held beside the plain text, if anything. */
export const PastedArticle = z.strictObject({
  text: z.string().max(MAX_PASTED),
  html: z.string().max(MAX_PASTED).nullable(),
})
export type PastedArticle = z.infer<typeof PastedArticle>

/** What stands in the dialog in which one pastes: for a project's next draft, or for an article of its own. */
export const KeptPasted = PastedArticle.extend({ project: Id.nullable() })

export const ChosenEncoding = z.enum(textEncodings)
