import type { ReportClaim, ReportJudgement } from '../model/report-claim.ts'
import { evidenceList } from './evidence.ts'
import { historyList } from './history.ts'
import { html, type Html } from './html.ts'
import { signOf } from '../words/verdict-signs.ts'
import { paragraphs, section, sign, type Page } from './page.ts'

/** Every claim with its verdicts, and all that they rest on. */
export function claimsSection(page: Page): Html | null {
  const { claims } = page.model
  if (claims.length === 0) return null
  return section(
    'claims',
    page.phrases.t('section.claims'),
    claims.map((claim) => claimCard(claim, page)),
  )
}

function claimCard(claim: ReportClaim, page: Page): Html {
  const { number } = claim
  const { t, verdict, label } = page.phrases
  const own = label(claim)
  const hasMark = claim.isInArticle && page.model.article !== null
  return html`<article class="claim ${signOf(claim)}" id="claim-${number}">
    <h3>
      ${sign(signOf(claim))} ${t('claim.title', { number })}
      <span class="verdict ${signOf(claim)}">${verdict(claim)}</span>
      ${own === null ? null : html`<span class="label"><bdi>${own}</bdi></span>`}
      ${
        hasMark
          ? html`<a
              class="to-mark"
              href="#mark-${number}"
              aria-label="${t('claim.toMark', { number })}"
              >${t('claim.inArticle')}</a
            >`
          : null
      }
    </h3>
    <blockquote class="words" lang="${page.model.draft?.language ?? page.model.language}">
      ${paragraphs(claim.words)}
    </blockquote>
    ${claim.isInArticle ? null : html`<p class="note">${t('claim.unanchored')}</p>`}
    ${tags(claim, page)}
    <dl class="answers">
      ${answer(t('claim.content'), claim.content, page)}
      ${claim.attribution && answer(t('claim.attribution'), claim.attribution, page)}
    </dl>
    ${claim.signoff && html`<p class="signoff"><bdi>${page.phrases.signoff(claim.signoff)}</bdi></p>`}
    ${claim.rationale ? part(t('claim.rationale'), paragraphs(claim.rationale)) : null}
    ${
      claim.correction
        ? part(t('claim.correction'), [
            html`<blockquote class="correction">${paragraphs(claim.correction)}</blockquote>`,
          ])
        : null
    }
    ${part(t('claim.evidence'), [evidenceList(claim.evidence, page)])} ${checklist(claim, page)}
    ${
      page.reader === 'desk' && claim.history
        ? part(t('history.title'), [historyList(claim.history, page)])
        : null
    }
  </article>`
}

function part(title: string, content: readonly Html[]): Html {
  return html`<h4>${title}</h4>
    ${content}`
}

function tags({ speaker, kinds }: ReportClaim, { phrases }: Page): Html | null {
  if (speaker === null && kinds.length === 0) return null
  const { t } = phrases
  return html`<ul class="tags">
    ${speaker === null ? null : html`<li><bdi>${t('claim.speaker', { speaker })}</bdi></li>`}
    ${kinds.map((kind) => html`<li>${t(`kind.${kind}`)}</li>`)}
  </ul>`
}

/** A question, its answer and who gave it; where it is contested, every answer that was given. */
function answer(question: string, judgement: ReportJudgement, { phrases }: Page): Html {
  const given = judgement.given.map(({ verdict, by, at }) => {
    const who = html`<bdi
      >${phrases.t('claim.given', { person: phrases.person(by), moment: phrases.moment(at) })}</bdi
    >`
    return judgement.contested
      ? html`<dd class="given">
          ${sign(verdict)} ${phrases.answer({ verdict, contested: false })} · ${who}
        </dd>`
      : html`<dd class="given">${who}</dd>`
  })
  return html`<div>
    <dt>${question}</dt>
    <dd class="answer ${signOf(judgement)}">
      ${sign(signOf(judgement))} ${phrases.answer(judgement)}
    </dd>
    ${given}
  </div>`
}

function checklist(claim: ReportClaim, { phrases }: Page): Html | null {
  const checklist = phrases.checklist(claim)
  if (!checklist) return null
  return part(checklist.title, [
    html`<ul class="checklist">
      ${checklist.done.map((item) => html`<li>${item}</li>`)}
    </ul>`,
  ])
}
