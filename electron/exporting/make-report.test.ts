import { expect, it } from 'vitest'
import { begun, record, anna } from '../../shared/project/sample-log.ts'
import { unnamedNewsroom } from '../../shared/report/newsroom/unnamed-newsroom.ts'
import { reportOnSaved, type SavedProject } from './make-report.ts'

it('tells of the journals where they ended with what it tells, whatever comes in while it is made', async () => {
  const events = record(anna, ...begun)
  let lines = events.length
  const project: SavedProject = {
    get events() {
      // What comes in once this is read is in the journal as well.
      queueMicrotask(() => (lines += 1))
      return events
    },
    notices: [],
    heads: () => [{ installation: anna.installation, lines, head: '0'.repeat(16) }],
    damagedFiles: () => Promise.resolve([]),
  }
  const options = { language: 'en', article: true, checklist: true } as const
  const newsroom = { ...unnamedNewsroom, citationStyle: 'apa' } as const
  const report = await reportOnSaved(project, options, { person: anna.by, newsroom })
  expect(report.log.map((head) => head.lines)).toEqual([events.length])
})
