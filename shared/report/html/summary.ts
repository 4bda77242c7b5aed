import { verdictOrder } from '../words/verdict-signs.ts'
import { miniatureDrawing, verdictBar } from './drawings.ts'
import { html, type Html } from './html.ts'
import { claimLinks, section, sign, type Page } from './page.ts'

/** What one takes in at a look: how the verdicts fell, and where in the article. */
export function summarySection(page: Page): Html {
  const { model, phrases } = page
  const { t } = phrases
  const { counts } = model
  if (counts.total === 0) {
    return section('summary', t('section.summary'), [html`<p>${t('summary.noClaims')}</p>`])
  }
  const legend = verdictOrder.map(
    (verdict) =>
      html`<li>${sign(verdict)} ${t(`count.${verdict}`, { count: counts[verdict] })}</li>`,
  )
  return section('summary', t('section.summary'), [
    html`<p class="total">${t('count.claims', { count: counts.total })}</p>`,
    ...earlier(page),
    html`${verdictBar(page)}`,
    html`<ul class="tally">
      ${legend}
    </ul>`,
    ...(counts.contested > 0
      ? [
          html`<p class="contested">
            ${sign('contested')} ${t('count.contested', { count: counts.contested })}
          </p>`,
        ]
      : []),
    html`${miniatureDrawing(page)}`,
  ])
}

/** The review counts what stands in the draft; a report tells what was judged before, too. */
function earlier({ model, phrases }: Page): readonly Html[] {
  const told = phrases.ofEarlierDrafts(model.counts)
  return told ? [html`<p class="earlier">${told.text} ${claimLinks(told.claims)}</p>`] : []
}
