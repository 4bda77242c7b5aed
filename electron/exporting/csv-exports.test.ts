import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreFormulas } from '../../shared/report/csv/formulas.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { fileNamed, ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { visibleText } from '../../shared/report/words/visible-text.ts'
import { writeClaimsCsv } from '../../shared/report/write-claims-csv.ts'
import { writeSourcesCsv } from '../../shared/report/write-sources-csv.ts'

/** Rows by their headings, as a reader sees them that we did not write, and that is told to be strict. */
function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' })
}

const byHeading = (model: ReportModel) => ({
  claims: rowsOf(writeClaimsCsv(model)),
  sources: rowsOf(writeSourcesCsv(model)),
})

const apostrophes = 'Apostrophes put in, so that no text runs as a formula'

describe('the claims as CSV', () => {
  const [first, second, third] = byHeading(sampleReport()).claims

  it('begin with a byte order mark and end each line with CR and LF', () => {
    const outsideOfQuotes = writeClaimsCsv(sampleReport()).replace(/"[^"]*"/g, '')
    expect(outsideOfQuotes).toMatch(/^\uFEFFNumber,Claim,(?:[^\r\n]+\r\n){4}$/)
  })

  it('give a claim with its verdicts, reasons and correction', () => {
    expect(first).toMatchObject({
      Number: '1',
      Claim: 'thousands of them are surrounded',
      'Stands in the article': 'yes',
      Speaker: 'The president',
      Kinds: 'number\nevent',
      Verdict: 'Disputed',
      'Is it true?': 'Disputed',
      'Was it said?': 'Verified',
      Why: 'Maps show a withdrawal.',
      'Proposed correction': 'which is denied',
      Checklist: 'There is a primary source, or independent ones (not one wire copied)',
      'Judged by': 'Cleo (editor)\nAna Ruiz (checker)',
      'Last judged (UTC)': '2026-03-14T09:08:00.000Z',
      Report: 'Draft',
      [apostrophes]: '',
    })
  })

  it('give its evidence in a line each', () => {
    expect(first?.['Evidence']).toBe(
      'Contradicts: [1] An institute, “A report”, A series, https://example.org/report?a=1&b=2 (accessed 14 March 2026) · secondary source · p. 7 · “no sign of a closed pocket”',
    )
  })

  it('leave a cell empty where there is nothing to tell', () => {
    expect(second).toMatchObject({ Speaker: '', 'Was it said?': '', Evidence: '', Label: '' })
    expect(third).toMatchObject({ Verdict: 'Contested' })
  })

  it('rate on the newsroom’s scale, in numbers', () => {
    const { claims, ...rest } = sampleReport()
    const rating = { value: -2, worst: -2, best: 2.5 }
    const rated = claims.map((claim) => ({ ...claim, label: 'Wrong', rating }))
    expect(byHeading({ ...rest, claims: rated }).claims[0]).toMatchObject({
      Label: 'Wrong',
      Rating: '-2',
      'Worst rating': '-2',
      'Best rating': '2.5',
      [apostrophes]: '',
    })
  })

  it('are French in French, with the same times', () => {
    const french = byHeading(sampleReport({ language: 'fr' })).claims[0]
    expect(french).toMatchObject({
      Verdict: 'Contestée',
      'Dernier jugement (UTC)': '2026-03-14T09:08:00.000Z',
      Rapport: 'Brouillon',
    })
  })
})

describe('the sources as CSV', () => {
  const files = [fileNamed('a.pdf', 'a'), fileNamed('b.pdf', 'b')]
  const writer = new ProjectWriter(['The bridge opened in 1932.'])
    .claim('c1', 'The bridge')
    .source(
      's1',
      { author: [{ given: 'Ana', family: 'Ruiz' }, { literal: 'A desk' }], publisher: 'A press' },
      files,
    )
    .source('s2', { issued: { 'date-parts': [[2025, 3]] } })
    .attach('c1', 's1')
    .attach('c1', 's2')
  const rows = byHeading(sampleReport({ input: { project: writer.project } })).sources

  it('give a row to each file, with its whole hash and whether it is still there', () => {
    expect(rows.map(({ Number, File }) => [Number, File])).toEqual([
      ['1', 'a.pdf'],
      ['1', 'b.pdf'],
      ['2', ''],
    ])
    expect(rows[0]).toMatchObject({ 'SHA-256': 'a'.repeat(64), Bytes: '1000' })
    expect(rows.map((row) => row['Missing or changed'])).toEqual(['yes', 'no', ''])
  })

  it('give what a source says of itself, with dates as exact as it has them', () => {
    expect(rows[0]).toMatchObject({ Authors: 'Ana Ruiz\nA desk', Publisher: 'A press' })
    expect(rows[2]).toMatchObject({ Title: 'Title of s2', Issued: '2025-03', Accessed: '' })
  })
})

describe('hostile text in CSV', () => {
  const asRead = (text: string): string => restoreFormulas(text)

  it.each(Object.entries(hostileTexts))('%s is read back', (_, text) => {
    const { claims, sources } = byHeading(sampleReport({ say: () => text }))
    for (const heading of ['Claim', 'Speaker', 'Why', 'Proposed correction'])
      expect(asRead(claims[0]?.[heading] ?? '').trim(), heading).toBe(visibleText(text).trim())
    expect(asRead(sources[0]?.['Title'] ?? '')).toBe(visibleText(text))
    expect(asRead(sources[0]?.['File'] ?? '')).toBe(visibleText(text))
  })

  it('is read back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (text) => {
        const { claims } = byHeading(sampleReport({ say: (words) => words + text }))
        const said = visibleText(`thousands of them are surrounded${text}`)
        expect(asRead(claims[0]?.['Claim'] ?? '')).toBe(said)
      }),
    )
  })

  it('is named where it took an apostrophe', () => {
    const { claims } = byHeading(sampleReport({ say: () => '=1+1' }))
    expect(claims[0]).toMatchObject({ Claim: "'=1+1", Why: "'=1+1", Verdict: 'Disputed' })
    expect(claims[0]?.[apostrophes]).toBe('Claim\nSpeaker\nWhy\nProposed correction\nJudged by')
  })
})
