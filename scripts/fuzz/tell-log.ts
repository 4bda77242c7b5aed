import { exporters } from '../../electron/exporting/exporters.ts'
import { reportOnSaved } from '../../electron/exporting/make-report.ts'
import { actionAt, historyEntries, noFilter } from '../../shared/history/history-entries.ts'
import { asOf } from '../../shared/history/moment.ts'
import { ProjectHistory } from '../../shared/history/project-history.ts'
import { restorationTo } from '../../shared/history/restoration.ts'
import { tellingChanges } from '../../shared/history/telling-changes.ts'
import { arrivalsOf } from '../../shared/project/people/arrivals.ts'
import { contributions } from '../../shared/project/people/contributions.ts'
import { claimDigest, projectDigest } from '../../shared/project/people/digest.ts'
import { nameKey, People } from '../../shared/project/people/people.ts'
import { ProjectLog } from '../../shared/project/project-log.ts'
import { Person } from '../../shared/project/records.ts'
import { isUnknown, type StoredEvent } from '../../shared/project/stored-event.ts'
import { UndoHistory } from '../../shared/project/undo.ts'
import { exportKinds, languages } from '../../shared/project/vocabulary.ts'
import type { ExportKind } from '../../shared/report/export-kinds.ts'
import { Newsroom } from '../../shared/report/newsroom/newsroom.ts'
import type fc from 'fast-check'
import { broken, type Verdict } from './door.ts'
import { hostileStrings } from './hostile-strings.ts'
import { draw, type Random } from './random.ts'
import { valuesOf } from './schema-values.ts'

const newsrooms = valuesOf(Newsroom) as fc.Arbitrary<Newsroom>
const people = valuesOf(Person) as fc.Arbitrary<Person>

/** These need a window, or a folder. */
const notWrittenHere: readonly ExportKind[] = ['pdf', 'package']

/** These take ten times as long as the others, and are written now and then. */
const slow: readonly ExportKind[] = ['docx', 'checked-copy-docx']

/** These are JSON, as a whole. */
const json: readonly ExportKind[] = [
  'sources-csl',
  'claims-json',
  'claimreview',
  'annotations',
  'log-json',
]

/** Tells a log in all ways that the app has: history, people, digests, report and exports in both languages. */
export async function tellLog(
  given: readonly StoredEvent[],
  random: Random,
): Promise<Verdict | null> {
  const { events, project } = new ProjectLog(given)
  const fault = tellHistory(events, random)
  if (fault) return fault
  for (const claim of project.claims.values()) claimDigest(claim, project)
  projectDigest(project)
  for (const language of languages) {
    const reportFault = await tellReport(events, language, random)
    if (reportFault) return reportFault
  }
  return null
}

function tellHistory(events: readonly StoredEvent[], random: Random): Verdict | null {
  const history = new ProjectHistory(events)
  historyEntries(history)
  historyEntries(history, { ...noFilter, query: random.pick(hostileStrings) })
  for (const event of events) {
    if (isUnknown(event)) continue
    tellingChanges(event, history.changesOf(event))
    for (const claim of history.claimsOf(event)) history.wordsAt(claim, event.id)
  }
  const moment = events[random.below(events.length)]
  if (moment) {
    asOf(events, moment.id)
    actionAt(events, moment.id)
    restorationTo(events, moment.id)
  }
  const undo = new UndoHistory('annaannaannaanna')
  for (const event of events) undo.add(event)
  contributions(events)
  arrivalsOf(events)
  // Those without a name are told apart by where they work.
  const names = new People(events).list.map(nameKey).filter((key) => key !== '')
  return names.length === new Set(names).size ? null : broken('one person is two people')
}

async function tellReport(
  events: readonly StoredEvent[],
  language: 'en' | 'fr',
  random: Random,
): Promise<Verdict | null> {
  const saved = {
    events,
    notices: [],
    heads: () => [],
    damagedFiles: () => Promise.resolve([]),
  }
  const options = { language, article: random.below(4) > 0, checklist: random.below(2) > 0 }
  const settings = { person: draw(people, random), newsroom: draw(newsrooms, random) }
  const model = await reportOnSaved(saved, options, settings)
  const never = (): never => {
    throw new Error('needs more than a log')
  }
  const isSlowWritten = random.below(4) === 0
  for (const kind of exportKinds) {
    if (notWrittenHere.includes(kind) || (slow.includes(kind) && !isSlowWritten)) continue
    const written = await exporters[kind]({ model, events, print: never, pack: never })
    if (typeof written === 'string' && json.includes(kind)) JSON.parse(written)
    if (typeof written === 'string' && written.includes('[object Object]')) {
      return broken(`${kind} (${language}) says [object Object]`)
    }
  }
  return null
}
