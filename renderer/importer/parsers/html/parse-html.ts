import { isProbablyReaderable, Readability } from '@mozilla/readability'
import type { Block } from '../../../../shared/project/records.ts'
import { inOneLine, type FoundDocument } from '../found-document.ts'
import { parseHtmlText } from '../inert-dom.ts'
import { meta } from './meta.ts'
import { readPageMetadata } from './page-metadata.ts'
import { isHidden, walkBlocks } from './walk-blocks.ts'
import { STYLE_ATTRIBUTE } from './without-styles.ts'

/** Reads a page, a word processor's HTML, or HTML from the clipboard (`fragment`). */
export function parseHtml(
  html: string,
  { fragment }: { readonly fragment: boolean },
): FoundDocument {
  const page = parseHtmlText(html)
  if (fragment) return readWhole(page)
  const found = readPageMetadata(page)
  // Out before anybody copies a script, makes HTML of a text, or takes what is hidden for the article.
  for (const element of page.querySelectorAll('script, noscript, template')) element.remove()
  for (const element of page.body.querySelectorAll(`[${STYLE_ATTRIBUTE}]`)) {
    if (isHidden(element)) element.remove()
  }
  if (isFromWordProcessor(page)) {
    const blocks = walkBlocks(page.body)
    return { ...found, blocks: hasHeadline(blocks) ? blocks : withHeadline(found.title, blocks) }
  }
  const readable = isProbablyReaderable(page) ? readPage(page) : null
  if (readable) {
    return {
      ...found,
      byline: found.byline ?? readable.byline,
      blocks: withHeadline(found.title, readable.blocks),
    }
  }
  const blocks = walkBlocks(withoutFurniture(page))
  return { ...found, blocks: hasHeadline(blocks) ? blocks : withHeadline(found.title, blocks) }
}

/** On the clipboard nothing but text is meant: whatever wrote it is not this text's author. */
function readWhole(page: Document): FoundDocument {
  const blocks = walkBlocks(page.body)
  const [first] = blocks
  return { title: first?.type === 'heading' ? first.text : null, blocks }
}

/** Programs whose HTML is one document, without the furniture of a site. */
const wordProcessors =
  /pandoc|libreoffice|openoffice|microsoft word|google docs|cocoa html writer|pages|scrivener|abiword/i

function isFromWordProcessor(page: Document): boolean {
  return wordProcessors.test(meta(page, 'generator', 'originator', 'progid') ?? '')
}

/** Beyond this Readability's time is too long, and it is no page with one article. */
const MAX_ELEMENTS = 50_000

/** Of a page's own `<article>` a reading has at least this share, or it has lost some. */
const LEAST_SHARE = 0.5

function readPage(page: Document): { byline: string | null; blocks: readonly Block[] } | null {
  const own = page.querySelectorAll('article, [itemprop~="articleBody"]')
  const [article] = own
  if (page.getElementsByTagName('*').length > MAX_ELEMENTS) return null
  // It takes the document apart, hence the copy.
  const copy = page.cloneNode(true) as Document // a copy of a document is one
  const result = new Readability<Node>(copy, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse()
  if (!(result?.content instanceof Element)) return null
  const blocks = walkBlocks(result.content)
  const length = lengthOf(blocks)
  if (length === 0) return null
  if (own.length === 1 && article && length < lengthOf(walkBlocks(article)) * LEAST_SHARE)
    return null
  return { byline: result.byline ?? null, blocks }
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

const furniture = `nav, aside, footer, form, menu, [role=navigation], [role=banner], [role=contentinfo],
  [role=complementary], [role=search], [role=dialog], [role=alert], [aria-hidden=true], body > header`

/** The part of a page that its own elements call the article, else all but what they call furniture. */
function withoutFurniture(page: Document): Element {
  const articles = page.querySelectorAll('article')
  const root = articles.length === 1 ? articles[0] : page.querySelector('main, [role=main]')
  const chosen = root && inOneLine(root.textContent) !== '' ? root : page.body
  for (const element of chosen.querySelectorAll(furniture)) element.remove()
  return chosen
}

function hasHeadline(blocks: readonly Block[]): boolean {
  return blocks.slice(0, 3).some(({ type }) => type === 'heading')
}

/** Readability takes the headline out of the text; a draft has it as its first block. */
function withHeadline(title: string | null, blocks: readonly Block[]): readonly Block[] {
  const headline = inOneLine(title ?? '')
  if (headline === '') return blocks
  const start = blocks.findIndex(({ text }) => inOneLine(text) === headline)
  const rest = start >= 0 && start < 3 ? blocks.toSpliced(start, 1) : blocks
  return [{ type: 'heading', level: 1, text: headline }, ...rest]
}
