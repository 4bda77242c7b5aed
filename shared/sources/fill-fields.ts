import { emptyFields, type SourceFields } from '../project/csl/csl-fields.ts'
import type { DocumentProperties } from './document-properties.ts'
import type { SavedPage } from './saved-page/saved-page.ts'

/** The fields that a file can fill, in the order of the form. */
export const filledFields = [
  'url',
  'title',
  'authors',
  'container',
  'type',
  'issued',
  'accessed',
] as const
export type FilledField = (typeof filledFields)[number]

/** Their values; empty for what is not said. */
type SaidFields = Pick<SourceFields, FilledField>

/**
 * What a saved page says of a source.
 *
 * @param accessed the day of the saving where the person is: ISO 8601, empty if not known
 */
export function fieldsOfPage(page: SavedPage, accessed: string): SaidFields {
  return {
    url: page.address ?? '',
    title: page.title ?? '',
    authors: inOneField(page.authors),
    container: page.container ?? page.publisher ?? '',
    type: page.isNews ? 'article-newspaper' : 'webpage',
    issued: page.issued ?? '',
    accessed,
  }
}

/** What a document says of a source: of what kind it is, and where it was found, it knows nothing. */
export function fieldsOfDocument({
  title,
  authors,
  issued,
}: DocumentProperties): Partial<SaidFields> {
  return { title: title ?? '', authors: inOneField(authors), issued: issued ?? '' }
}

/** Names are parted by semicolons in the field. */
function inOneField(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(';', ',')).join('; ')
}

/**
 * What a file adds to a source's fields. What a person has typed stays: only a field that is empty, or still holds
 * what the app itself had put there, is filled.
 *
 * @param suggested what the app had put into the fields
 * @returns the fields that change
 */
export function fillFields(
  fields: SourceFields,
  suggested: SourceFields,
  said: Partial<SaidFields>,
): Partial<SaidFields> {
  const filled = filledFields.filter((field) => {
    const isOwn = fields[field] !== emptyFields[field] && fields[field] !== suggested[field]
    return !isOwn && (said[field] ?? '') !== '' && said[field] !== fields[field]
  })
  return Object.fromEntries(filled.map((field) => [field, said[field]]))
}
