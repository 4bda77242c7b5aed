import { parseNames, showName } from './csl-names.ts'
import type { CslTextVariable } from './csl-variables.ts'
import type { CslItem } from '../sources.ts'
import { parseDate, showDate } from './typed-dates.ts'
import type { cslTypes } from '../vocabulary.ts'

export type CslType = (typeof cslTypes)[number]

/** What else than who, what, where and when a person can type, in the order in which it is asked. */
export const detailFields = [
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'edition',
  'section',
  'number',
  'genre',
  'medium',
  'version',
  'event-title',
  'authority',
  'DOI',
  'ISBN',
  'ISSN',
  'archive',
  'archive_location',
  'language',
  'note',
] as const satisfies readonly CslTextVariable[]
export type DetailField = (typeof detailFields)[number]

/** A source as a person types it: every field a line of text. */
export interface SourceFields extends Readonly<Record<DetailField, string>> {
  readonly type: CslType
  readonly title: string
  /** Names separated by semicolons: `Family, Given`, or an institution as it is called. */
  readonly authors: string
  readonly editors: string
  readonly container: string
  /** As `parseDate` reads it; empty if not known. */
  readonly issued: string
  readonly accessed: string
  readonly url: string
  readonly confidential: boolean
}

export const emptyFields: SourceFields = {
  type: 'webpage',
  title: '',
  authors: '',
  editors: '',
  container: '',
  issued: '',
  accessed: '',
  url: '',
  confidential: false,
  ...details(() => ''),
}

/**
 * The CSL item of what was typed; empty fields and invalid dates are left out.
 *
 * @param known what the fields were read from: what nobody has changed, or cannot type, stays as it was there
 */
export function toCsl(fields: SourceFields, known: CslItem | null = null): CslItem {
  const shown = known ? fromCsl(known) : emptyFields
  const item: CslItem = { ...known, type: fields.type, title: fields.title.trim() }
  const set = <Name extends keyof CslItem>(
    name: Name,
    field: keyof SourceFields,
    value: CslItem[Name] | null,
  ): void => {
    if (known && shown[field] === fields[field]) return
    if (value === null || value === undefined) Reflect.deleteProperty(item, name)
    else item[name] = value
  }
  set('author', 'authors', someOf(parseNames(fields.authors, known?.author)))
  set('editor', 'editors', someOf(parseNames(fields.editors, known?.editor)))
  set('container-title', 'container', fields.container.trim() || null)
  set('issued', 'issued', parseDate(fields.issued))
  set('accessed', 'accessed', parseDate(fields.accessed))
  set('URL', 'url', fields.url.trim() || null)
  for (const name of detailFields) set(name, name, fields[name].trim() || null)
  // To leave it out would say nothing of it.
  set('custom', 'confidential', fields.confidential ? { confidential: true } : known && {})
  return item
}

/** The other way round: what to show in the fields for a CSL item. */
export function fromCsl(item: CslItem): SourceFields {
  return {
    type: item.type,
    title: item.title,
    authors: (item.author ?? []).map(showName).join('; '),
    editors: (item.editor ?? []).map(showName).join('; '),
    container: item['container-title'] ?? '',
    issued: showDate(item.issued),
    accessed: showDate(item.accessed),
    url: item.URL ?? '',
    confidential: item.custom?.confidential ?? false,
    ...details((name) => item[name] ?? ''),
  }
}

/** What a date in the fields must be: as `parseDate` reads it, or as it was told before. */
export function isDateTyped(text: string, known: CslItem['issued']): boolean {
  return text.trim() === '' || parseDate(text) !== null || (known?.literal ?? null) === text
}

function details(value: (name: DetailField) => string): Record<DetailField, string> {
  const entries = detailFields.map((name) => [name, value(name)] as const)
  // `Object.fromEntries` forgets the keys' type; they are exactly the fields.
  return Object.fromEntries(entries) as Record<DetailField, string>
}

function someOf<Item>(list: Item[]): Item[] | null {
  return list.length > 0 ? list : null
}

const published: readonly DetailField[] = ['publisher', 'publisher-place']
const periodical: readonly DetailField[] = ['volume', 'issue', 'page', 'DOI', 'ISSN']
const kept: readonly DetailField[] = ['archive', 'archive_location', 'language', 'note']

/** Which details are asked for, by type; all others only once they are filled. */
const detailsByType: Partial<Record<CslType, readonly DetailField[]>> = {
  webpage: ['publisher', 'section'],
  post: ['genre', 'medium'],
  'post-weblog': ['publisher'],
  'article-newspaper': ['edition', 'section', 'page', 'publisher-place'],
  'article-magazine': ['volume', 'issue', 'page', 'ISSN'],
  'article-journal': periodical,
  'paper-conference': ['event-title', ...published, 'page', 'DOI'],
  speech: ['event-title', 'publisher-place', 'genre'],
  interview: ['medium', 'publisher'],
  report: ['genre', 'number', ...published, 'page', 'DOI'],
  legislation: ['authority', 'number', 'section', 'volume', 'page'],
  bill: ['authority', 'number', 'section', 'volume', 'page'],
  legal_case: ['authority', 'number', 'volume', 'page'],
  hearing: ['authority', 'number', 'event-title'],
  regulation: ['authority', 'number', 'section'],
  treaty: ['authority', 'number', 'volume', 'page'],
  book: ['edition', 'volume', ...published, 'ISBN', 'DOI'],
  chapter: ['edition', 'volume', 'page', ...published, 'ISBN', 'DOI'],
  thesis: ['genre', ...published, 'number'],
  dataset: ['version', 'publisher', 'DOI'],
  software: ['version', 'publisher', 'DOI'],
  broadcast: ['publisher', 'number', 'medium'],
  motion_picture: ['publisher', 'medium', 'number'],
  song: ['publisher', 'medium', 'number'],
  graphic: ['medium', 'publisher'],
  map: ['medium', 'edition', ...published],
  standard: ['number', 'authority', ...published],
  patent: ['number', 'authority'],
}

/** The details to ask for: those that its type has, and those that are filled. */
export function detailsOf(fields: SourceFields): readonly DetailField[] {
  const asked = [...(detailsByType[fields.type] ?? published), ...kept]
  return detailFields.filter((name) => asked.includes(name) || fields[name] !== '')
}
