import type { MarkedBlock, MarkedRun } from '../model/marked-article.ts'
import { signsInArticle } from '../model/report-claim.ts'
import { signOf, strictest, type Sign } from '../words/verdict-signs.ts'
import { html, type Html } from './html.ts'
import { section, type Page } from './page.ts'

/** The article with its claims underlined and numbered; nothing if the report leaves it out. */
export function articleSection(page: Page): Html | null {
  const { article, draft, language } = page.model
  if (!article) return null
  const { t } = page.phrases
  return section('article', t('section.article'), [
    html`<p class="legend">${t('article.legend')}</p>`,
    ...lines(page),
    html`<div class="galley" lang="${draft?.language ?? language}">
      ${galley(article, ({ runs }) => markedText(runs, page))}
    </div>`,
  ])
}

/** What each line under the article's words says, drawn as it is there; nothing where there is none. */
function lines({ model, phrases: { t } }: Page): readonly Html[] {
  const signs = signsInArticle(model)
  if (signs.length === 0) return []
  const drawn = signs.map(
    (sign, index) =>
      html`${index === 0 ? '' : ' · '}<mark class="${sign}">${t(`verdict.${sign}`)}</mark>`,
  )
  return [html`<p class="legend lines">${t('article.lines')} ${drawn}</p>`]
}

/** A block as far as it decides the element that it becomes. */
interface BlockKind {
  readonly type: MarkedBlock['type']
  readonly depth?: number
}

/** The blocks of an article as elements; list items that follow each other become one list. */
export function galley<Block extends BlockKind>(
  blocks: readonly Block[],
  contentOf: (block: Block) => readonly Html[],
): readonly Html[] {
  const elements: Html[] = []
  let items: Html[] = []
  blocks.forEach((block, index) => {
    const element = blockElement(block, contentOf(block))
    if (block.type !== 'list-item') {
      elements.push(element)
      return
    }
    items.push(element)
    if (blocks[index + 1]?.type === 'list-item') return
    elements.push(
      html`<ul>
        ${items}
      </ul>`,
    )
    items = []
  })
  return elements
}

function blockElement(block: BlockKind, content: readonly Html[]): Html {
  switch (block.type) {
    case 'heading':
      return heading(block.depth ?? 1, content)
    case 'quotation':
      return html`<blockquote dir="auto"><p>${content}</p></blockquote>`
    case 'list-item':
      return html`<li dir="auto">${content}</li>`
    case 'paragraph':
      return html`<p dir="auto">${content}</p>`
  }
}

/** The article's own headings come below the section's, so they start at the third level. */
function heading(depth: number, content: readonly Html[]): Html {
  if (depth === 1) return html`<h3 dir="auto">${content}</h3>`
  if (depth === 2) return html`<h4 dir="auto">${content}</h4>`
  if (depth === 3) return html`<h5 dir="auto">${content}</h5>`
  return html`<h6 dir="auto">${content}</h6>`
}

function markedText(runs: readonly MarkedRun[], page: Page): readonly Html[] {
  return runs.map(({ text, claims, ends }) => {
    const sign = strictest(claims.map((number) => signAt(number, page)))
    if (sign === null) return html`${text}`
    const overlap = claims.length > 1 ? ' overlap' : ''
    const marks = ends.map((number) => numberMark(number, page))
    return html`<mark class="${sign}${overlap}">${text}</mark>${marks}`
  })
}

/** The number at the end of a claim's words, which leads to the claim. */
function numberMark(number: number, page: Page): Html {
  const claim = page.model.claims[number - 1]
  if (!claim) return html``
  const { t, verdict } = page.phrases
  const label = t('article.mark', { number, verdict: verdict(claim) })
  return html`<sup
    ><a
      class="number ${signOf(claim)}"
      id="mark-${number}"
      href="#claim-${number}"
      aria-label="${label}"
      >${number}</a
    ></sup
  >`
}

function signAt(number: number, { model }: Page): Sign {
  const claim = model.claims[number - 1]
  return claim ? signOf(claim) : 'pending'
}
