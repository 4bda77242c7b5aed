import { html, type Html } from './html.ts'
import type { Page } from './page.ts'

type Part = 'summary' | 'article' | 'claims' | 'removed' | 'sources' | 'method' | 'log'

/** Links to the parts of a document; those that are not in it are left out. */
export function contents({ model, phrases: { t } }: Page, parts: readonly Part[]): Html {
  const isThere = (part: Part): boolean => {
    if (part === 'article') return model.article !== null
    if (part === 'claims') return model.claims.length > 0
    return part !== 'removed' || (model.removedClaims ?? []).length > 0
  }
  return html`<nav aria-label="${t('report.contents')}">
    <ul>
      ${parts
        .filter(isThere)
        .map((part) => html`<li><a href="#${part}">${t(`section.${part}`)}</a></li>`)}
    </ul>
  </nav>`
}
