import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../shared/report/docx/write-docx.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { externalTargets, partOf } from './word-parts.ts'

describe('the parts of a Word document', () => {
  let document: Uint8Array
  beforeAll(async () => {
    document = await writeDocx(sampleReport())
  })

  it('leads only to the web and to places that are in it', () => {
    expect(new Set(externalTargets(document))).toEqual(
      new Set(['https://example.org/report?a=1&amp;b=2']),
    )
    const body = partOf(document, 'word/document.xml')
    const places = new Set(
      [...body.matchAll(/<w:bookmarkStart w:name="(\w+)"/g)].map(([, name]) => name),
    )
    const anchors = [
      ...(body + partOf(document, 'word/footnotes.xml')).matchAll(/w:anchor="(\w+)"/g),
    ].map(([, name]) => name)
    expect(anchors.length).toBeGreaterThan(8)
    expect(anchors.filter((name) => !places.has(name))).toEqual([])
  })

  it('shows a contested claim in the article with a line of its own, which the legend draws', () => {
    const style = /w:styleId="Mark-contested".*?<\/w:style>/s.exec(
      partOf(document, 'word/styles.xml'),
    )
    expect(style?.[0]).toContain('<w:u w:val="double"')
    const marked = partOf(document, 'word/document.xml')
      .split('<w:r>')
      .filter((run) => run.includes('w:val="Mark-contested"'))
      .map((run) => run.replace(/<[^>]*>/g, ''))
    expect(marked).toEqual(['Contested', 'quoted words'])
    expect(partOf(document, 'word/comments.xml')).toContain('3 · ≠ Contested')
  })

  it('says of a claim who has signed it off', () => {
    const body = partOf(document, 'word/document.xml')
    expect(body.match(/Signed off by Dora \(second reader\), /g)).toHaveLength(1)
  })

  it('tells a file manager its title, author, language and time', () => {
    const properties = partOf(document, 'docProps/core.xml')
    expect(properties).toContain('<dc:title>Troops in danger · fact-check report</dc:title>')
    expect(properties).toContain('<dc:creator>Ana Ruiz</dc:creator>')
    expect(properties).toContain('<dc:language>en-GB</dc:language>')
    expect(properties).toContain('2026-03-14T12:00:00.000Z</dcterms:created>')
  })
})

describe('hostile text in the parts of a Word document', () => {
  it.each(Object.entries(hostileTexts))('%s in every place makes no link', async (_, text) => {
    const document = await writeDocx(sampleReport({ say: () => `x${text}x` }))
    expect(externalTargets(document)).toEqual([])
  })

  it('holds nothing that XML forbids, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 50 }), async (text) => {
        const document = await writeDocx(sampleReport({ say: () => `x${text}x` }))
        for (const [name, part] of Object.entries(unzipSync(document))) {
          // XML 1.0, section 2.2.
          expect(strFromU8(part), name).toMatch(
            /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u,
          )
        }
      }),
      { numRuns: 50 },
    )
  })
})
