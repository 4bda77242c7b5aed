import type { DocumentFormat, ParseProblem } from '../article/parsed-document.ts'

/** What is shown of a file; nothing of the file is run for it. */
export type FilePreview =
  | TextPreview
  | { readonly kind: 'picture'; readonly picture: PreviewPicture }
  | { readonly kind: 'pages'; readonly count: number }

export interface TextPreview {
  readonly kind: 'text'
  readonly lines: readonly string[]
  /** What a place in it is told by; the first has the number 1. */
  readonly countedAs: 'line' | 'paragraph'
  /** Whether there is more of it than is shown. */
  readonly isCut: boolean
}

/** A picture that main gives out under the app's own address, in pixels. */
export interface PreviewPicture {
  readonly url: string
  readonly width: number
  readonly height: number
}

/** One page of a PDF: its picture, and its text in the order of reading. Lengths are points. */
export interface PreviewedPage {
  readonly picture: PreviewPicture
  readonly width: number
  readonly height: number
  readonly lines: readonly PlacedLine[]
}

/** A line of text as a page has it; `y` is the baseline and grows downwards. In points. */
export interface PlacedLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the type. */
  readonly size: number
}

/** More pages are not shown. */
export const MAX_PREVIEW_PAGES = 5_000

/** More pixels than a picture has that one looks at: decoded it would take four bytes for each. */
export const MAX_PIXELS = 100_000_000

/** The most lines and UTF-16 code units that are shown of a text. */
export const MAX_PREVIEW_LINES = 50_000
export const MAX_PREVIEW_TEXT = 2_000_000

/** What main asks of the hidden page for a preview: first to open a file, then for more of it. */
export type PreviewTask =
  | {
      readonly task: 'open'
      /** The path under the page's own origin that the file's bytes are fetched from, once. */
      readonly path: string
      readonly kind: OpenedKind
    }
  | { readonly task: 'page'; readonly page: number; readonly scale: number }
  | {
      readonly task: 'find'
      readonly text: string
      /** The page that is searched first. */
      readonly from: number
      readonly step: 1 | -1
    }

export type OpenedKind = 'lines' | 'picture' | 'pages' | Exclude<DocumentFormat, 'text' | 'pdf'>

export type PreviewProblem = ParseProblem | 'unsupported'

/** A picture as the hidden page hands it over. */
export interface RawPicture {
  /** Of a PNG or WebP file. */
  readonly base64: string
  readonly width: number
  readonly height: number
}

export type OpenedFile =
  | TextPreview
  | { readonly kind: 'picture'; readonly picture: RawPicture }
  | { readonly kind: 'pages'; readonly count: number }

/** What the hidden page answers, as JSON. It has had the file in its hands: whoever reads it checks it. */
export type PreviewAnswer =
  | { readonly ok: false; readonly problem: PreviewProblem }
  | { readonly ok: true; readonly opened: OpenedFile }
  | {
      readonly ok: true
      readonly page: Omit<PreviewedPage, 'picture'> & { readonly picture: RawPicture }
    }
  /** The next page with the text; `null` if no page has it. */
  | { readonly ok: true; readonly found: number | null }
