import type { Block } from '../project/records.ts'

/** The kinds of document that an article comes in. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'odt' | 'rtf' | 'pdf'

/** What a parser found in a document: plain data, nothing of it checked yet. */
export interface ParsedDocument {
  /** Only what the document says itself (metadata, a headline); `null` where it says nothing. */
  readonly title: string | null
  readonly byline: string | null
  /** Place and, often, date at the head of a wire story: `PARIS, 4 March (Reuters)`. */
  readonly dateline: string | null
  /** When it was published or written: ISO 8601, a date or a date with time. */
  readonly date: string | null
  /** BCP 47, as the document declares it. */
  readonly language: string | null
  /** In reading order; never more than a draft can hold. */
  readonly blocks: readonly Block[]
}

/** Why a document yields no article. */
export const parseProblems = [
  'encrypted',
  /** Pictures of pages, without text. */
  'no-text-layer',
  'corrupt',
  /** Nested, expanded or interlinked beyond what any article is: parsing was given up. */
  'too-complex',
  'empty',
] as const
export type ParseProblem = (typeof parseProblems)[number]
