import { beforeAll, describe, expect, it } from 'vitest'
import { writeCheckedCopyDocx } from '../../shared/report/docx/write-checked-copy.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { visibleText } from '../../shared/report/words/visible-text.ts'
import { after, before, corrected, oneSpace } from './corrected-article.ts'
import { pandoc, pdfText, printedByLibreOffice } from './foreign-readers.ts'

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
