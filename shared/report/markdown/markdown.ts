import type { Block } from '../../project/records.ts'
import { paragraphsOf } from '../words/paragraphs-of.ts'
import { visibleText } from '../words/visible-text.ts'

/**
 * Text for the middle of a line of Markdown (CommonMark 0.31.2 and the extensions of GitHub): it reads as it is,
 * and nothing in it is markup. Line breaks become spaces.
 */
export function inline(text: string): string {
  return visibleText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#~|]/g, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(/^\(/, '\\(') // after "]" it would make a link
}

/** Also the beginning of one that the text breaks off: what follows may complete it. */
const ENTITY = /&(?=#?\w*(;|$))/g

/** Text that stands at the beginning of a line, where a dash or "1." would begin a list, and ":-" end a table's head. */
export function line(text: string): string {
  return atLineStart(inline(text).trim())
}

/** For a line that was put together of `inline` texts. */
export function atLineStart(markdown: string): string {
  return markdown.replace(/^([-+=]|:(?=-))/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2')
}

/** Paragraphs of text, divided by blank lines; other line breaks stay. */
export function paragraphs(text: string): string {
  return paragraphsOf(visibleText(text).trim())
    .map((paragraph) => paragraph.split('\n').map(line).join('  \n'))
    .join('\n\n')
}

/** @param markdown whole blocks */
export function quote(markdown: string): string {
  return markdown
    .split('\n')
    .map((one) => (one === '' ? '>' : `> ${one}`))
    .join('\n')
}

/** The deepest heading that there is. */
const DEEPEST = 6

/**
 * A block of an article.
 *
 * @param depth of a heading: from 1
 * @param markdown put together of `inline` texts
 */
export function articleBlock(type: Block['type'], depth: number, markdown: string): string {
  const text = atLineStart(markdown.trim())
  switch (type) {
    case 'heading':
      return `${'#'.repeat(Math.min(depth, DEEPEST))} ${text}`
    case 'quotation':
      return quote(text)
    case 'list-item':
      return list([text])
    case 'paragraph':
      return text
  }
}

/** @param items whole blocks each, of which the first is a paragraph */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${indent(item, 2)}`).join('\n')
}

export function numberedList(items: readonly string[]): string {
  return items
    .map((item, index) => {
      const marker = `${index + 1}. `
      return marker + indent(item, marker.length)
    })
    .join('\n')
}

function indent(markdown: string, width: number): string {
  return markdown.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`)
}

/** Blocks with a blank line between them; those that are `null` or empty are left out. */
export function blocks(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n')
}
