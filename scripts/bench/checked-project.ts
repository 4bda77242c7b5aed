import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readInstallationId } from '../../electron/user-data/installation-id.ts'
import { OpenProject } from '../../electron/projects/open-project.ts'
import { RecentProjects } from '../../electron/user-data/recent-projects.ts'
import { RecentEntries } from '../../electron/handlers/recent-entries.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { findPlaces } from '../../shared/drafts/find-places.ts'
import { importDraft, searchForImport } from '../../shared/drafts/import-draft.ts'
import { addClaim, giveVerdict } from '../../shared/project/claim-actions.ts'
import { clockAtStart } from '../../shared/project/clock.ts'
import type { EventDraft, ProjectEvent } from '../../shared/project/events.ts'
import type { Project } from '../../shared/project/model.ts'
import { fold } from '../../shared/project/project-log.ts'
import type { Language, Person } from '../../shared/project/records.ts'
import { stampEvents } from '../../shared/project/stamp-events.ts'
import { chooseSpans, wireArticle, type WireArticle } from './wire-article.ts'
import { reviseArticle } from './wire-revision.ts'

/** How large a project to make. */
export interface ProjectSize {
  readonly name: string
  readonly words: number
  readonly claims: number
  /** At least as many as the claims, their verdicts and sources need. */
  readonly events: number
  readonly language: Language
  /** How many claims a source is cited for; five if left out. */
  readonly claimsToASource?: number
  /** Whether the writer has sent a second draft, in which every claim was looked for. */
  readonly isRevised?: boolean
}

/** The project that the aims for large ones are about: 300,000 words, 10,000 claims. */
export const largeProject: ProjectSize = {
  name: 'large',
  words: 300_000,
  claims: 10_000,
  events: 40_000,
  language: 'fr',
}

export const checker: Person = { name: 'Ada Lind', role: 'checker' }

/**
 * Makes a project on disk through the app's own code, as if this installation had checked the article, and
 * puts it into the list of recent projects.
 *
 * @param dataDir the app's data folder, which says who this installation is
 * @returns the project's folder
 */
export async function makeProject(
  size: ProjectSize,
  parent: string,
  dataDir: string,
): Promise<string> {
  const installation = await readInstallationId(dataDir)
  const project = await OpenProject.create(
    join(parent, `${size.name}.claimdesk`),
    checkingEvents(size, installation),
    installation,
  )
  await new RecentEntries(await RecentProjects.open(dataDir)).closing(project)
  await project.close()
  return project.folder
}

/** All events of checking an article of this size, from its import on. */
export function checkingEvents(size: ProjectSize, installation: string): readonly ProjectEvent[] {
  const events: ProjectEvent[] = []
  let clock = clockAtStart
  let time = Date.UTC(2025, 0, 6, 9)
  const record = (action: readonly EventDraft[]): void => {
    time += SECONDS_APART * 1000
    const author = { installation, by: checker }
    const stamped = stampEvents(action, author, clock, new Date(time).toISOString())
    clock = stamped.clock
    // One by one: an action may have more events than a call takes arguments.
    for (const event of stamped.events) events.push(event)
  }
  for (const action of checkingActions(size)) {
    record(action)
    if (events.length >= size.events) break
  }
  if (size.isRevised) record(importRevision(fold(events), wireArticle(size.words, size.language)))
  return events
}

/** The article's second draft, as the app takes it in. */
function importRevision(project: Project, article: WireArticle): readonly EventDraft[] {
  const { title, language } = article
  const blocks = [...reviseArticle(article)]
  const sha256 = createHash('sha256').update(canonicalText(blocks)).digest('hex')
  const draft = { draft: 'draft-2', title, language, blocks, sha256, byline: null, original: null }
  return importDraft(project, draft, findPlaces(searchForImport(project, draft)))
}

const SECONDS_APART = 7

/** What a checker does: imports, adds every claim and source, judges, and then goes over it again and again. */
function* checkingActions(size: ProjectSize): Generator<readonly EventDraft[]> {
  const article = wireArticle(size.words, size.language)
  const { title, language, blocks } = article
  const draft = { id: 'draft-1', text: canonicalText(blocks) }
  const sha256 = createHash('sha256').update(draft.text).digest('hex')
  const noOriginal = { byline: null, original: null }
  yield [
    { type: 'project.created', data: { project: `project-${size.name}`, title } },
    {
      type: 'draft.imported',
      data: { draft: draft.id, title, language, blocks: [...blocks], sha256, ...noOriginal },
    },
  ]
  for (const [index, span] of chooseSpans(article, size.claims).entries()) {
    const speaker = hasSpeaker(index) ? 'Alma Corvin' : null
    yield [addClaim(claimId(index), draft, { span, kinds: ['number'], speaker, suggestion: null })]
  }
  const toASource = size.claimsToASource ?? CLAIMS_TO_A_SOURCE
  const sourceOf = (index: number): number => Math.floor(index / toASource) + 1
  for (let number = 1; number <= sourceOf(size.claims - 1); number += 1) yield [addSource(number)]
  for (let index = 0; index < size.claims; index += 1) yield* checkClaim(index, sourceOf(index))
  for (let round = 0; ; round += 1) {
    for (let index = 0; index < size.claims; index += 1) yield [lookAgain(index, round)]
  }
}

const CLAIMS_TO_A_SOURCE = 5
const claimId = (index: number): string => `claim-${index}`
const hasSpeaker = (index: number): boolean => index % 3 === 0
/** Of ten claims six are verified, two disputed and two still pending. */
const verdictOf = (index: number) =>
  index % 10 < 6 ? 'verified' : index % 10 < 8 ? 'disputed' : 'pending'

function* checkClaim(index: number, source: number): Generator<readonly EventDraft[]> {
  const verdict = verdictOf(index)
  if (verdict === 'pending') return
  yield [attachEvidence(index, source)]
  yield [giveVerdict(claimId(index), 'content', verdict)]
  if (hasSpeaker(index)) yield [giveVerdict(claimId(index), 'attribution', 'verified')]
  if (verdict === 'disputed') yield [explain(index, 0)]
}

function addSource(number: number): EventDraft {
  return {
    type: 'source.added',
    data: {
      source: `source-${number}`,
      csl: {
        type: 'report',
        title: `Rapport annuel nº ${number} sur l’état de la vallée`,
        author: [{ literal: 'Institut Kepler' }],
        issued: { 'date-parts': [[2024, (number % 12) + 1]] },
        accessed: { 'date-parts': [[2025, 1, 6]] },
        URL: `https://example.org/reports/${number}`,
      },
      files: [],
    },
  }
}

function attachEvidence(index: number, source: number): EventDraft {
  return {
    type: 'evidence.attached',
    data: {
      claim: claimId(index),
      evidence: {
        id: `evidence-${index}`,
        source: `source-${source}`,
        stance: verdictOf(index) === 'verified' ? 'supports' : 'contradicts',
        passage: 'Le nombre constaté sur place est celui que donne le tableau de la page douze.',
        locator: { label: 'page', value: String((index % 200) + 1) },
        standing: 'primary',
      },
    },
  }
}

function explain(index: number, round: number): EventDraft {
  const rationale = `Le rapport dit autre chose (lecture ${round + 1}) : le total ne comprend pas les communes voisines.`
  return { type: 'rationale.written', data: { claim: claimId(index), rationale } }
}

function lookAgain(index: number, round: number): EventDraft {
  if (round % 2 === 1) return explain(index, round)
  const ticked = round % 4 === 0
  return {
    type: 'checklist.ticked',
    data: { claim: claimId(index), item: 'primary-source', ticked },
  }
}
