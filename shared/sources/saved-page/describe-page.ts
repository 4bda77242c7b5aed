import { readArticleData, type ArticleData } from '../../article/describing/article-data.ts'
import { isoDate } from '../../article/describing/iso-date.ts'
import { readHtmlHead, type HtmlHead } from './html-head.ts'
import { decodePage } from './page-charset.ts'
import {
  cleanName,
  MAX_AUTHORS,
  webAddress,
  type ContainedPage,
  type SavedPage,
  type SavedPageFormat,
} from './saved-page.ts'

/** What is read of a page's own HTML, in bytes. */
export const MAX_HTML = 16_000_000

/** What a page says of itself and its container of it; where both do, what the container saw counts. */
export function describePage(format: SavedPageFormat, page: ContainedPage): SavedPage {
  const head = readHtmlHead(
    page.html ? decodePage(page.html.subarray(0, MAX_HTML), page.charset) : '',
  )
  const saved = readSavingComments(head.comments)
  const data = readArticleData(head.jsonLd)
  const address = webAddress(page.address) ?? webAddress(saved.address)
  const publisher = cleanName(data.publisher)
  const site = cleanName(meta(head, 'og:site_name', 'citation_journal_title', 'application-name'))
  return {
    format,
    address: address ?? canonicalAddress(head),
    title: cleanName(data.headline) ?? titleOf(head) ?? cleanName(page.title),
    captured: instant(page.captured) ?? instant(saved.captured),
    authors: authorsOf(head, data),
    container: site ?? publisher,
    publisher: site === publisher || site === null ? null : publisher,
    issued: issuedOf(head, data),
    isNews: data.isNews,
  }
}

function titleOf(head: HtmlHead): string | null {
  return (
    cleanName(meta(head, 'og:title', 'citation_title', 'dc.title', 'dcterms.title')) ??
    cleanName(meta(head, 'twitter:title')) ??
    cleanName(head.title)
  )
}

function canonicalAddress(head: HtmlHead): string | null {
  const link = head.links.find((attributes) =>
    attributes.get('rel')?.toLowerCase().split(/\s+/).includes('canonical'),
  )
  return webAddress(link?.get('href')) ?? webAddress(meta(head, 'og:url'))
}

function authorsOf(head: HtmlHead, { authors }: ArticleData): readonly string[] {
  const stated =
    authors.length > 0
      ? authors
      : metas(head, 'author', 'article:author', 'citation_author', 'dc.creator', 'dcterms.creator')
  const names = stated
    .map(cleanName)
    .filter((name) => name !== null)
    .filter((name) => !/^(?:https?:|@)/i.test(name))
  return [...new Set(names)].slice(0, MAX_AUTHORS)
}

function issuedOf(head: HtmlHead, { datePublished }: ArticleData): string | null {
  const stated = [
    datePublished,
    meta(head, 'article:published_time', 'datepublished', 'pubdate', 'publishdate', 'date'),
    meta(head, 'citation_publication_date', 'citation_date')?.replaceAll('/', '-'),
    meta(head, 'dcterms.date', 'dc.date', 'dcterms.created'),
  ]
  for (const text of stated) {
    const date = isoDate(text)
    if (date !== null) return date.slice(0, 10)
  }
  return null
}

/** The first value of the first of these names that the page has. */
function meta(head: HtmlHead, ...names: readonly string[]): string | null {
  return metas(head, ...names)[0] ?? null
}

/** All values of the first of these names that the page has. */
function metas(head: HtmlHead, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const values = head.metas
      .filter((attributes) =>
        ['name', 'property', 'itemprop'].some(
          (key) => attributes.get(key)?.trim().toLowerCase() === name,
        ),
      )
      .map((attributes) => attributes.get('content')?.trim() ?? '')
      .filter((value) => value !== '')
    if (values.length > 0) return values
  }
  return []
}

interface SavingComments {
  readonly address: string | null
  readonly captured: string | null
}

/**
 * The comments that browsers and SingleFile leave: `saved from url=(0023)https://…` (the "mark of the web"), and
 * `Page saved with SingleFile` with the lines `url:` and `saved date:`.
 */
function readSavingComments(comments: readonly string[]): SavingComments {
  const singleFile = comments.find((comment) => /^\s*Page saved with SingleFile/i.test(comment))
  if (singleFile !== undefined) {
    return {
      address: /^\s*url:[^\S\n]*(\S+)/m.exec(singleFile)?.[1] ?? null,
      captured: /^\s*saved date:[^\S\n]*([^\n(]+)/m.exec(singleFile)?.[1] ?? null,
    }
  }
  const marks = comments.map((comment) => /^\s*saved from url=\(\d{4}\)(\S+)/i.exec(comment)?.[1])
  return { address: marks.find((mark) => mark !== undefined) ?? null, captured: null }
}

/** ISO 8601 in UTC, of a date with time in any of the forms that programs write. */
function instant(stated: string | null): string | null {
  const text = stated?.trim() ?? ''
  if (!/\d:\d/.test(text)) return null
  const time = Date.parse(text)
  const isPossible = time > Date.UTC(1990, 0) && time < Date.UTC(2200, 0)
  return isPossible ? new Date(time).toISOString() : null
}
