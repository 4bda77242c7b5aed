import { headingsOf } from '../../shared/article/canonical-text.ts'
import { checklistFor } from '../../shared/claims/checklist.ts'
import type { ReportOptions } from '../../shared/ipc/exports.ts'
import type { Settings } from '../../shared/ipc/settings.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { currentDraft, type Project } from '../../shared/project/model.ts'
import { People } from '../../shared/project/people/people.ts'
import { fold } from '../../shared/project/project-log.ts'
import type { Language } from '../../shared/project/records.ts'
import type { LogHead } from '../../shared/report/model/gate.ts'
import { cite } from '../../shared/report/citations/cite.ts'
import { asksForSignoff, type Newsroom } from '../../shared/report/newsroom/newsroom.ts'
import {
  buildReport,
  type ReportInput,
  type ReportModel,
} from '../../shared/report/model/report-model.ts'
import type { OpenProject } from '../projects/open-project.ts'
import { journalName } from '../storage/journal-name.ts'
import { localTimeZone } from './local-time-zone.ts'

/**
 * The report on a project as it is on disk: what could not be saved yet is saved first, or the report fails
 * with the reason.
 */
export async function makeReport(
  open: OpenProject,
  options: ReportOptions,
  settings: Pick<Settings, 'person' | 'newsroom'>,
): Promise<ReportModel> {
  if (open.hasUnsaved) await open.retrySaving()
  return reportOnSaved(open, options, settings)
}

/** As much of a project as a report tells; all its events are on disk. */
export type SavedProject = Pick<OpenProject, 'events' | 'notices' | 'heads' | 'damagedFiles'>

/** The report on a project of which nothing is left to be saved. */
export async function reportOnSaved(
  open: SavedProject,
  options: ReportOptions,
  { person, newsroom }: Pick<Settings, 'person' | 'newsroom'>,
): Promise<ReportModel> {
  const damaged = await open.damagedFiles()
  const citeSource = await citing(newsroom.citationStyle, options.language)
  // Nothing is waited for from here on: the events and where the journals end belong together.
  const project = foldOnce(open)
  const isInHeading = headingsOf(currentDraft(project))
  return buildReport({
    project,
    events: open.events,
    newsroom,
    cite: citeSource,
    options,
    by: person,
    generatedAt: new Date().toISOString(),
    timeZone: localTimeZone(),
    checklistFor: (claim) => checklistFor({ ...claim, inHeading: isInHeading(claim) }),
    missingFiles: damaged.map(({ file }) => file.sha256),
    heads: headsOf(open),
    asksForSignoff: asksForSignoff(newsroom, new People(open.events).list),
  })
}

/**
 * The one place where a style is chosen. Those of the CSL repository come with a library that most starts of the app
 * do not need.
 */
async function citing(
  style: Newsroom['citationStyle'],
  language: Language,
): Promise<ReportInput['cite']> {
  if (style === 'claimdesk') return (csl) => cite(csl, language)
  const { citeInStyle } =
    await import('../../shared/report/citations/citation-styles/cite-in-style.ts')
  return citeInStyle(style, language)
}

/** Where the journals end, and where one of them is not what was once written. */
function headsOf(open: SavedProject): readonly LogHead[] {
  return open.heads().map(({ installation, lines, head }) => {
    const file = journalName(installation)
    const broken = open.notices.find(
      (notice) =>
        (notice.kind === 'broken-chain' || notice.kind === 'journal-shortened') &&
        notice.file === file,
    )
    const brokenAt =
      broken?.kind === 'broken-chain' ? broken.line : broken === undefined ? null : lines + 1
    return { installation, lines, hash: head, brokenAt }
  })
}

/** Goes with the project: one that is closed is not kept for it. */
const folds = new WeakMap<
  SavedProject,
  { readonly events: readonly StoredEvent[]; readonly project: Project }
>()

/** A preview is made anew for each option; as long as no decision was added the fold is the same. */
function foldOnce(open: SavedProject): Project {
  const { events } = open
  const known = folds.get(open)
  if (known?.events === events) return known.project
  const project = fold(events)
  folds.set(open, { events, project })
  return project
}
