import { articleOrigin } from '../article-origin.ts'
import { checkedCopy, type CheckedCopy, type CopyPiece } from './checked-copy.ts'
import { changeText, creditText, unplacedTexts } from './copy-phrases.ts'
import { galley } from '../html/article.ts'
import { htmlDocument } from '../html/document.ts'
import { html, type Html } from '../html/html.ts'
import { paragraphs, section, type Page } from '../html/page.ts'
import { copyStyle } from '../html/style/copy-style.ts'
import { phrasesOf } from '../phrases.ts'
import type { CopyChange } from './place-corrections.ts'
import type { ReportClaim } from '../model/report-claim.ts'
import type { ReportModel } from '../model/report-model.ts'

/** The article for its writer as one HTML file: only the corrections, in place, and why each was made. */
export function writeCheckedCopyHtml(model: ReportModel): string {
  const phrases = phrasesOf(model)
  const page: Page = { model, phrases, reader: 'public' }
  const { t } = phrases
  const copy = checkedCopy(model)
  const title = t('copy.documentTitle', { title: phrases.title(model) })
  const body = [
    copyHeader(page, copy),
    html`<main>
      ${section('article', t('section.article'), [
        html`<div class="galley" lang="${model.draft?.language ?? model.language}">
          ${galley(copy.blocks, ({ pieces }) => pieces.flatMap((piece) => pieceHtml(piece, page)))}
        </div>`,
      ])}
      ${changesSection(copy, page)} ${unplacedSection(copy, page)}
    </main>`,
  ]
  return htmlDocument({ title, body, style: copyStyle }, model)
}

function copyHeader({ model, phrases: { t, title } }: Page, { changes }: CheckedCopy): Html {
  const newsroom = model.newsroom.name.trim()
  const origin = articleOrigin(model)
  return html`<header>
    <p class="kicker">
      <span>${t('copy.kind')}</span>
      ${newsroom ? html`<bdi>${newsroom}</bdi>` : null}
      <span>${t('copy.count', { count: changes.length })}</span>
      ${model.status === 'draft' ? html`<strong>${t('status.draft')}</strong>` : null}
    </p>
    <h1 dir="auto" lang="${model.draft?.language ?? model.language}">
      <span class="text">${title(model)}</span>
    </h1>
    ${origin.length === 0 ? null : html`<p class="byline" dir="auto">${origin.join(' · ')}</p>`}
    <p class="legend">${t(changes.length === 0 ? 'copy.none' : 'copy.legend')}</p>
  </header>`
}

function pieceHtml(piece: CopyPiece, { phrases: { t } }: Page): readonly Html[] {
  const { kind, text } = piece
  if (kind === 'kept') return [html`${text}`]
  const { number } = piece.change
  const words = kind === 'deleted' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`
  if (!piece.closes) return [words]
  return [
    html`${words}<sup
        ><a
          class="number"
          id="mark-${number}"
          href="#change-${number}"
          aria-label="${t('copy.change', { number })}"
          >${number}</a
        ></sup
      >`,
  ]
}

function changesSection({ changes, blocks }: CheckedCopy, page: Page): Html | null {
  if (changes.length === 0) return null
  const { t } = page.phrases
  const pieces = blocks.flatMap((block) => block.pieces)
  const items = changes.map((change) => {
    const { number, claim } = change
    return html`<li id="change-${number}">
      <p>
        <strong>${changeText(change, deletedBy(change, pieces), page.phrases)}</strong>
        <a href="#mark-${number}" aria-label="${t('copy.toChange', { number })}"
          >${t('claim.inArticle')}</a
        >
      </p>
      ${reasons(claim, page)}
    </li>`
  })
  return section('changes', t('copy.corrections'), [
    html`<ol class="changes">
      ${items}
    </ol>`,
  ])
}

/** The words that a change takes out. */
function deletedBy(change: CopyChange, pieces: readonly CopyPiece[]): string {
  return pieces
    .flatMap((piece) => (piece.kind === 'deleted' && piece.change === change ? [piece.text] : []))
    .join(' ')
}

function reasons(claim: ReportClaim, { phrases }: Page): Html {
  return html`${claim.rationale ? paragraphs(claim.rationale) : null}
    <p class="who"><bdi>${creditText(claim, phrases)}</bdi></p>`
}

function unplacedSection({ unplaced }: CheckedCopy, page: Page): Html | null {
  if (unplaced.length === 0) return null
  const items = unplaced.map(
    (one) =>
      html`<li>
        ${unplacedTexts(one, page.phrases).flatMap(paragraphs)}${reasons(one.claim, page)}
      </li>`,
  )
  return section('unplaced', page.phrases.t('copy.unplaced'), [
    html`<ul class="changes">
      ${items}
    </ul>`,
  ])
}
