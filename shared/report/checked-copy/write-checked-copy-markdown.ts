import { articleOrigin } from '../article-origin.ts'
import { checkedCopy, type CopyPiece } from './checked-copy.ts'
import { creditText, unplacedTexts } from './copy-phrases.ts'
import { articleBlock, blocks, inline, line } from '../markdown/markdown.ts'
import { phrasesOf, type Phrases } from '../phrases.ts'
import type { ReportClaim } from '../model/report-claim.ts'
import type { ReportModel } from '../model/report-model.ts'

/**
 * The article for its writer as Markdown with the corrections in CriticMarkup: `{--deleted--}`, `{++inserted++}` and
 * `{>>comment<<}`, which editors of Markdown show as tracked changes, and which anybody can read as it is.
 */
export function writeCheckedCopyMarkdown(model: ReportModel): string {
  const phrases = phrasesOf(model)
  const copy = checkedCopy(model)
  const origin = articleOrigin(model)
  const hasTitle = copy.blocks.some(({ isTitle }) => isTitle)
  const byline = origin.length === 0 ? null : plain(line(origin.join(' · ')))
  const elements = copy.blocks.map(({ type, depth, isTitle, pieces }) => {
    const text = pieces.map((piece) => pieceMarkdown(piece, phrases)).join('')
    return isTitle
      ? blocks(articleBlock('heading', 1, text), byline)
      : articleBlock(type, depth + 1, text)
  })
  const text = blocks(
    hasTitle ? null : `# ${plain(line(phrases.title(model)))}`,
    hasTitle ? null : byline,
    ...elements,
    ...copy.unplaced.map((one) =>
      comment([...unplacedTexts(one, phrases), ...reasons(one.claim, phrases)]),
    ),
    comment(about(model, copy.changes.length, phrases)),
  )
  return `${text}\n`
}

/** What the copy is: at its end, so that the text begins where it begins. */
function about(model: ReportModel, changes: number, { t }: Phrases): readonly string[] {
  const draft = model.status === 'draft' ? [t('status.draft')] : []
  return [[t('copy.kind'), t('copy.count', { count: changes }), ...draft].join(' · ')]
}

function pieceMarkdown(piece: CopyPiece, phrases: Phrases): string {
  const text = plain(inline(piece.text))
  if (piece.kind === 'kept') return text
  const changed = piece.kind === 'deleted' ? `{--${text}--}` : `{++${text}++}`
  return piece.closes ? changed + comment(reasons(piece.change.claim, phrases)) : changed
}

function reasons(claim: ReportClaim, phrases: Phrases): readonly string[] {
  const { rationale } = claim
  return [...(rationale === '' ? [] : [rationale]), creditText(claim, phrases)]
}

function comment(sentences: readonly string[]): string {
  return `{>>${plain(inline(sentences.join(' – ')))}<<}`
}

/** Braces as the entities that they are in HTML, so that no text is taken for a mark of CriticMarkup. */
function plain(markdown: string): string {
  return markdown.replace(/\{/g, '&#123;').replace(/\}/g, '&#125;')
}
