import { emptyFields, type SourceFields } from '../../project/csl/csl-fields.ts'
import type { SavedPage } from './saved-page.ts'

/** The fields that a saved page can fill, in the order of the form. */
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

/**
 * What a saved page adds to a source's fields. What a person has typed stays: only a field that is empty, or still
 * holds what the app itself had put there, is filled.
 *
 * @param suggested what the app had put into the fields
 * @param accessed the day of the saving where the person is: ISO 8601, empty if not known
 * @returns the fields that change
 */
export function fillFields(
  fields: SourceFields,
  suggested: SourceFields,
  page: SavedPage,
  accessed: string,
): Partial<Pick<SourceFields, FilledField>> {
  const said: Pick<SourceFields, FilledField> = {
    url: page.address ?? '',
    title: page.title ?? '',
    // Names are parted by semicolons in the field.
    authors: page.authors.map((name) => name.replaceAll(';', ',')).join('; '),
    container: page.container ?? page.publisher ?? '',
    type: page.isNews ? 'article-newspaper' : 'webpage',
    issued: page.issued ?? '',
    accessed,
  }
  const filled = filledFields.filter((field) => {
    const isOwn = fields[field] !== emptyFields[field] && fields[field] !== suggested[field]
    return !isOwn && said[field] !== '' && said[field] !== fields[field]
  })
  return Object.fromEntries(filled.map((field) => [field, said[field]]))
}
