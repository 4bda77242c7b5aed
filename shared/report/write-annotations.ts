import type { Span } from '../anchoring/selectors.ts'
import { namedByHash, urnOf } from './json-ld/iri.ts'
import { writeJsonLd } from './json-ld/json-ld.ts'
import { phrasesOf, type Phrases } from './phrases.ts'
import { givenVerdicts, type ReportClaim } from './model/report-claim.ts'
import type { ReportDraft, ReportModel } from './model/report-model.ts'

/**
 * The claims as annotations of the article: the W3C's Web Annotation Data Model in JSON-LD. They are one
 * `AnnotationCollection` with its only page in it (section 5), for the model knows no bare list. A claim whose words
 * do not stand in the draft points at nothing, and is left out.
 */
export function writeAnnotations(model: ReportModel): string {
  const { draft } = model
  const phrases = phrasesOf(model)
  const annotations = draft
    ? model.claims.flatMap((claim) =>
        claim.position ? [annotation(claim, claim.position, draft, model, phrases)] : [],
      )
    : []
  const id = urnOf(model.project)
  const page = `${id}#page`
  const label = phrases.t('report.documentTitle', { title: phrases.title(model) })
  return writeJsonLd({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: model.status === 'draft' ? `${phrases.t('status.draft')} · ${label}` : label,
    total: annotations.length,
    ...(annotations.length > 0 && {
      first: { id: page, type: 'AnnotationPage', startIndex: 0, items: annotations },
      last: page,
    }),
  })
}

function annotation(
  claim: ReportClaim,
  position: Span,
  draft: ReportDraft,
  model: ReportModel,
  phrases: Phrases,
): object {
  const given = givenVerdicts(claim)
  const names = new Set(given.map(({ by }) => by.name.trim()).filter((name) => name !== ''))
  const times = given.map(({ at }) => at).sort()
  return {
    id: urnOf(claim.id),
    type: 'Annotation',
    motivation: 'assessing',
    ...(times.length > 0 && { created: times[0], modified: times.at(-1) }),
    ...(names.size > 0 && { creator: [...names].map((name) => ({ type: 'Person', name })) }),
    generator: { type: 'Software', name: 'Claimdesk' },
    generated: model.generatedAt,
    body: bodies(claim, model, phrases),
    target: target(claim, position, draft, model),
  }
}

/** The verdict with its reasons, and what should stand there instead. */
function bodies(
  claim: ReportClaim,
  { language }: ReportModel,
  phrases: Phrases,
): readonly object[] {
  const verdict = [phrases.verdict(claim), phrases.label(claim)].filter((words) => words !== null)
  const assessment = [verdict.join(' '), claim.rationale].filter((part) => part !== '')
  const text = { type: 'TextualBody', format: 'text/plain', language }
  return [
    { ...text, purpose: 'assessing', value: assessment.join('\n\n') },
    ...(claim.correction === '' ? [] : [{ ...text, purpose: 'editing', value: claim.correction }]),
  ]
}

/**
 * The claim's words in the article. The state says of which text the selectors hold: the draft as it was imported,
 * named by its hash, for the page may have changed since, and counts characters in its own way.
 */
function target(
  { quote }: ReportClaim,
  { start, end }: Span,
  { sha256, importedAt }: ReportDraft,
  { publication }: ReportModel,
): object {
  const { exact, prefix, suffix } = quote
  const text = namedByHash(sha256)
  return {
    type: 'SpecificResource',
    source: publication.articleUrl ?? text,
    state: { type: 'TimeState', sourceDate: importedAt, cached: text },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}
