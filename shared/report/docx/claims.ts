import type { FileChild, Paragraph } from 'docx'
import type { ReportClaim, ReportJudgement } from '../model/report-claim.ts'
import { signOf, verdictSigns } from '../words/verdict-signs.ts'
import { evidenceList } from './evidence.ts'
import { bookmark, linkTo } from './places.ts'
import { paragraph, paragraphs, text } from './text.ts'
import type { WordPage } from './word-page.ts'

/** Every claim with its verdicts, and all that they rest on. */
export function claimsSection(page: WordPage): readonly FileChild[] {
  const { claims } = page.model
  if (claims.length === 0) return []
  return [
    paragraph('Heading1', [page.phrases.t('section.claims')]),
    ...claims.flatMap((claim) => claimParagraphs(claim, page)),
  ]
}

function claimParagraphs(claim: ReportClaim, page: WordPage): readonly Paragraph[] {
  const { t } = page.phrases
  const { rationale, correction } = claim
  return [
    claimHeading(claim, page),
    ...paragraphs(`ClaimWords-${signOf(claim)}`, claim.words),
    ...(claim.isInArticle ? [] : [paragraph('Tags', [t('claim.unanchored')])]),
    ...tags(claim, page),
    ...answer(t('claim.content'), claim.content, page),
    ...(claim.attribution ? answer(t('claim.attribution'), claim.attribution, page) : []),
    ...(claim.signoff ? [paragraph('Answer', text(page.phrases.signoff(claim.signoff)))] : []),
    ...(rationale ? part(t('claim.rationale'), paragraphs('Rationale', rationale)) : []),
    ...(correction ? part(t('claim.correction'), paragraphs('Correction', correction)) : []),
    ...part(t('claim.evidence'), evidenceList(claim.evidence, page)),
    ...checklist(claim, page),
  ]
}

function claimHeading(claim: ReportClaim, { model, phrases }: WordPage): Paragraph {
  const { number } = claim
  const { t } = phrases
  const own = phrases.label(claim)
  const hasMark = claim.isInArticle && model.article !== null
  return paragraph('Heading2', [
    bookmark(`claim_${number}`, text(t('claim.title', { number }))),
    ...text(' · '),
    ...text(`${verdictSigns[signOf(claim)]} ${phrases.verdict(claim)}`, `Verdict-${signOf(claim)}`),
    ...(own === null ? [] : text(` ${own}`, 'Label')),
    ...(hasMark ? [...text('  '), linkTo(`mark_${number}`, t('claim.inArticle'), 'BackLink')] : []),
  ])
}

function part(title: string, content: readonly Paragraph[]): readonly Paragraph[] {
  return [paragraph('Heading3', [title]), ...content]
}

function tags({ speaker, kinds }: ReportClaim, { phrases: { t } }: WordPage): readonly Paragraph[] {
  const words = [
    ...(speaker === null ? [] : [t('claim.speaker', { speaker })]),
    ...kinds.map((kind) => t(`kind.${kind}`)),
  ]
  return words.length === 0 ? [] : [paragraph('Tags', [words.join(' · ')])]
}

/** A question, its answer and who gave it; where it is contested, every answer that was given. */
function answer(
  question: string,
  judgement: ReportJudgement,
  { phrases }: WordPage,
): readonly Paragraph[] {
  const given = judgement.given.map(({ verdict, by, at }) => {
    const who = phrases.t('claim.given', { person: phrases.person(by), moment: phrases.moment(at) })
    const what = `${verdictSigns[verdict]} ${phrases.answer({ verdict, contested: false })}`
    return judgement.contested ? `${what}, ${who}` : who
  })
  return [
    paragraph('Answer', [
      ...text(`${question} `),
      ...text(
        `${verdictSigns[signOf(judgement)]} ${phrases.answer(judgement)}`,
        `Verdict-${signOf(judgement)}`,
      ),
      ...given.flatMap((one) => text(` · ${one}`, 'Quiet')),
    ]),
  ]
}

function checklist(claim: ReportClaim, { phrases }: WordPage): readonly Paragraph[] {
  const checklist = phrases.checklist(claim)
  if (!checklist) return []
  return part(
    checklist.title,
    checklist.done.map((item) => paragraph('ChecklistItem', text(`☑\t${item}`))),
  )
}
