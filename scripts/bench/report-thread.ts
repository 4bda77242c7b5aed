import { parentPort } from 'node:worker_threads'
import { headingsOf } from '../../shared/article/canonical-text.ts'
import { checklistFor } from '../../shared/claims/checklist.ts'
import { currentDraft } from '../../shared/project/model.ts'
import { fold } from '../../shared/project/project-log.ts'
import { cite } from '../../shared/report/citations/cite.ts'
import { unnamedNewsroom } from '../../shared/report/newsroom/unnamed-newsroom.ts'
import { buildReport } from '../../shared/report/model/report-model.ts'
import { writeHtml } from '../../shared/report/write-html.ts'
import { checker, checkingEvents } from './checked-project.ts'

/** Makes one report of a project with 1,000 claims and posts how long it took, in milliseconds. */
const size = {
  name: 'report',
  words: 30_000,
  claims: 1_000,
  events: 5_000,
  language: 'fr',
} as const
const project = fold(checkingEvents(size, 'benchmark0'))
const isInHeading = headingsOf(currentDraft(project))

const start = performance.now()
const html = writeHtml(
  buildReport({
    project,
    events: null,
    newsroom: { ...unnamedNewsroom, name: 'La Rédaction', contact: 'desk@example.org' },
    cite: (csl) => cite(csl, 'fr'),
    options: { language: 'fr', article: true, checklist: true },
    by: checker,
    generatedAt: new Date().toISOString(),
    timeZone: 'Europe/Paris',
    checklistFor: (claim) => checklistFor({ ...claim, inHeading: isInHeading(claim) }),
    missingFiles: [],
    asksForSignoff: false,
    heads: [{ installation: 'benchmark0', lines: 5_000, hash: '0'.repeat(16), brokenAt: null }],
  }),
)
const milliseconds = performance.now() - start
if (!html.includes(`id="claim-${size.claims}"`)) throw new Error('The report lacks claims')
parentPort?.postMessage(milliseconds)
