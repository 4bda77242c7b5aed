import { describe, expect, it } from 'vitest'
import { fold } from '../project/project-log.ts'
import { sampleReport } from './sample-report.ts'
import type { ReportJson } from './json/report-json.ts'
import { writeJson } from './write-json.ts'

// Its shape is what the tests are about.
const read = (json: string): ReportJson => JSON.parse(json) as ReportJson

describe('the report as JSON', () => {
  const report = read(writeJson(sampleReport()))

  it('names its schema, format and version first', () => {
    expect(Object.entries(report).slice(0, 3)).toEqual([
      ['$schema', 'claimdesk-report-1.schema.json'],
      ['format', 'claimdesk-report'],
      ['version', 1],
    ])
  })

  it('has the same keys whatever is known', () => {
    const options = { language: 'fr', article: false, checklist: false } as const
    const empty = read(writeJson(sampleReport({ input: { options, project: fold([]) } })))
    expect(Object.keys(empty)).toEqual(Object.keys(report))
    expect(empty).toMatchObject({ byline: null, draft: null, article: null, checkedFrom: null })
  })

  it('refers to claims and sources by their numbers', () => {
    expect(report.hindrances).toContainEqual({ kind: 'verified-unsupported', claims: [2] })
    expect(report.claims[0]?.evidence[0]?.source).toBe(1)
    expect(report.sources[0]).toMatchObject({ number: 1, claims: [1] })
  })

  it('gives the words of each claim and the runs of the article that it covers', () => {
    const covered = report.article
      ?.flatMap(({ runs }) => runs)
      .filter(({ claims }) => claims.includes(1))
    expect(covered?.map(({ text }) => text).join('')).toBe(report.claims[0]?.words)
  })

  it('tells what was not written as null', () => {
    expect(report.claims[1]).toMatchObject({ rationale: null, correction: null, attribution: null })
  })

  it('gives each source as CSL-JSON with the hashes of its files', () => {
    expect(report.sources[0]?.csl).toMatchObject({ id: 's1', type: 'webpage', title: 'A report' })
    expect(report.sources[0]?.files[0]).toMatchObject({ sha256: 'a'.repeat(64), missing: true })
  })

  it('brings every text back as it was', () => {
    const said = '</script>\u2028"\\\u202E\0👩🏽‍🚒'
    const { title, claims } = read(writeJson(sampleReport({ say: () => said })))
    expect([title, claims[0]?.words, claims[0]?.rationale]).toEqual([said, said, said])
  })
})
