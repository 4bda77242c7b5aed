import { inOneLine } from '../found-document.ts'
import { meta } from './meta.ts'

/**
 * The headline of a page's article, without the name of the site that titles carry (`Headline | Paper`): the
 * heading that the title begins or ends with, else the title without the site's name.
 */
export function findHeadline(page: Document): string | null {
  const title = inOneLine(meta(page, 'og:title', 'twitter:title', 'dc.title') ?? page.title)
  const headings = [...page.querySelectorAll('h1, h2')].map((element) =>
    inOneLine(element.textContent),
  )
  const shown = headings.find(
    (text) => text.length >= 4 && (title.startsWith(text) || title.endsWith(text)),
  )
  if (shown !== undefined) return shown
  if (title !== '') return withoutSite(title, meta(page, 'og:site_name', 'application-name'))
  const onlyHeadings = [...page.querySelectorAll('h1')]
  return onlyHeadings.length === 1 ? inOneLine(onlyHeadings[0]?.textContent ?? '') : null
}

/** Signs between the headline and the site's name; always with spaces around them. */
const separator = /\s+(?:[|–—·•»]|-|::)\s+/

/**
 * @param site the site's name, if the page says it
 * @returns the title if it has no part that is surely the site's name
 */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(separator)
  if (parts.length < 2) return title
  const isSite = (part: string): boolean =>
    site !== null && part.toLowerCase() === site.toLowerCase()
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (isSite(last)) return cutFrom(title, title.lastIndexOf(last))
  if (isSite(first)) return title.slice(first.length).replace(/^\s+\S+\s+/, '')
  const isName = last.split(/\s+/).length <= 4 && first.split(/\s+/).length >= 4
  return isName ? cutFrom(title, title.lastIndexOf(last)) : title
}

/** What stands before a part, without the sign between them. */
function cutFrom(title: string, index: number): string {
  return title.slice(0, index).replace(/\s+\S+\s+$/, '')
}
