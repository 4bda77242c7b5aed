import type { ReportJson } from './json/report-json.ts'
import type { ReportClaim } from './model/report-claim.ts'
import type { ReportModel } from './model/report-model.ts'
import type { ReportSource } from './model/report-source.ts'

/** The report as JSON, in the shape of `ReportJson`. */
export function writeJson(model: ReportModel): string {
  return `${JSON.stringify(reportJson(model), null, 2)}\n`
}

function reportJson(model: ReportModel): ReportJson {
  const { checking } = model
  return {
    $schema: 'claimdesk-report-1.schema.json',
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
    asksForSignoff: model.asksForSignoff,
    signoff: model.signoff,
    counts: model.counts,
    article: model.article,
    claims: model.claims.map(claimJson),
    sources: model.sources.map(sourceJson),
    log: model.log,
  }
}

/** Histories are the desk's, and have an export of their own. */
function claimJson({ history: _, ...claim }: ReportClaim): ReportJson['claims'][number] {
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

function sourceJson({ link: _, csl, ...source }: ReportSource): ReportJson['sources'][number] {
  return { ...source, csl: { id: source.id, ...csl } }
}
