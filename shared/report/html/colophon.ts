import { html, type Html } from './html.ts'
import { paragraphs, section, type Page } from './page.ts'

/** How claims are judged. */
export function methodSection({ model, phrases: { t, method } }: Page): Html {
  return section('method', t('section.method'), method(model.newsroom).flatMap(paragraphs))
}

/** Where the hash chains ended when the report was made. */
export function logSection({ model, phrases }: Page): Html {
  const { t, logHead, logWriters } = phrases
  const heads = model.log.map(
    (head) =>
      html`<div>
        <dt><bdi>${logWriters(head)}</bdi></dt>
        <dd>${logHead(head)}</dd>
      </div>`,
  )
  return section('log', t('section.log'), [
    heads.length === 0
      ? html`<p class="none">${t('log.none')}</p>`
      : html`<dl class="facts">${heads}</dl>`,
  ])
}

/** Who stands behind the report, and how to have it corrected. */
export function reportFooter({ model, phrases: { t } }: Page): Html {
  const { name, contact, correctionsPolicy } = model.newsroom
  const parts = [name, contact, correctionsPolicy].map((part) => part.trim()).filter(Boolean)
  return html`<footer>
    ${
      parts.length > 0
        ? html`<h2>${t('section.contact')}</h2>
            ${parts.flatMap(paragraphs)}`
        : null
    }
    <p class="made-with">${t('report.madeWith')}</p>
  </footer>`
}
