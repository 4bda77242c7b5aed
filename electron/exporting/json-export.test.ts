import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { fold } from '../../shared/project/project-log.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { reportJsonSchema } from '../../shared/report/json/report-json.ts'
import type { Newsroom } from '../../shared/report/newsroom/newsroom.ts'
import { fileNamed, ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { writeJson } from '../../shared/report/write-json.ts'

const place = join(import.meta.dirname, '../../docs/schemas/claimdesk-report-1.schema.json')
const published: unknown = JSON.parse(readFileSync(place, 'utf8'))

/** @returns what is wrong with a report by the schema, as `path: reason` */
function faultsBy(schema: object): (json: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  formats(ajv)
  const validate = ajv.compile(schema)
  return (json) => {
    validate(json)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
  }
}

/** The schema, but without room for what later versions may add. */
const closed = JSON.parse(JSON.stringify(reportJsonSchema()), (_key, value: unknown) =>
  typeof value === 'object' && value !== null && 'properties' in value
    ? { ...value, additionalProperties: false }
    : value,
) as object

describe('the published schema of the report', () => {
  const faults = faultsBy(reportJsonSchema())
  const faultsInClosed = faultsBy(closed)
  const report = (): Record<string, unknown> =>
    JSON.parse(writeJson(sampleReport())) as Record<string, unknown>

  it('is the one that the code stands by', () => {
    expect(published, 'run: npm run schemas').toEqual(
      JSON.parse(JSON.stringify(reportJsonSchema())),
    )
  })

  const unarticled = { language: 'fr', article: false, checklist: false } as const
  const confidential = new ProjectWriter(['The bridge opened in 1932.'])
    .claim('c1', 'The bridge')
    .source(
      's1',
      {
        author: [{ family: 'Gaulle', given: 'C', 'dropping-particle': 'de' }],
        issued: { 'date-parts': [[2025], [2026, 1]], circa: true },
        custom: { confidential: true },
      },
      [fileNamed('a.pdf', 'a')],
    )
    .source('s2', { issued: { literal: 'long ago' }, DOI: '10.1/x', editor: [{ literal: 'E' }] })
    .attach('c1', 's1')
    .attach('c1', 's2')
  it.each<readonly [string, ReportModel]>([
    ['one of everything', sampleReport()],
    ['nothing', sampleReport({ input: { project: fold([]), options: unarticled, heads: [] } })],
    ['no article and no checklists', sampleReport({ input: { options: unarticled } })],
    ['a confidential source', sampleReport({ input: { project: confidential.project } })],
    ...Object.entries(hostileTexts).map(
      ([name, text]) => [name, sampleReport({ say: () => text })] as const,
    ),
  ])('describes all of a report with %s', (_, model) => {
    expect(faultsInClosed(JSON.parse(writeJson(model)))).toEqual([])
  })

  it('describes ratings, labels and where things are published', () => {
    const model = sampleReport()
    const rating = { value: 1, worst: 1, best: 5 }
    const claims = model.claims.map((claim) => ({ ...claim, label: 'Wrong', rating }))
    const publication = { articleUrl: 'https://example.org/a', factCheckUrl: null }
    const newsroom: Newsroom = {
      ...model.newsroom,
      labels: [{ name: 'Wrong', rating: 1 }],
      scale: { worst: 1, best: 5 },
      logo: { mediaType: 'image/png', base64: 'AAAA' },
    }
    const json = writeJson({ ...model, claims, publication, newsroom })
    expect(faultsInClosed(JSON.parse(json))).toEqual([])
  })

  it('allows what a later version may add', () => {
    expect(faults({ ...report(), mood: 'calm' })).toEqual([])
  })

  it.each([
    ['a version of its own', { version: 2 }, '/version'],
    ['a verdict that there is not', { counts: { verified: -1 } }, '/counts/verified'],
    ['a time that is none', { generatedAt: 'yesterday' }, '/generatedAt'],
    ['a status that there is not', { status: 'done' }, '/status'],
    ['claims that are none', { claims: [{ number: 0 }] }, '/claims/0/number'],
    ['a hash that is none', { draft: { sha256: 'x' } }, '/draft/sha256'],
  ])('rejects %s', (_, wrong, path) => {
    expect(faults({ ...report(), ...wrong }).map((fault) => fault.split(':')[0])).toContain(path)
  })

  it.each(Object.keys(report()))('rejects a report without “%s”', (key) => {
    const { [key]: _, ...rest } = report()
    expect(faults(rest)).toEqual([`: must have required property '${key}'`])
  })
})
