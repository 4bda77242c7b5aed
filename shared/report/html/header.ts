import { publicationFacts } from '../phrases.ts'
import { articleOrigin } from '../article-origin.ts'
import { html, type Html, type HtmlSlot } from './html.ts'
import { claimLinks, type Page } from './page.ts'

/** The title, and the facts that come before everything else: what was checked, by whom and when. */
export function reportHeader(page: Page): Html {
  const { model, phrases } = page
  const newsroom = model.newsroom.name.trim()
  const origin = articleOrigin(model)
  return html`<header>
    ${logo(page)}
    <p class="kicker">
      <span>${phrases.t('report.kind')}</span>
      ${newsroom ? html`<bdi>${newsroom}</bdi>` : null}
      ${model.status === 'draft' ? html`<b>${phrases.t('status.draft')}</b>` : null}
    </p>
    <h1 dir="auto" lang="${model.draft?.language ?? model.language}">
      ${model.title || phrases.t('report.untitled')}
    </h1>
    ${origin.length === 0 ? null : html`<p class="byline" dir="auto">${origin.join(' · ')}</p>`}
    <dl class="facts">
      ${facts(page).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
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

function facts({ model, phrases }: Page): readonly (readonly [string, HtmlSlot])[] {
  const { t, period, person, list } = phrases
  const { draft, checking, generatedAt, generatedBy } = model
  const checkers = list(checking.checkers.map(person))
  const decisions = checking.period && period(checking.period.first, checking.period.last)
  const made = t('facts.madeBy', {
    moment: period(generatedAt, generatedAt),
    person: person(generatedBy),
  })
  return [
    [t('facts.checkedBy'), html`<bdi>${checkers || t('facts.nobody')}</bdi>`],
    [t('facts.decisions'), decisions ?? t('facts.noDecisions')],
    [t('facts.made'), html`<bdi>${made}</bdi>`],
    ...publicationFacts(model.publication, t).map(
      ([name, url]) =>
        [name, html`<a href="${url}" rel="external noopener noreferrer">${url}</a>`] as const,
    ),
    ...(draft
      ? ([
          [t('facts.draft'), t('facts.draftOf', { number: draft.number, total: draft.total })],
          [t('facts.textHash'), html`<code>${draft.sha256}</code>`],
        ] as const)
      : []),
  ]
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
