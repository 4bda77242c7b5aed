import type { cslTypes } from './vocabulary.ts'
import type { CslDate, CslItem, CslName } from './sources.ts'

/** A source as a person types it: every field a line of text. */
export interface SourceFields {
  readonly type: (typeof cslTypes)[number]
  readonly title: string
  /** Names separated by semicolons: `Family, Given`, or an institution as it is called. */
  readonly authors: string
  readonly container: string
  /** `2025`, `2025-03` or `2025-03-14`; empty if not known. */
  readonly issued: string
  readonly accessed: string
  readonly url: string
}

export const emptyFields: SourceFields = {
  type: 'webpage',
  title: '',
  authors: '',
  container: '',
  issued: '',
  accessed: '',
  url: '',
}

/** The CSL item of what was typed; empty fields are left out. Invalid dates are left out as well. */
export function toCsl(fields: SourceFields): CslItem {
  const authors = parseNames(fields.authors)
  const issued = parseDate(fields.issued)
  const accessed = parseDate(fields.accessed)
  const container = fields.container.trim()
  const url = fields.url.trim()
  return {
    type: fields.type,
    title: fields.title.trim(),
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(container ? { 'container-title': container } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(url ? { URL: url } : {}),
  }
}

/** The other way round: what to show in the fields for a CSL item. */
export function fromCsl(item: CslItem): SourceFields {
  return {
    type: item.type,
    title: item.title,
    authors: (item.author ?? []).map(showName).join('; '),
    container: item['container-title'] ?? '',
    issued: showDate(item.issued),
    accessed: showDate(item.accessed),
    url: item.URL ?? '',
  }
}

/** `Family, Given` in two parts; anything else is a literal name. */
export function parseNames(text: string): CslName[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim())
      return family && given && more.length === 0 ? { family, given } : { literal: name }
    })
}

export function showName({ family, given, literal }: CslName): string {
  return literal ?? [family, given].filter(Boolean).join(', ')
}

/** A name as it is said: given name first. */
export function readName({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

/** @returns `null` unless the text is a year, a month or a day that exists */
export function parseDate(text: string): CslDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim())
  if (!match) return null
  const [, year, month, day] = match
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number)
  const date = new Date(Date.UTC(parts[0] ?? 0, (parts[1] ?? 1) - 1, parts[2] ?? 1))
  const exists = date.getUTCMonth() === (parts[1] ?? 1) - 1 && date.getUTCDate() === (parts[2] ?? 1)
  return exists ? { 'date-parts': [parts] } : null
}

export function showDate(date: CslDate | undefined): string {
  const parts = date?.['date-parts'][0] ?? []
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}
