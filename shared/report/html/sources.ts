import { saysNoCopy, type ReportSource } from '../model/report-source.ts'
import { linkedCitation, savedCopy } from './evidence.ts'
import { html, type Html } from './html.ts'
import { claimLinks, section, type Page } from './page.ts'

/** The sources that claims cite, by number, with their saved copies and full hashes. */
export function sourcesSection(page: Page): Html {
  const { t } = page.phrases
  const { sources } = page.model
  const content =
    sources.length === 0
      ? html`<p class="none">${t('source.none')}</p>`
      : html`<ol class="sources">
          ${sources.map((source) => sourceItem(source, page))}
        </ol>`
  return section('sources', t('section.sources'), [content])
}

function sourceItem(source: ReportSource, page: Page): Html {
  const { number, claims, files } = source
  const { t } = page.phrases
  const copies = files.map(
    (file) => html`<p class="details">${savedCopy(file, page, file.sha256)}</p>`,
  )
  return html`<li id="source-${number}">
    <p>${linkedCitation(source)}</p>
    ${copies} ${saysNoCopy(source) ? html`<p class="details">${t('source.noCopy')}</p>` : null}
    <p class="details">${t('source.citedFor', { count: claims.length })} ${claimLinks(claims)}</p>
  </li>`
}
