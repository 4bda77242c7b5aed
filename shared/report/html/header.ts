import { articleOrigin } from '../article-origin.ts'
import { reportFacts, type ReportFact } from '../report-facts.ts'
import { html, type Html } from './html.ts'
import { claimLinks, type Page } from './page.ts'

/** The title, and the facts that come before everything else: what was checked, by whom and when. */
export function reportHeader(page: Page, kind = page.phrases.t('report.kind')): Html {
  const { model, phrases } = page
  const newsroom = model.newsroom.name.trim()
  const origin = articleOrigin(model)
  return html`<header>
    ${logo(page)}
    <p class="kicker">
      <span>${kind}</span>
      ${newsroom ? html`<bdi>${newsroom}</bdi>` : null}
      ${model.status === 'draft' ? html`<b>${phrases.t('status.draft')}</b>` : null}
    </p>
    <h1 dir="auto" lang="${model.draft?.language ?? model.language}">
      <span class="text">${phrases.title(model)}</span>
    </h1>
    ${origin.length === 0 ? null : html`<p class="byline" dir="auto">${origin.join(' · ')}</p>`}
    <dl class="facts">
      ${reportFacts(model, phrases).map(
        (fact) =>
          html`<div>
            <dt>${fact.name}</dt>
            <dd>${factValue(fact)}</dd>
          </div>`,
      )}
    </dl>
  </header>`
}

/** The newsroom's own picture, in the file itself. */
function logo({ model: { newsroom } }: Page): Html | null {
  if (newsroom.logo === null) return null
  const { mediaType, base64 } = newsroom.logo
  return html`<img class="logo" src="data:${mediaType};base64,${base64}" alt="${newsroom.name}" />`
}

function factValue({ kind, value }: ReportFact): Html {
  switch (kind) {
    case 'words':
      return html`<bdi>${value}</bdi>`
    case 'link':
      return html`<a href="${value}" rel="external noopener noreferrer">${value}</a>`
    case 'hash':
      return html`<code>${value}</code>`
  }
}

/** What stands in the way of a final report; nothing if nothing does. */
export function draftBanner({ model, phrases }: Page): Html | null {
  if (model.status === 'final') return null
  const { t } = phrases
  const items = model.hindrances.map(({ hindrance, claims }) => {
    const links = claims.length > 0 ? html` (${claimLinks(claims)})` : null
    return html`<li><bdi>${phrases.hindrance(hindrance)}</bdi>${links}</li>`
  })
  return html`<section class="banner" aria-labelledby="draft-title">
    <h2 id="draft-title">${t('status.draftTitle')}</h2>
    <p>${t('status.draftIntro')}</p>
    <ul>
      ${items}
    </ul>
  </section>`
}
