import type { ReportEvidence } from '../model/report-claim.ts'
import { shortHash, type ReportFile, type ReportSource } from '../model/report-source.ts'
import { html, type Html } from './html.ts'
import { paragraphs, type Page } from './page.ts'

/** The evidence of one claim. */
export function evidenceList(evidence: readonly ReportEvidence[], page: Page): Html {
  const { t } = page.phrases
  if (evidence.length === 0) return html`<p class="none">${t('claim.noEvidence')}</p>`
  return html`<ul class="evidence">
    ${evidence.map((one) => evidenceItem(one, page))}
  </ul>`
}

function evidenceItem(evidence: ReportEvidence, page: Page): Html {
  const { stance, passage, source } = evidence
  const { t, evidenceDetails, quoted } = page.phrases
  const details = evidenceDetails(evidence).map((detail) => html`<bdi>${detail}</bdi>`)
  const copies = source.files.map((file) =>
    savedCopy(file, page, page.reader === 'desk' ? file.sha256 : shortHash(file.sha256)),
  )
  return html`<li class="${stance}">
    <p>
      <b class="stance">${t(`stance.${stance}`)}</b>
      <a
        href="#source-${source.number}"
        aria-label="${t('source.number', { number: source.number })}"
        >[${source.number}]</a
      >
      ${linkedCitation(source)}
    </p>
    ${passage ? html`<blockquote class="passage">${paragraphs(quoted(passage))}</blockquote>` : null}
    ${
      details.length + copies.length > 0
        ? html`<p class="details">${dotted([...details, ...copies])}</p>`
        : null
    }
  </li>`
}

/** The citation, with the source's address in it as a link, or after it where the style leaves it out. */
export function linkedCitation({ citation, link }: ReportSource): Html {
  if (link === null) return html`<bdi>${citation}</bdi>`
  const anchor = html`<a href="${link}" rel="external noopener noreferrer">${link}</a>`
  const place = citation.indexOf(link)
  return place < 0
    ? html`<bdi>${citation}</bdi> ${anchor}`
    : html`<bdi>${citation.slice(0, place)}${anchor}${citation.slice(place + link.length)}</bdi>`
}

/** @param hash as much of the SHA-256 as is to be shown */
export function savedCopy({ name, missing }: ReportFile, { phrases }: Page, hash: string): Html {
  const warning = missing ? html` <b class="missing">(${phrases.t('source.missing')})</b>` : null
  return html`<span
    >${phrases.t('source.copy')} <bdi>${name}</bdi>${warning}, SHA-256 <code>${hash}</code></span
  >`
}

function dotted(details: readonly Html[]): readonly Html[] {
  return details.map((detail, index) => (index === 0 ? detail : html` · ${detail}`))
}
