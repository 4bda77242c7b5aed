import { decodeHTML } from 'entities'

/** What is read of a page: its comments, `<title>`, `<meta>`, `<link>` and JSON-LD, each in the page's order. */
export interface HtmlHead {
  readonly comments: readonly string[]
  readonly title: string | null
  readonly metas: readonly Attributes[]
  readonly links: readonly Attributes[]
  readonly jsonLd: readonly string[]
}

/** Names in lower case; of several of the same name, the first. */
export type Attributes = ReadonlyMap<string, string>

/** A page has so many of each at most, and a comment so many UTF-16 code units; the rest is passed over. */
const MAX_FOUND = 500
const MAX_COMMENT = 4_000
/** JSON-LD longer than this is a catalogue. In UTF-16 code units. */
const MAX_JSON = 1_000_000

/** Elements whose content is no markup (HTML, 13.2.5.1 to 13.2.5.4). */
const rawText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'noscript',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
])

/**
 * Reads what a page says of itself, without making a document of it: once through, in time that grows with the
 * text alone. Pictures saved within the page may put its head far down, so all of the text is looked at.
 */
export function readHtmlHead(html: string): HtmlHead {
  const found = {
    comments: [] as string[],
    title: null as string | null,
    metas: [] as Attributes[],
    links: [] as Attributes[],
    jsonLd: [] as string[],
  }
  let at = html.indexOf('<')
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      const comment = html.slice(at + 4, end === -1 ? at + 4 + MAX_COMMENT : end)
      if (found.comments.length < MAX_FOUND) found.comments.push(comment.slice(0, MAX_COMMENT))
      if (end === -1) break
      at = html.indexOf('<', end + 3)
      continue
    }
    const tag = readTag(html, at)
    at = tag ? tag.end : at + 1
    if (tag && rawText.has(tag.name)) {
      const end = endOfRawText(html, tag.name, at)
      keepText(tag, html.slice(at, end))
      at = end
    } else if (tag?.name === 'meta' && found.metas.length < MAX_FOUND) {
      found.metas.push(tag.attributes)
    } else if (tag?.name === 'link' && found.links.length < MAX_FOUND) {
      found.links.push(tag.attributes)
    }
    at = html.indexOf('<', at)
  }
  return found

  function keepText({ name, attributes }: Tag, text: string): void {
    if (name === 'title') found.title ??= decodeHTML(text.slice(0, MAX_COMMENT))
    const isJsonLd = attributes.get('type')?.trim().toLowerCase() === 'application/ld+json'
    if (name === 'script' && isJsonLd && text.length <= MAX_JSON && found.jsonLd.length < 50) {
      found.jsonLd.push(text)
    }
  }
}

interface Tag {
  readonly name: string
  readonly attributes: Attributes
  /** Where the text after it begins. */
  readonly end: number
}

const tagName = /<([a-z][^\s/>]{0,40})/iy
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y
const ending = /[\s/]*>?/y
/** The elements whose attributes are of use here; of others their end alone. */
const wanted: ReadonlySet<string> = new Set(['meta', 'link', 'script'])

/** @returns `null` if there is no start tag here */
function readTag(html: string, start: number): Tag | null {
  tagName.lastIndex = start
  const name = tagName.exec(html)?.[1]?.toLowerCase()
  if (name === undefined) return null
  const attributes = new Map<string, string>()
  let end = tagName.lastIndex
  for (;;) {
    attribute.lastIndex = end
    const match = attribute.exec(html)
    if (!match) break
    end = attribute.lastIndex
    const [, key = '', double, single, bare] = match
    const value = double ?? single ?? bare ?? ''
    const lower = key.toLowerCase()
    if (wanted.has(name) && attributes.size < 40 && !attributes.has(lower)) {
      attributes.set(lower, decodeHTML(value.slice(0, MAX_COMMENT)))
    }
  }
  ending.lastIndex = end
  ending.exec(html)
  return { name, attributes, end: Math.max(ending.lastIndex, end, start + 1) }
}

/** Where the closing tag of such an element begins; the end of the text if there is none. */
function endOfRawText(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}
