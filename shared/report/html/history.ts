import type { ClaimDecision } from '../model/claim-history.ts'
import { decisionText } from '../decision-text.ts'
import { html, type Html } from './html.ts'
import type { Page } from './page.ts'

/** Who did what when, of one claim, the first first. */
export function historyList(decisions: readonly ClaimDecision[], { phrases }: Page): Html {
  const { t, person, moment } = phrases
  const items = decisions.map(({ at, by, what, takenBack }) => {
    const back = takenBack && {
      person: person(takenBack.by),
      moment: moment(takenBack.at),
    }
    const text = decisionText(what, phrases)
    return html`<li>
      <time datetime="${at}">${moment(at)}</time> <bdi>${person(by)}</bdi>
      <span class="text" dir="auto">${back ? html`<s>${text}</s>` : text}</span>
      ${back ? html`<span class="back">(${t('history.takenBack', back)})</span>` : null}
    </li>`
  })
  return html`<ol class="history">
    ${items}
  </ol>`
}
