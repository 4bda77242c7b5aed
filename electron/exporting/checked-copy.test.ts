import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import MarkdownIt from 'markdown-it'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeCheckedCopyDocx } from '../../shared/report/docx/write-checked-copy.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { ben, ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { visibleText } from '../../shared/report/visible-text.ts'
import { writeCheckedCopyHtml } from '../../shared/report/write-checked-copy-html.ts'
import { writeCheckedCopyMarkdown } from '../../shared/report/write-checked-copy-markdown.ts'
import { pandoc, pdfText, printedByLibreOffice } from './foreign-readers.ts'

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An article with two corrections in place, and one that changes the words of another again. */
function corrected(say = (text: string): string => text): ReportModel {
  const { project } = new ProjectWriter(
    [
      { type: 'heading', level: 1, text: 'A bridge' },
      `The bridge opened in 1932. ${say('It is red.')}`,
      'Some 1,500 people came.',
    ],
    { title: 'A bridge', byline: 'By A. Writer' },
  )
    .claim('a', 'The bridge opened in 1932')
    .claim('b', 'opened in 1932')
    .claim('c', 'Some 1,500 people')
    .explain('a', say('The register says 1933.'))
    .record(
      {
        type: 'correction.proposed',
        data: { claim: 'a', correction: 'The bridge opened in 1933' },
      },
      ben,
    )
    .record({ type: 'correction.proposed', data: { claim: 'b', correction: 'opened in 1934' } })
    .record({
      type: 'correction.proposed',
      data: { claim: 'c', correction: say('Some 150 people') },
    })
  return sampleReport({ input: { project } })
}

const before = 'A bridge By A. Writer The bridge opened in 1932. It is red. Some 1,500 people came.'
const after = 'A bridge By A. Writer The bridge opened in 1933. It is red. Some 150 people came.'

async function read(document: Uint8Array, changes: 'accept' | 'reject' | 'all'): Promise<string> {
  const to = changes === 'all' ? 'markdown-smart' : 'plain'
  return oneSpace(
    await pandoc(document, [
      ...['-s', '-f', 'docx', '-t', to, '--wrap=none', `--track-changes=${changes}`],
    ]),
  )
}

describe('the checked copy as a Word document', () => {
  let document: Uint8Array
  beforeAll(async () => {
    document = await writeCheckedCopyDocx(corrected())
  })

  it('is the article with every change rejected, and the corrected one with every change accepted', async () => {
    expect(await read(document, 'reject')).toBe(before)
    expect(await read(document, 'accept')).toBe(after)
  })

  it('tracks only the words that differ, by who proposed them and when', async () => {
    const text = await read(document, 'all')
    const ofBen = 'author="Ben Okri" date="2026-03-14T09:06:00.000Z"'
    expect(text).toContain(`[1932]{.deletion ${ofBen}}[1933]{.insertion ${ofBen}}`)
    expect(text).toMatch(/\[1,500\]\{\.deletion author="Ana Ruiz"[^[]*\[150\]\{\.insertion/)
  })

  it('comments on a change with the reason, and with what else was proposed for its words', async () => {
    expect(await read(document, 'all')).toMatch(
      /The register says 1933\.[^{]*claim 1[^{]*Proposed instead of “opened in 1932”: “opened in 1934”[^{]*correction 1 again[^{]*\{\.comment-start id="0" author="Ben Okri"/,
    )
  })

  it('is opened by LibreOffice with its text', async () => {
    const text = oneSpace(await pdfText(await printedByLibreOffice(document, 'docx')))
    expect(text).toMatch(/Checked copy · 2 corrections.*A bridge.*Some 1,500 ?150 people came\./)
  })

  it.each(Object.entries(hostileTexts))('lets %s stand as text', async (_, hostile) => {
    const model = corrected((text) => (text === 'It is red.' ? `x${hostile}x` : text))
    expect(await read(await writeCheckedCopyDocx(model), 'accept')).toContain(
      oneSpace(visibleText(`x${hostile}x`)),
    )
  })

  it.each(Object.entries(hostileTexts))('takes %s as a correction', async (_, hostile) => {
    const model = corrected((text) => (text === 'Some 150 people' ? `x${hostile}x` : text))
    expect(await read(await writeCheckedCopyDocx(model), 'accept')).toContain(
      oneSpace(visibleText(`x${hostile}x`)),
    )
  })
})

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
