import { formatRanges } from '../words/number-ranges.ts'
import type { Phrases } from '../phrases.ts'
import { signOf, verdictSigns } from '../words/verdict-signs.ts'
import type { ReportClaim, ReportEvidence, ReportJudgement } from '../model/report-claim.ts'
import { saysNoCopy, type ReportFile, type ReportSource } from '../model/report-source.ts'
import { blocks, inline, line, list, paragraphs, quote } from './markdown.ts'

/** A claim with its verdicts and all that they rest on. */
export function claimText(claim: ReportClaim, phrases: Phrases): string {
  const { t } = phrases
  const own = phrases.label(claim)
  const { number, speaker, kinds, attribution, rationale, correction, evidence } = claim
  return blocks(
    `### ${t('claim.title', { number })} · ${verdictSigns[signOf(claim)]} ${phrases.verdict(claim)}${own === null ? '' : ` ${inline(own)}`}`,
    quote(paragraphs(claim.words)),
    claim.isInArticle ? null : line(t('claim.unanchored')),
    list([
      ...(speaker === null ? [] : [line(t('claim.speaker', { speaker }))]),
      ...(kinds.length === 0 ? [] : [kinds.map((kind) => t(`kind.${kind}`)).join(', ')]),
      answer(t('claim.content'), claim.content, phrases),
      ...(attribution ? [answer(t('claim.attribution'), attribution, phrases)] : []),
      ...(claim.signoff ? [line(phrases.signoff(claim.signoff))] : []),
    ]),
    rationale && part(t('claim.rationale'), paragraphs(rationale)),
    correction && part(t('claim.correction'), quote(paragraphs(correction))),
    part(
      t('claim.evidence'),
      evidence.length === 0
        ? line(t('claim.noEvidence'))
        : list(evidence.map((one) => evidenceText(one, phrases))),
    ),
    checklist(claim, phrases),
  )
}

/** A source with its saved copies, each with its whole hash. */
export function sourceText(source: ReportSource, { t }: Phrases): string {
  const { citation, files, claims } = source
  return blocks(
    line(citation),
    list([
      ...files.map((file) => savedCopy(file, t)),
      ...(saysNoCopy(source) ? [t('source.noCopy')] : []),
      `${t('source.citedFor', { count: claims.length })} ${formatRanges(claims)}`,
    ]),
  )
}

function part(title: string, content: string): string {
  return `**${title}**\n\n${content}`
}

function answer(question: string, judgement: ReportJudgement, phrases: Phrases): string {
  const given = judgement.given.map(({ verdict, by, at }) => {
    const who = phrases.t('claim.given', { person: phrases.person(by), moment: phrases.moment(at) })
    const what = phrases.answer({ verdict, contested: false })
    return inline(judgement.contested ? `${what}, ${who}` : who)
  })
  const told = given.length === 0 ? '' : ` – ${given.join(' · ')}`
  return `${question} ${verdictSigns[signOf(judgement)]} **${phrases.answer(judgement)}**${told}`
}

function evidenceText(evidence: ReportEvidence, phrases: Phrases): string {
  const { stance, passage, source } = evidence
  const { t, evidenceDetails, quoted } = phrases
  const details = [
    ...evidenceDetails(evidence).map(inline),
    ...source.files.map((file) => savedCopy(file, t)),
  ]
  return blocks(
    `**${t(`stance.${stance}`)}** [${source.number}] ${inline(source.citation)}`,
    passage && quote(paragraphs(quoted(passage))),
    details.join(' · '),
  )
}

function savedCopy({ name, missing, sha256 }: ReportFile, t: Phrases['t']): string {
  const warning = missing ? ` **(${t('source.missing')})**` : ''
  return `${t('source.copy')} ${inline(name)}${warning}, SHA-256 ${sha256}`
}

function checklist(claim: ReportClaim, phrases: Phrases): string | null {
  const checklist = phrases.checklist(claim)
  return checklist && part(checklist.title, list(checklist.done.map((item) => `☑ ${inline(item)}`)))
}
