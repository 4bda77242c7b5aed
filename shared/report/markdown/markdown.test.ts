import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { visibleText } from '../words/visible-text.ts'
import { atLineStart, inline, line, list, numberedList, paragraphs, quote } from './markdown.ts'

const parser = new MarkdownIt({ html: true })

/** The text and the elements that a reader of Markdown sees. */
function read(markdown: string): { text: string; elements: string[] } {
  const tokens = parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
  return {
    text: tokens
      .filter(({ type }) => type === 'text' || type === 'text_special')
      .map(({ content }) => content)
      .join(''),
    elements: tokens.filter(({ nesting }) => nesting === 1).map(({ tag }) => tag),
  }
}

const markupCharacters = fc.string({
  unit: fc.constantFrom(...'\\`*_[]()<>#~|&;:!-+=1.a \t"\'/{}'.split(''), 'amp;', 'http://', '~~~'),
})
const anyText = fc.oneof(markupCharacters, fc.string({ unit: 'binary' }))
const asOneLine = (text: string): string => visibleText(text).replace(/\s+/g, ' ').trim()

describe('Markdown', () => {
  it('reads plain where nothing has to be escaped', () => {
    const text =
      'Mr. O’Neil (42) said: “10–20 % – yes!” It’s AT&T, see https://example.org/a-b?c=1.'
    expect(line(text)).toBe(text)
  })

  it.each(['- no list', '+ no list', '1. no list', '2) no list', '# no heading', '> no quote'])(
    'takes no markup from the beginning of a line: %s',
    (text) => {
      expect(read(line(text))).toEqual({ text, elements: ['p'] })
    },
  )

  it('lets any text be read as what it was, and lets none be markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(asOneLine(text) !== '')
        expect(read(line(text))).toEqual({ text: asOneLine(text), elements: ['p'] })
      }),
      { numRuns: 1000 },
    )
  })

  it('lets no text make markup with what stands beside it', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const markdown = atLineStart(`x${inline(before)} [1 ✓]${inline(after)}`.trim())
        expect(read(markdown).elements).toEqual(['p'])
      }),
      { numRuns: 1000 },
    )
  })

  it('lets no text of several lines be anything but paragraphs', () => {
    const lines = fc.array(anyText, { minLength: 1 }).map((texts) => texts.join('\n'))
    fc.assert(
      fc.property(lines, (text) => {
        fc.pre(visibleText(text).trim() !== '')
        const { elements } = read(quote(paragraphs(text)))
        expect(new Set(elements)).toEqual(new Set(['blockquote', 'p']))
      }),
      { numRuns: 1000, examples: [['\v'], ['|\n:-'], ['|\n:-:|']] },
    )
  })

  it('keeps the line breaks and paragraphs of a text', () => {
    expect(parser.render(paragraphs('one\ntwo\n\n  three'))).toBe(
      '<p>one<br>\ntwo</p>\n<p>three</p>\n',
    )
  })

  it('keeps what belongs to a list item in it, however wide its number', () => {
    const items = Array.from({ length: 10 }, (_, index) => `item\n\n- ${index}\n\n> quoted`)
    const { elements } = read(numberedList(items))
    expect(elements.filter((tag) => tag === 'ol')).toHaveLength(1)
    expect(elements.filter((tag) => tag === 'blockquote')).toHaveLength(10)
    expect(read(list(items)).elements.filter((tag) => tag === 'ul')).toHaveLength(11)
  })
})
