import { rangeText } from '../../range-text.ts'
import type { Phrases } from '../phrases.ts'
import type { ReportModel } from '../model/report-model.ts'
import { numberRanges } from '../words/number-ranges.ts'
import { paragraphsOf } from '../words/paragraphs-of.ts'
import { verdictSigns, type Sign } from '../words/verdict-signs.ts'
import { html, type Html } from './html.ts'

/** What each part of the page is drawn from. */
export interface Page {
  readonly model: ReportModel
  readonly phrases: Phrases
  /** The desk is told more: whole hashes at the evidence, and the history of every claim. */
  readonly reader: 'public' | 'desk'
}

/** A part of the page with its heading. `id` is a constant of ours. */
export function section(id: string, title: string, content: readonly Html[]): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${content}
  </section>`
}

/** Text of several paragraphs, divided by blank lines. */
export function paragraphs(text: string): readonly Html[] {
  return paragraphsOf(text).map((paragraph) => html`<p class="text" dir="auto">${paragraph}</p>`)
}

/** Numbers of claims as links to them, neighbours as a range: 1–3, 7. */
export function claimLinks(numbers: readonly number[]): readonly Html[] {
  return numberRanges(numbers).map(({ first, last }, index) => {
    const separator = index === 0 ? '' : ', '
    return html`${separator}<a href="#claim-${first}">${rangeText(first, last)}</a>`
  })
}

/** A verdict's sign, which a screen reader passes over: the word stands beside it. */
export function sign(shown: Sign): Html {
  return html`<span class="sign ${shown}" aria-hidden="true">${verdictSigns[shown]}</span>`
}
