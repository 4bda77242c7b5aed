/** The kinds of document that say of themselves what they are called and who wrote them. */
export const describedFormats = ['pdf', 'docx', 'odt', 'rtf'] as const
export type DescribedFormat = (typeof describedFormats)[number]

/** What a document says of itself, for the source that it becomes. `null` and empty where it says nothing. */
export interface DescribedDocument {
  readonly title: string | null
  readonly authors: readonly string[]
  /** When it was made: ISO 8601 date. */
  readonly issued: string | null
}

export interface DocumentProperties extends DescribedDocument {
  readonly format: DescribedFormat
}
