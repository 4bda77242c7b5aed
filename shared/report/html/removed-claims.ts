import type { RemovedClaim } from '../model/claim-history.ts'
import { historyList } from './history.ts'
import { html, type Html } from './html.ts'
import { section, type Page } from './page.ts'

/** What was a claim once, with its history: also that something is no longer checked has been decided by somebody. */
export function removedSection(page: Page): Html | null {
  const { removedClaims } = page.model
  if (removedClaims === null || removedClaims.length === 0) return null
  return section(
    'removed',
    page.phrases.t('section.removed'),
    removedClaims.map((claim) => removedCard(claim, page)),
  )
}

function removedCard({ words, history }: RemovedClaim, page: Page): Html {
  return html`<article class="removed">
    <h3>
      <s dir="auto" lang="${page.model.draft?.language ?? page.model.language}">${words}</s>
    </h3>
    ${historyList(history, page)}
  </article>`
}
