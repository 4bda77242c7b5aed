import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from './docx/write-docx.ts'
import type { ReportModel } from './model/report-model.ts'
import { fileNamed, ProjectWriter } from './project-writer.ts'
import { sampleReport } from './sample-report.ts'
import { writeSourcesBibtex } from './bibtex/write-sources-bibtex.ts'
import { writeAnnotations } from './write-annotations.ts'
import { writeClaimReview } from './write-claim-review.ts'
import { writeClaimsCsv } from './write-claims-csv.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { logCsvLines } from './log/write-log-csv.ts'
import { writeLogJson } from './log/write-log-json.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeSourcesCsl } from './write-sources-csl.ts'
import { writeSourcesCsv } from './write-sources-csv.ts'

const secret = 'Mme Quendelle'
const file = { ...fileNamed('x', 'b'), name: `${secret}.pdf` }

/** A claim that rests on a source that only the desk may know. */
function writerWithSecret(): ProjectWriter {
  return new ProjectWriter(['The bridge opened in 1932.'])
    .claim('a', 'The bridge', { speaker: 'The mayor' })
    .source('open', { title: 'Bridge register', URL: 'https://example.org/register' }, [])
    .source(
      'hidden',
      {
        type: 'interview',
        title: `Talk with ${secret}`,
        author: [{ literal: secret }],
        URL: `https://example.org/${encodeURIComponent(secret)}`,
        note: secret,
        custom: { confidential: true },
      },
      [file],
    )
    .attach('a', 'open', { stance: 'supports' })
    .attach('a', 'hidden', { stance: 'supports', passage: 'I was there.' })
    .judge('a', 'verified')
    .judge('a', 'verified', 'attribution')
}

async function wordText(model: ReportModel): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(model))['word/document.xml'] ?? new Uint8Array())
}

function reportWithSecret(missingFiles: readonly string[] = []) {
  const writer = writerWithSecret()
  return sampleReport({ input: { project: writer.project, missingFiles } })
}

describe('a confidential source in a report', () => {
  it('is told in words, with the passage and nothing of its own', () => {
    const [, hidden] = reportWithSecret().sources
    expect(hidden).toMatchObject({
      number: 2,
      confidential: true,
      citation: 'Confidential source, known to the desk',
      link: null,
      csl: { type: 'document', title: 'Confidential source, known to the desk' },
      files: [],
      claims: [1],
    })
    expect(reportWithSecret().claims[0]?.evidence[1]?.passage).toBe('I was there.')
  })

  it('appears nowhere in the model, also where its file is missing', () => {
    const model = reportWithSecret([file.sha256])
    const text = JSON.stringify(model)
    for (const known of ['Quendelle', file.sha256, 'interview']) expect(text).not.toContain(known)
    expect(text).toContain('"unnamed":1')
  })

  it.each([
    ['HTML', writeHtml],
    ['Markdown', writeMarkdown],
    ['Word', wordText],
  ])('is no title in %s, and nothing is said of whether a copy was kept', async (_, write) => {
    const text = await write(reportWithSecret())
    expect(text).toContain('Confidential source, known to the desk')
    expect(text).not.toContain('“Confidential source')
    expect(text.match(/No copy was saved/g), 'of the other source').toHaveLength(1)
  })

  it.each([
    ['HTML', writeHtml],
    ['Markdown', writeMarkdown],
    ['CSV of the claims', writeClaimsCsv],
    ['CSV of the sources', writeSourcesCsv],
    ['JSON', writeJson],
  ])('appears nowhere in %s, and the missing file is told without its name', (_, write) => {
    const text = write(reportWithSecret([file.sha256]))
    for (const known of ['Quendelle', file.sha256]) expect(text).not.toContain(known)
    expect(text).toContain('Bridge register')
    expect(text).toContain('Confidential source, known to the desk')
  })

  it.each([
    ['CSL-JSON', writeSourcesCsl],
    ['BibTeX', writeSourcesBibtex],
  ])('is only words in %s', (_, write) => {
    const text = write(reportWithSecret([file.sha256]))
    for (const known of ['Quendelle', file.sha256, 'interview']) expect(text).not.toContain(known)
    expect(text.replace(/[{}]/g, '')).toContain('Confidential source, known to the desk')
  })

  it.each([
    ['ClaimReview', writeClaimReview],
    ['annotations', writeAnnotations],
  ])('appears nowhere in %s', (_, write) => {
    const text = write(reportWithSecret([file.sha256]))
    for (const known of ['Quendelle', file.sha256]) expect(text).not.toContain(known)
  })

  it.each([
    ['CSV', (...log: Parameters<typeof logCsvLines>) => [...logCsvLines(...log)].join('')],
    ['JSON', writeLogJson],
  ])('appears nowhere in the log as %s, and neither do the desk’s notes', (_, write) => {
    const writer = writerWithSecret()
    const csl = writer.project.sources.get('open')?.csl
    if (!csl) throw new Error('no source')
    writer.record({
      type: 'source.edited',
      data: { source: 'open', csl: { ...csl, note: 'Ask for Odile', annote: 'Odile again' } },
    })
    const log = write(reportWithSecret(), writer.events)
    for (const known of ['Quendelle', file.sha256, file.sha256.slice(0, 16), 'interview', 'Odile'])
      expect(log).not.toContain(known)
    for (const told of ['Bridge register', 'I was there.']) expect(log).toContain(told)
  })
})
