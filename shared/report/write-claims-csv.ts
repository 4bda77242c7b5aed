import { writeCsv, type CsvColumn } from './csv/csv.ts'
import { csvWords } from './csv/csv-words.ts'
import { phrasesOf, type Phrases } from './phrases.ts'
import {
  givenVerdicts,
  lastGiven,
  type ReportClaim,
  type ReportEvidence,
} from './model/report-claim.ts'
import type { ReportModel } from './model/report-model.ts'

/**
 * The claims for a spreadsheet, a row for each. Headings and verdicts are in the report's language; times are
 * ISO 8601 UTC.
 */
export function writeClaimsCsv(model: ReportModel): string {
  const phrases = phrasesOf(model)
  return writeCsv(columnsOf(model, phrases), model.claims, csvWords(phrases))
}

function columnsOf(
  { status }: Pick<ReportModel, 'status'>,
  phrases: Phrases,
): readonly CsvColumn<ReportClaim>[] {
  const { t } = phrases
  return [
    { heading: t('csv.number'), cell: ({ number }) => number },
    { heading: t('csv.claim'), cell: ({ words }) => words },
    { heading: t('csv.inArticle'), cell: ({ isInArticle }) => isInArticle },
    { heading: t('csv.speaker'), cell: ({ speaker }) => speaker },
    { heading: t('csv.kinds'), cell: ({ kinds }) => kinds.map((kind) => t(`kind.${kind}`)) },
    { heading: t('csv.verdict'), cell: (claim) => phrases.verdict(claim) },
    { heading: t('claim.content'), cell: ({ content }) => phrases.answer(content) },
    {
      heading: t('claim.attribution'),
      cell: ({ attribution }) => attribution && phrases.answer(attribution),
    },
    { heading: t('csv.label'), cell: ({ label }) => label },
    { heading: t('csv.rating'), cell: ({ rating }) => rating?.value },
    { heading: t('csv.worst'), cell: ({ rating }) => rating?.worst },
    { heading: t('csv.best'), cell: ({ rating }) => rating?.best },
    { heading: t('claim.rationale'), cell: ({ rationale }) => rationale },
    { heading: t('claim.correction'), cell: ({ correction }) => correction },
    {
      heading: t('claim.evidence'),
      cell: ({ evidence }) => evidence.map((one) => evidenceLine(one, phrases)),
    },
    { heading: t('claim.checklist'), cell: (claim) => phrases.checklist(claim)?.done },
    { heading: t('csv.judgedBy'), cell: (claim) => judgesOf(claim, phrases) },
    { heading: t('csv.judgedAt'), cell: (claim) => lastGiven(claim)?.at },
    {
      heading: t('csv.signedOffBy'),
      cell: ({ signoff }) => signoff && phrases.person(signoff.by),
    },
    { heading: t('csv.signedOffAt'), cell: ({ signoff }) => signoff?.at },
    { heading: t('csv.report'), cell: () => t(status === 'draft' ? 'status.draft' : 'csv.final') },
    { heading: t('csv.id'), cell: ({ id }) => id },
  ]
}

/** In one line: what it does for the claim, the source by number and citation, where in it, and its words. */
function evidenceLine(evidence: ReportEvidence, { t, evidenceDetails, quoted }: Phrases): string {
  const { stance, source, passage } = evidence
  const what = [
    `[${source.number}] ${source.citation}`,
    ...evidenceDetails(evidence),
    ...(passage === '' ? [] : [quoted(passage)]),
  ].join(' · ')
  return t('csv.evidence', { stance: t(`stance.${stance}`), what })
}

function judgesOf(claim: ReportClaim, { person }: Phrases): readonly string[] {
  return [...new Set(givenVerdicts(claim).map(({ by }) => person(by)))]
}
