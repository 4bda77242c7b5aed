import { ben, ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'

/** An article with corrections, for the tests of the checked copy, and how it reads before and after. */

export const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An article with two corrections in place, and one that changes the words of another again. */
export function corrected(say = (text: string): string => text): ReportModel {
  const { project } = new ProjectWriter(
    [
      { type: 'heading', level: 1, text: 'A bridge' },
      `The bridge opened in 1932. ${say('It is red.')}`,
      'Some 1,500 people came.',
    ],
    { title: 'A bridge', byline: 'By A. Writer' },
  )
    .claim('a', 'The bridge opened in 1932')
    .claim('b', 'opened in 1932')
    .claim('c', 'Some 1,500 people')
    .explain('a', say('The register says 1933.'))
    .record(
      {
        type: 'correction.proposed',
        data: { claim: 'a', correction: 'The bridge opened in 1933' },
      },
      ben,
    )
    .record({ type: 'correction.proposed', data: { claim: 'b', correction: 'opened in 1934' } })
    .record({
      type: 'correction.proposed',
      data: { claim: 'c', correction: say('Some 150 people') },
    })
  return sampleReport({ input: { project } })
}

export const before =
  'A bridge By A. Writer The bridge opened in 1932. It is red. Some 1,500 people came.'
export const after =
  'A bridge By A. Writer The bridge opened in 1933. It is red. Some 150 people came.'
