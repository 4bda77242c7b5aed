import { readArticleData } from '../../../../shared/article/describing/article-data.ts'
import { findHeadline } from './headline-of-page.ts'
import { meta } from './meta.ts'

export interface PageMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly date: string | null
  readonly language: string | null
}

/** What a page says of its article: JSON-LD first, then OpenGraph and other `<meta>`, `<time>`, `<html lang>`. */
export function readPageMetadata(page: Document): PageMetadata {
  const scripts = page.querySelectorAll('script[type="application/ld+json"]')
  const data = readArticleData([...scripts].map(({ textContent }) => textContent))
  return {
    title: data.headline ?? findHeadline(page),
    byline:
      data.author ?? meta(page, 'author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl'),
    dateline: data.dateline,
    date:
      data.datePublished ??
      meta(page, 'article:published_time', 'datepublished', 'pubdate', 'publishdate', 'date') ??
      meta(page, 'dcterms.date', 'dc.date', 'dcterms.created', 'created') ??
      timeOf(page),
    language:
      data.inLanguage ??
      page.documentElement.getAttribute('lang') ??
      page.documentElement.getAttribute('xml:lang') ??
      page.body.getAttribute('lang') ??
      meta(page, 'content-language', 'dc.language', 'og:locale'),
  }
}

function timeOf(page: Document): string | null {
  const times = ['time[itemprop~="datePublished"]', 'time[pubdate]', 'article time', 'main time']
  for (const selector of times) {
    const time = page.querySelector(`${selector}[datetime]`)?.getAttribute('datetime')
    if (time) return time
  }
  return null
}
