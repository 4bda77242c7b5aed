import type { CslItem } from '../../shared/project/sources.ts'
import { ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'

/** A report for tests that cites these sources, `s0` first. */
export function reportOf(...sources: Partial<CslItem>[]): ReportModel {
  const writer = new ProjectWriter(['The bridge opened in 1932.']).claim('c', 'The bridge')
  sources.forEach((csl, index) => writer.source(`s${index}`, csl).attach('c', `s${index}`))
  return sampleReport({ input: { project: writer.project } })
}

/** A source with one of everything that a list of references tells. */
export const whole: Partial<CslItem> = {
  type: 'article-newspaper',
  title: 'The bridge of Châteauneuf: a history',
  author: [
    { family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' },
    { literal: 'Smith and Sons, Inc.' },
  ],
  'container-title': 'The Daily & Weekly',
  issued: { 'date-parts': [[2025, 3, 14]] },
  accessed: { 'date-parts': [[2026, 3, 14]] },
  URL: 'https://example.org/a_b?c=1&d=%20#e',
  DOI: '10.1000/x_y',
  language: 'fr',
  'citation-key': 'gaulle2025',
  note: 'for the desk',
  annote: 'what the desk thinks of it',
}
