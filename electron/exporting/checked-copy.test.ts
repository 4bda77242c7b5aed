import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { ProjectWriter } from '../../shared/report/project-writer.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { writeCheckedCopyHtml } from '../../shared/report/checked-copy/write-checked-copy-html.ts'
import { writeCheckedCopyMarkdown } from '../../shared/report/checked-copy/write-checked-copy-markdown.ts'
import { after, before, corrected, oneSpace } from './corrected-article.ts'

/** What CriticMarkup's own rules make of it (criticmarkup.com). */
function settled(markdown: string, changes: 'accept' | 'reject'): string {
  const [gone, stays] =
    changes === 'accept'
      ? [/\{--[^]*?--\}/g, /\{\+\+([^]*?)\+\+\}/g]
      : [/\{\+\+[^]*?\+\+\}/g, /\{--([^]*?)--\}/g]
  return markdown
    .replace(/\{>>[^]*?<<\}/g, '')
    .replace(gone, '')
    .replace(stays, '$1')
}

function readMarkdown(markdown: string): string {
  const parser = new MarkdownIt({ html: true })
  const tokens = parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
  return oneSpace(
    tokens
      .map(({ type, content, block }) =>
        type === 'text' || type === 'text_special' ? content : block ? ' ' : '',
      )
      .join(''),
  )
}

describe('the checked copy as Markdown', () => {
  const markdown = writeCheckedCopyMarkdown(corrected())

  it('is the article with every change rejected, and the corrected one with every change accepted', () => {
    expect(readMarkdown(settled(markdown, 'reject'))).toBe(before)
    expect(readMarkdown(settled(markdown, 'accept'))).toBe(after)
  })

  it('gives the reason and the author beside each change', () => {
    expect(markdown).toContain(
      '{--1932--}{++1933++}{>>The register says 1933. – claim 1 · Ben Okri (second reader), 14 March 2026 at 09:06<<}',
    )
    expect(markdown).toContain('{>>Proposed instead of “opened in 1932”: “opened in 1934” –')
  })

  it('takes no text for a mark', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...['{', '}', '-', '+', '>', '<', '~', '=', '\\', '&', ';', 'a', ' ']),
    })
    fc.assert(
      fc.property(marks, (text) => {
        const said = `x${text}x`
        const written = writeCheckedCopyMarkdown(
          corrected((words) => (words.startsWith('Some') ? `Some ${said} people` : said)),
        )
        const plain = oneSpace(said)
        expect(readMarkdown(settled(written, 'reject'))).toBe(before.replace('It is red.', plain))
        expect(readMarkdown(settled(written, 'accept'))).toBe(
          after.replace('It is red.', () => plain).replace('150', () => plain),
        )
      }),
    )
  })
})

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // The layout of the source is nobody's concern, and XHTML's slashes are harmless.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
})

describe('the checked copy as HTML', () => {
  const page = writeCheckedCopyHtml(corrected())

  it('strikes what goes and underlines what comes, each with a number that leads to the reason', () => {
    expect(page).toMatch(
      /in <del>1932<\/del><ins>1933<\/ins><sup\s*><a[^>]*id="mark-1"\s+href="#change-1"/,
    )
    const [, reasons = ''] = page.split('id="change-1"')
    expect(oneSpace(reasons.replace(/<[^>]*>/g, ' '))).toMatch(
      /“1932” → “1933” in the article ↑ The register says 1933\. claim 1 · Ben Okri/,
    )
  })

  it('passes over no level of headings, so that one can go through it by them', () => {
    const headings = writeCheckedCopyHtml(corrected()).matchAll(/<h(\d)/g)
    const levels = [...headings].map(([, level]) => Number(level))
    expect(levels.slice(0, 3)).toEqual([1, 2, 3])
    levels.forEach((level, index) =>
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1),
    )
  })

  it('tells what is not in place, and why', () => {
    const [, unplaced = ''] = page.split('id="unplaced"')
    expect(oneSpace(unplaced.replace(/<[^>]*>/g, ' '))).toMatch(
      /“opened in 1932”: “opened in 1934” It would change the words of correction 1 again\./,
    )
  })

  it('says so where there is nothing to correct', () => {
    const { project } = new ProjectWriter(['Text'])
    const copy = writeCheckedCopyHtml(sampleReport({ input: { project } }))
    expect(copy).toContain('No correction has been proposed')
    expect(copy).not.toMatch(/<del|<ins|id="changes"/)
  })

  it.each(Object.entries(hostileTexts))(
    'is valid, runs and loads nothing, with %s',
    async (_, text) => {
      const written = writeCheckedCopyHtml(corrected((words) => `${words}${text}`))
      const { results } = await validator.validateString(written)
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
      const tags = (written.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, ''))
      expect(tags.join()).not.toMatch(
        /<(script|link|img|iframe|object|embed|base|form)| (on\w+|src|style)/,
      )
    },
  )
})
