import type { LogHead } from './gate.ts'
import type { MarkedBlock } from './marked-article.ts'
import type { ChecklistItem, ReportClaim, ReportEvidence, ReportJudgement } from './report-claim.ts'
import type { ReportDraft, ReportHindrance, ReportModel, VerdictCounts } from './report-model.ts'
import type { ReportSource } from './report-source.ts'
import type { Person } from '../project/records.ts'

/**
 * The report for other software. What is not known is `null` and never left out; times are ISO 8601 UTC, and
 * claims and sources are referred to by their numbers in the report. `version` counts up when a reader of the
 * one before would misunderstand; what is only added leaves it.
 */
export interface ReportJson {
  readonly format: 'claimdesk-report'
  readonly version: 1
  readonly status: ReportModel['status']
  /** What stands in the way of a final report. */
  readonly hindrances: readonly {
    readonly kind: ReportHindrance['hindrance']['kind']
    readonly claims: readonly number[]
  }[]
  readonly language: ReportModel['language']
  readonly title: string
  readonly byline: string | null
  readonly dateline: string | null
  /** ISO 8601 date. */
  readonly date: string | null
  readonly newsroom: ReportModel['newsroom']
  readonly publication: ReportModel['publication']
  readonly draft: ReportDraft | null
  readonly generatedAt: string
  readonly generatedBy: Person
  readonly checkers: readonly Person[]
  /** The first and the last of the verdicts that stand. */
  readonly checkedFrom: string | null
  readonly checkedTo: string | null
  readonly counts: VerdictCounts
  /** The article, cut where claims begin and end; `null` if the report leaves it out. */
  readonly article: readonly MarkedBlock[] | null
  readonly claims: readonly ClaimJson[]
  readonly sources: readonly SourceJson[]
  readonly log: readonly LogHead[]
}

interface ClaimJson extends Omit<ReportClaim, 'evidence' | 'rationale' | 'correction'> {
  readonly rationale: string | null
  readonly correction: string | null
  readonly content: ReportJudgement
  readonly attribution: ReportJudgement | null
  readonly checklist: readonly ChecklistItem[] | null
  readonly evidence: readonly EvidenceJson[]
}

interface EvidenceJson extends Omit<ReportEvidence, 'source' | 'passage'> {
  readonly passage: string | null
  /** The number of the source. */
  readonly source: number
}

/** `csl` is an item of CSL-JSON 1.0.2, its id the source's. */
interface SourceJson extends Omit<ReportSource, 'csl' | 'link'> {
  readonly csl: ReportSource['csl'] & { readonly id: string }
}

/** The report as JSON, in the shape of `ReportJson`. */
export function writeJson(model: ReportModel): string {
  return `${JSON.stringify(reportJson(model), null, 2)}\n`
}

function reportJson(model: ReportModel): ReportJson {
  const { checking } = model
  return {
    format: 'claimdesk-report',
    version: 1,
    status: model.status,
    hindrances: model.hindrances.map(({ hindrance, claims }) => ({ kind: hindrance.kind, claims })),
    language: model.language,
    title: model.title,
    byline: model.byline,
    dateline: model.dateline,
    date: model.date,
    newsroom: model.newsroom,
    publication: model.publication,
    draft: model.draft,
    generatedAt: model.generatedAt,
    generatedBy: model.generatedBy,
    checkers: checking.checkers,
    checkedFrom: checking.period?.first ?? null,
    checkedTo: checking.period?.last ?? null,
    counts: model.counts,
    article: model.article,
    claims: model.claims.map(claimJson),
    sources: model.sources.map(sourceJson),
    log: model.log,
  }
}

function claimJson(claim: ReportClaim): ClaimJson {
  return {
    ...claim,
    rationale: claim.rationale || null,
    correction: claim.correction || null,
    evidence: claim.evidence.map((evidence) => ({
      ...evidence,
      passage: evidence.passage || null,
      source: evidence.source.number,
    })),
  }
}

function sourceJson({ link: _, csl, ...source }: ReportSource): SourceJson {
  return { ...source, csl: { id: source.id, ...csl } }
}
