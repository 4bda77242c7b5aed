import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import type { Block } from '../project/records.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ParsedDocument } from './parsed-document.ts'

/** What is nested deeper would be left out by the parser, and parsing it would exhaust the stack. */
const MAX_NESTING = 100

/** HTML stays text. Tables are taken apart here: the parser would leave out cells for which there is no head. */
const parser = new MarkdownIt('commonmark', { html: false, maxNesting: MAX_NESTING })

/**
 * Blocks of a Markdown text (CommonMark 0.31): headings, paragraphs, list items and quotations, without
 * markup; a link or picture gives its text. A title in front matter is the first heading.
 */
export function parseMarkdown(markdown: string): ParsedDocument {
  const { said, body } = readFrontMatter(markdown)
  const blocks = blocksOf(body)
  const isThere = said.title === null || blocks[0]?.text === said.title
  return { ...said, blocks: isThere ? blocks : [block(said.title, 1, undefined), ...blocks] }
}

function blocksOf(body: string): readonly Block[] {
  const containers: Container[] = []
  const blocks: Block[] = []
  let heading = 0
  /** What its links refer to. */
  const references = {}
  const tokens = parser.parse(body, references)
  if (tokens.some(({ level }) => level >= MAX_NESTING - 1)) return linesOf(body)
  for (const token of tokens) {
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1))
    else if (token.type === 'heading_close') heading = 0
    else if (isContainer(token.type)) containers.push(token.type)
    else if (token.type === 'list_item_close' || token.type === 'blockquote_close') containers.pop()
    else {
      const texts = tableRows(token, references) ?? [inOneLine(textOf(token))]
      for (const text of texts) {
        if (text !== '') blocks.push(block(text, heading, containers.at(-1)))
      }
    }
  }
  return blocks
}

/** Each line as a paragraph, without the signs of lists and quotations before it: no word is left out. */
function linesOf(markdown: string): readonly Block[] {
  return markdown.split('\n').flatMap((line): readonly Block[] => {
    const text = line.replace(/^[\s>*+-]+/, '').trimEnd()
    return text === '' ? [] : [{ type: 'paragraph', text }]
  })
}

/** `|---|:--:|`, which makes a table of the line above it and those below; GFM 0.29, 4.10. */
const DELIMITER_ROW = /^\|?[ :]*-+[ :]*(?:\|[ :]*-+[ :]*)*\|?$/

/** The rows of a table, each as the text of its cells, as of a table in any other format; `null` of what is none. */
function tableRows(token: Token, references: Record<string, unknown>): readonly string[] | null {
  const [head, delimiter = '', ...rows] = token.content.split('\n')
  if (token.type !== 'inline' || !head?.includes('|') || !delimiter.includes('|')) return null
  if (!DELIMITER_ROW.test(delimiter.trim())) return null
  return [head, ...rows].map((row) => {
    const cells = row.split(/(?<!\\)\|/).map((cell) => parser.parseInline(cell.trim(), references))
    return inOneLine(cells.map((cell) => cell.map(textOf).join('')).join('\n'))
  })
}

type Container = 'list_item_open' | 'blockquote_open'

function isContainer(type: string): type is Container {
  return type === 'list_item_open' || type === 'blockquote_open'
}

function block(text: string, heading: number, container: Container | undefined): Block {
  if (heading > 0) return { type: 'heading', level: heading, text }
  if (container === 'list_item_open') return { type: 'list-item', text }
  return { type: container === 'blockquote_open' ? 'quotation' : 'paragraph', text }
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'inline':
    case 'image':
      return (token.children ?? []).map(textOf).join('')
    case 'text':
    case 'text_special':
    case 'code_inline':
    case 'code_block':
    case 'fence':
      return token.content
    case 'softbreak':
    case 'hardbreak':
      return ' '
    default:
      return ''
  }
}

function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
