import { html, type Html } from './html.ts'
import type { Page } from './page.ts'

type Part = 'summary' | 'article' | 'claims' | 'sources' | 'method' | 'log'

/** Links to the parts of a document; those that are not in it are left out. */
export function contents({ model, phrases: { t } }: Page, parts: readonly Part[]): Html {
  const isThere = (part: Part): boolean =>
    part === 'article' ? model.article !== null : part === 'claims' ? model.claims.length > 0 : true
  return html`<nav aria-label="${t('report.contents')}">
    <ul>
      ${parts
        .filter(isThere)
        .map((part) => html`<li><a href="#${part}">${t(`section.${part}`)}</a></li>`)}
    </ul>
  </nav>`
}
