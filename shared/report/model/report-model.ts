import { codePointOffsets } from '../../anchoring/code-points.ts'
import { canonicalText } from '../../article/canonical-text.ts'
import type { ReportOptions } from '../../ipc/exports.ts'
import {
  citedEvidence,
  currentDraft,
  isContested,
  listedClaims,
  overallVerdict,
  type Authorship,
  type Claim,
  type Project,
  type Publication,
} from '../../project/model.ts'
import type { Span } from '../../anchoring/selectors.ts'
import type { Language, Person, Verdict } from '../../project/records.ts'
import { projectSignoff } from '../../project/people/signoff.ts'
import type { CslItem } from '../../project/sources.ts'
import type { StoredEvent } from '../../project/stored-event.ts'
import { anchorIn } from './anchor-in-draft.ts'
import { claimHistories, removedClaims, type RemovedClaim } from './claim-history.ts'
import { checkingOf, type Checking } from './checking.ts'
import { gate, type GateFacts, type Hindrance } from './gate.ts'
import { withWriters, type ReportLogHead } from './log-writers.ts'
import { cutIntoRuns, type MarkedBlock } from './marked-article.ts'
import { miniature, type Miniature } from './miniature.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { reportClaim, standingSignoff, type ReportClaim } from './report-claim.ts'
import { numberSources, type ReportSource } from './report-source.ts'
import { signOf } from '../words/verdict-signs.ts'

export interface ReportInput extends GateFacts {
  readonly project: Project
  /** The project's events, for the histories of its claims and who wrote its journals; `null` to leave both out. */
  readonly events: readonly StoredEvent[] | null
  readonly newsroom: Newsroom
  readonly options: ReportOptions
  /** ISO 8601 UTC. */
  readonly generatedAt: string
  readonly by: Person
  /** IANA name of the time zone that the report's times are told in; `undefined` for this computer's. */
  readonly timeZone: string | undefined
  /** A source in one line of plain text, in the newsroom's citation style and the report's language. */
  readonly cite: (csl: CslItem) => string
  /** The ids of the checklist's items that the app offers for a claim. */
  readonly checklistFor: (claim: Claim) => readonly string[]
}

/** All that a report says, as plain data. Every export is written from this and from nothing else. */
export interface ReportModel {
  /** The project's id. */
  readonly project: string
  /** A draft is a report that was made although something stands in its way. */
  readonly status: 'final' | 'draft'
  readonly hindrances: readonly ReportHindrance[]
  readonly language: Language
  readonly timeZone: string | undefined
  /** Empty where the article has none. */
  readonly title: string
  readonly byline: string | null
  /** Place and, often, date at the head of the story, as it stands there. */
  readonly dateline: string | null
  /** When the article was published or written; ISO 8601 date. */
  readonly date: string | null
  readonly newsroom: Newsroom
  readonly publication: Publication
  /** The draft that was checked; `null` if the project has none. */
  readonly draft: ReportDraft | null
  readonly generatedAt: string
  readonly generatedBy: Person
  readonly checking: Checking
  /** Whether a second person has to sign off before a report is final. */
  readonly asksForSignoff: boolean
  /** Who has signed the project off as a whole; `null` where nobody has, or that has lapsed. */
  readonly signoff: Authorship | null
  readonly counts: VerdictCounts
  readonly miniature: Miniature
  /** The article's text for copies of it, whatever a report leaves out; empty if there is none. */
  readonly blocks: readonly MarkedBlock[]
  /** `null` if the report leaves the article out. */
  readonly article: readonly MarkedBlock[] | null
  readonly claims: readonly ReportClaim[]
  /** What was a claim once; `null` if the report leaves histories out. */
  readonly removedClaims: readonly RemovedClaim[] | null
  readonly sources: readonly ReportSource[]
  readonly log: readonly ReportLogHead[]
}

export interface ReportHindrance {
  readonly hindrance: Hindrance
  /** The numbers of the claims it is about. */
  readonly claims: readonly number[]
}

export interface ReportDraft {
  /** From 1, in order of import. */
  readonly number: number
  readonly total: number
  readonly language: Language
  /** Of the canonical text, in hex. */
  readonly sha256: string
  readonly importedAt: string
}

/**
 * How many claims there are of each verdict; the contested ones are among the pending. What earlier drafts left behind is
 * counted too: it was judged, and nobody has removed it.
 */
export interface VerdictCounts extends Readonly<Record<Verdict, number>> {
  readonly total: number
  readonly contested: number
  /** Those that no longer stand in the draft that was checked; they have the last numbers. */
  readonly ofEarlierDrafts: number
}

/** Gathers what a report says about the current draft of a project. */
export function buildReport(input: ReportInput): ReportModel {
  const { project, options } = input
  const draft = currentDraft(project)
  const claims = listedClaims(project)
  const anchor = draft ? anchorIn(draft) : () => null
  const spans = claims.map(anchor)
  const blocks = cutIntoRuns(
    draft?.blocks ?? [],
    spans.flatMap((span, index) => (span ? [{ ...span, number: index + 1 }] : [])),
  )
  const sources = numberSources(
    claims.map((claim) => citedEvidence(project, claim).map(({ source }) => source)),
    { language: options.language, cite: input.cite, missingFiles: input.missingFiles },
  )
  const codePoints = codePointOffsets(canonicalText(draft?.blocks ?? []))
  const history =
    input.events && claimHistories(input.events, (source) => sources.get(source)?.number ?? null)
  const reported = claims.map((claim, index) =>
    reportClaim(claim, {
      project,
      number: index + 1,
      position: inCodePoints(spans[index] ?? null, codePoints),
      newsroom: input.newsroom,
      sources,
      history: history?.get(claim.id) ?? null,
      offeredItems: options.checklist ? input.checklistFor(claim) : null,
    }),
  )
  const hindrances = gate(project, input)
  return {
    project: project.id,
    status: hindrances.length === 0 ? 'final' : 'draft',
    hindrances: withNumbers(hindrances, reported),
    language: options.language,
    timeZone: input.timeZone,
    title: filled(draft?.title) ?? filled(project.title) ?? '',
    byline: filled(draft?.byline),
    dateline: filled(draft?.dateline),
    date: draft?.date ?? null,
    newsroom: input.newsroom,
    publication: project.publication,
    draft: draft && {
      number: project.drafts.length,
      total: project.drafts.length,
      language: draft.language,
      sha256: draft.sha256,
      importedAt: draft.importedAt,
    },
    generatedAt: input.generatedAt,
    generatedBy: input.by,
    checking: checkingOf(claims),
    asksForSignoff: input.asksForSignoff,
    signoff: standingSignoff(projectSignoff(project)),
    counts: countVerdicts(claims, project.unplacedClaims.length),
    miniature: miniature(blocks, (number) => {
      const claim = reported[number - 1]
      return claim ? signOf(claim) : 'pending'
    }),
    blocks,
    article: options.article && draft ? blocks : null,
    claims: reported,
    removedClaims: history && removedClaims(history, new Set(claims.map(({ id }) => id))),
    sources: [...sources.values()],
    log: withWriters(input.heads, input.events ?? []),
  }
}

function inCodePoints(span: Span | null, codePoints: (codeUnits: number) => number): Span | null {
  return span && { start: codePoints(span.start), end: codePoints(span.end) }
}

function withNumbers(
  hindrances: readonly Hindrance[],
  claims: readonly ReportClaim[],
): readonly ReportHindrance[] {
  const numberOf = new Map(claims.map(({ id, number }) => [id, number]))
  return hindrances.map((hindrance) => ({
    hindrance,
    claims: 'claims' in hindrance ? hindrance.claims.flatMap((id) => numberOf.get(id) ?? []) : [],
  }))
}

function countVerdicts(claims: readonly Claim[], ofEarlierDrafts: number): VerdictCounts {
  const counts = { verified: 0, disputed: 0, pending: 0 }
  for (const claim of claims) counts[overallVerdict(claim)] += 1
  const contested = claims.filter(isContested).length
  return { ...counts, total: claims.length, contested, ofEarlierDrafts }
}

function filled(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
