import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { visibleText } from '../../shared/report/words/visible-text.ts'
import { writeDocx } from '../../shared/report/docx/write-docx.ts'
import { pandoc, pdfInfo, pdfText, printedByLibreOffice } from './foreign-readers.ts'
import { partOf } from './word-parts.ts'

/** What pandoc reads, with comments; a style of ours is an attribute of what is set in it. */
const asMarkdown = [
  '-f',
  'docx+styles',
  '-t',
  'markdown-smart',
  '--wrap=none',
  '--track-changes=all',
]
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ')

async function plain(model: ReportModel): Promise<string> {
  return oneSpace(
    await pandoc(await writeDocx(model), ['-f', 'docx', '-t', 'plain', '--wrap=none']),
  )
}

describe('the report as a Word document', () => {
  let document: Uint8Array
  let markdown: string
  let pdf: Uint8Array
  beforeAll(async () => {
    document = await writeDocx(sampleReport())
    markdown = await pandoc(document, asMarkdown)
    pdf = await printedByLibreOffice(document, 'docx')
  })

  it('has a title, and headings for its parts, the article’s own and every claim', () => {
    expect(markdown).toMatch(/custom-style="Title"\}\nTroops in danger\n/)
    const headings = [...markdown.matchAll(/^(#+) (?:\[\]\{[^}]*\})?(.*?)(?: \{.*)?$/gm)]
    const outline = headings.map(([, level = '', words = '']) => `${level.length} ${words}`)
    expect(outline).toEqual(
      expect.arrayContaining([
        '1 Summary',
        '1 The article',
        '2 Troops',
        '1 The claims',
        '1 Method',
      ]),
    )
    expect(markdown).toMatch(/^## .*Claim 1.*Disputed/m)
    expect(markdown).toMatch(/^### Why/m)
  })

  it('comments on each claim in the article, with its verdict, reasons and correction', () => {
    expect(markdown).toMatch(
      /1 · ✕ Disputed[^]*Maps show a withdrawal\.[^]*which is denied[^]*\.comment-start id="0" author="Ana Ruiz" date="2026-03-14T09:08/,
    )
    expect(markdown).toMatch(/comment-start id="2" author="Ben Okri"/)
    expect(markdown.match(/\.comment-end /g)).toHaveLength(3)
  })

  it('says in a footnote where evidence is from, with its address and its copy', () => {
    expect(markdown).toMatch(/Contradicts[^\n]*“A report”[^\n]*\[\^1\]/)
    expect(oneSpace(markdown)).toMatch(
      /\[\^1\]: .*An institute, “A report”, A series, .*<https:\/\/example\.org\/report\?a=1&b=2>.*Saved copy report\.pdf.*missing or changed.*aaaaaaaa…aaaa/,
    )
  })

  it('prints with its title, its parts in order and the numbers of its pages', async () => {
    expect(await pdfInfo(pdf)).toMatch(/Title: +Troops in danger · fact-check report\nAuthor: +Ana/)
    const text = oneSpace(await pdfText(pdf))
    expect(text).toMatch(
      /Draft.*Troops in danger.*By A\. Writer.*d{64}.*Draft: not ready.*Summary 3 claims.*✓ 1.*✕ 1.*\? 1.*The article.*Claim 1.*Claim 2.*Claim 3.*Sources.*a{64}.*Method.*Decision log.*desk@example\.org/,
    )
    expect(text).toMatch(/1 ?\/ ?\d/)
  })

  it('says nothing of a draft once it is final', async () => {
    const model: ReportModel = { ...sampleReport(), status: 'final', hindrances: [] }
    expect(partOf(await writeDocx(model), 'word/header1.xml')).not.toContain('Draft')
    expect(await plain(model)).not.toMatch(/Draft:|· Draft/)
  })

  it('leaves out what the options leave out', async () => {
    const options = { language: 'en', article: false, checklist: false } as const
    const text = await plain(sampleReport({ input: { options } }))
    expect(text).not.toMatch(/The article|Every word|in the article/)
  })

  it('shows the newsroom’s logo, and none that is no picture', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
    const picturesWith = async (base64: string): Promise<string[]> => {
      const { newsroom, ...rest } = sampleReport()
      const logo = { mediaType: 'image/png', base64 } as const
      const written = await writeDocx({ ...rest, newsroom: { ...newsroom, logo } })
      await pandoc(written, asMarkdown)
      return Object.keys(unzipSync(written)).filter((name) => name.startsWith('word/media/'))
    }
    expect(await picturesWith(png)).toHaveLength(1)
    expect(await picturesWith('AAAA')).toHaveLength(0)
  })

  it('is French in French, and the article keeps its own language', async () => {
    const french = await writeDocx(sampleReport({ language: 'fr' }))
    const styles = partOf(french, 'word/styles.xml')
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="fr-FR"\/>.*<\/w:docDefaults>/)
    expect(styles).toMatch(/w:styleId="ArticleText".*?<w:lang w:val="en-GB"\/>/)
    expect(await pandoc(french, ['-f', 'docx', '-t', 'plain'])).toContain('Est-ce vrai\u202F?')
  })
})

describe('hostile text in a Word document', () => {
  it.each(Object.entries(hostileTexts))('%s stands there as text', async (_, text) => {
    const said = `x${text}x`
    const model = sampleReport({
      say: (words) => (words === 'Maps show a withdrawal.' ? said : words),
    })
    expect(await plain(model)).toContain(oneSpace(visibleText(said)))
  })

  it('is printed by LibreOffice, all of it', async () => {
    const texts = Object.values(hostileTexts)
    const given = new Map<string, string>()
    const say = (words: string): string => {
      const text = given.get(words) ?? `x${texts[given.size % texts.length] ?? ''}x`
      given.set(words, text)
      return text
    }
    const model = sampleReport({ say })
    const pdf = await printedByLibreOffice(await writeDocx(model), 'docx')
    expect(await pdfText(pdf)).toContain('</script>')
  })
})
