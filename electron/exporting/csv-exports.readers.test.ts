import { describe, expect, it } from 'vitest'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { writeClaimsCsv } from '../../shared/report/write-claims-csv.ts'
import { writeSourcesCsv } from '../../shared/report/write-sources-csv.ts'
import { openedByLibreOffice } from './foreign-readers.ts'

describe('hostile text in CSV', () => {
  it.each([',', ';'] as const)(
    'runs nowhere in LibreOffice, with “%s” between cells',
    async (separator) => {
      const live = 'a;=1+1\n=2+2\r\n"a;""b"";""=3+3""",=4+4\n'
      expect(await openedByLibreOffice(live, separator)).toContain('table:formula=')
      const texts = [
        ...Object.values(hostileTexts),
        ...[
          '=1+1',
          '+1',
          '-1+1',
          '@SUM(1)',
          'a;=1+1',
          'a;"=1+1"',
          'a\n=1+1',
          '\t=1+1',
          ' =1',
          '\r=1',
        ],
      ]
      const tables = texts.flatMap((text) => {
        const model = sampleReport({ say: (words) => (words.length > 10 ? text : words) })
        return [writeClaimsCsv(model), writeSourcesCsv(model)]
      })
      const opened = await openedByLibreOffice(tables.join('').replaceAll('\uFEFF', ''), separator)
      expect(opened).not.toContain('table:formula')
      expect(opened).toContain('</text:p>')
    },
  )
})
