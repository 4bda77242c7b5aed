import { articleOrigin } from './article-origin.ts'
import { checkedCopy, type CopyPiece } from './checked-copy.ts'
import { unplacedTexts } from './copy-phrases.ts'
import { atLineStart, blocks, inline, line, quote } from './markdown/markdown.ts'
import { phrasesOf, type Phrases } from './phrases.ts'
import type { ReportClaim } from './report-claim.ts'
import type { ReportModel } from './report-model.ts'

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
    const text = atLineStart(
      pieces
        .map((piece) => pieceMarkdown(piece, phrases))
        .join('')
        .trim(),
    )
    if (isTitle) return blocks(`# ${text}`, byline)
    switch (type) {
      case 'heading':
        return `${'#'.repeat(Math.min(depth + 1, 6))} ${text}`
      case 'quotation':
        return quote(text)
      case 'list-item':
        return `- ${text}`
      case 'paragraph':
        return text
    }
  })
  const text = blocks(
    hasTitle ? null : `# ${plain(line(model.title || phrases.t('report.untitled')))}`,
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

function reasons(
  { number, rationale, correctionBy }: ReportClaim,
  { t, person, moment }: Phrases,
): readonly string[] {
  const who = correctionBy && `${person(correctionBy.by)}, ${moment(correctionBy.at)}`
  return [
    ...(rationale === '' ? [] : [rationale]),
    [t('copy.claim', { number }), who].filter((detail) => detail !== null).join(' · '),
  ]
}

function comment(sentences: readonly string[]): string {
  return `{>>${plain(inline(sentences.join(' – ')))}<<}`
}

/** Braces as the entities that they are in HTML, so that no text is taken for a mark of CriticMarkup. */
function plain(markdown: string): string {
  return markdown.replace(/\{/g, '&#123;').replace(/\}/g, '&#125;')
}
