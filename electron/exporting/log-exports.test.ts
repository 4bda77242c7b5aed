import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../shared/project/events.ts'
import { ProjectLog } from '../../shared/project/project-log.ts'
import { arbitraryEvents } from '../../shared/project/sample-log.ts'
import { restoreFormulas } from '../../shared/report/csv/formulas.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { logJsonSchema } from '../../shared/report/log/log-json.ts'
import { logCsvLines } from '../../shared/report/log/write-log-csv.ts'
import { writeLogJson } from '../../shared/report/log/write-log-json.ts'
import { ProjectWriter } from '../../shared/report/project-writer.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { visibleText } from '../../shared/report/words/visible-text.ts'

const place = join(import.meta.dirname, '../../docs/schemas/claimdesk-log-1.schema.json')
const published: unknown = JSON.parse(readFileSync(place, 'utf8'))

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
})
formats(ajv)
const validate = ajv.compile(logJsonSchema())
const faults = (json: string): readonly unknown[] =>
  validate(JSON.parse(json)) ? [] : (validate.errors ?? [])

describe('the published schema of the log', () => {
  it('is the one that the code stands by', () => {
    expect(published, 'run: npm run schemas').toEqual(JSON.parse(JSON.stringify(logJsonSchema())))
  })

  it('holds for every log, and for what a newer version made', () => {
    const report = sampleReport()
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const [first] = events
        const future = parseEvent({ ...first, type: 'claim.sung', data: {} })
        const log = new ProjectLog([...events.slice(1), ...(future ? [future] : [])])
        expect(faults(writeLogJson(report, log.events))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('refuses a log that lacks something', () => {
    const log = JSON.parse(writeLogJson(sampleReport(), [])) as Record<string, unknown>
    for (const key of Object.keys(log)) {
      const { [key]: _, ...rest } = log
      expect(faults(JSON.stringify(rest)), key).not.toEqual([])
    }
  })
})

describe('hostile text in the log', () => {
  it.each(Object.entries(hostileTexts))('%s comes back as it was', (_, text) => {
    const writer = new ProjectWriter(['The bridge opened.']).claim('a', 'The bridge')
    writer.explain('a', text)
    const log = writeLogJson(sampleReport(), writer.events)
    expect(faults(log)).toEqual([])
    expect(JSON.parse(log)).toMatchObject({ events: writer.events })

    const csv = [...logCsvLines(sampleReport(), writer.events)].join('')
    const rows: Record<string, string>[] = parse(csv, {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    })
    expect(restoreFormulas(rows.at(-1)?.['After'] ?? '')).toBe(visibleText(text))
    if (text.startsWith('=')) expect(rows.at(-1)?.['After']).toBe(`'${text}`)
  })
})
