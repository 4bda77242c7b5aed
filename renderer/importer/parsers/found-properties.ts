import { isoDate } from '../../../shared/article/describing/iso-date.ts'
import {
  isMadeUpAuthor,
  isMadeUpDate,
  isMadeUpTitle,
} from '../../../shared/article/describing/made-up.ts'
import { cleanName, MAX_AUTHORS } from '../../../shared/sources/saved-page/saved-page.ts'
import type { DescribedDocument } from '../../../shared/sources/document-properties.ts'

/** What a document says of itself apart from its text, and a person has put there. */
export interface FoundProperties {
  readonly title: string | null
  readonly authors: readonly string[]
  /** As the document states it. */
  readonly date: string | null
}

/** What a document may say of each, the weightiest first; authors may be several in one text. */
export interface StatedProperties {
  readonly titles: readonly (string | null)[]
  readonly authors: readonly (string | null)[]
  readonly dates: readonly (string | null)[]
}

/** Takes of each the first that no program has made up. */
export function believe({ titles, authors, dates }: StatedProperties): FoundProperties {
  const said = (texts: readonly (string | null)[]): readonly string[] =>
    texts.filter((text) => text !== null && text.trim() !== '') as string[]
  const named = said(authors).map((text) =>
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => !isMadeUpAuthor(name)),
  )
  return {
    title: said(titles).find((title) => !isMadeUpTitle(title)) ?? null,
    authors: named.find((names) => names.length > 0) ?? [],
    date: said(dates).find((date) => !isMadeUpDate(date)) ?? null,
  }
}

/** The writers in one line; `null` for none. */
export function bylineOf({ authors }: FoundProperties): string | null {
  return authors.length === 0 ? null : authors.join(', ')
}

/** The same as a source may have it: in lines that one reads. */
export function finishProperties({ title, authors, date }: FoundProperties): DescribedDocument {
  const names = authors.map(cleanName).filter((name) => name !== null)
  return {
    title: cleanName(title),
    authors: [...new Set(names)].slice(0, MAX_AUTHORS),
    issued: isoDate(date)?.slice(0, 10) ?? null,
  }
}
