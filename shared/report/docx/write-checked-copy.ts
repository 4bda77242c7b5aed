import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  InsertedTextRun,
  TextRun,
  type FileChild,
  type Paragraph,
  type ParagraphChild,
} from 'docx'
import { articleOrigin } from '../article-origin.ts'
import { checkedCopy, type CheckedCopy, type CopyPiece } from '../checked-copy/checked-copy.ts'
import { unplacedTexts } from '../checked-copy/copy-phrases.ts'
import { phrasesOf } from '../phrases.ts'
import type { CopyChange, UnplacedCorrection } from '../checked-copy/place-corrections.ts'
import type { ReportClaim } from '../model/report-claim.ts'
import type { ReportModel } from '../model/report-model.ts'
import { blockParagraph } from './article.ts'
import { oneLine, paragraph, paragraphs, runsOf, text } from './text.ts'
import { packWordDocument } from './word-document.ts'
import { authorship, Notes, type Authorship, type WordPage } from './word-page.ts'

/**
 * The article for its writer as a Word document: only the corrections, as tracked changes (ECMA-376, 17.13.5) with the
 * reasons as comments. With all of them accepted it is the corrected article and nothing else.
 *
 * @returns the bytes of the file
 */
export function writeCheckedCopyDocx(model: ReportModel): Promise<Uint8Array> {
  const phrases = phrasesOf(model)
  const { t } = phrases
  const page: WordPage = { model, phrases, notes: new Notes() }
  const copy = checkedCopy(model)
  const head = [t('copy.kind'), t('copy.count', { count: copy.changes.length })].join(' · ')
  const title = t('copy.documentTitle', { title: phrases.title(model) })
  return packWordDocument({ title, head, children: copyParagraphs(copy, page) }, page)
}

function copyParagraphs(copy: CheckedCopy, page: WordPage): readonly FileChild[] {
  const { model, phrases } = page
  const origin = articleOrigin(model)
  const byline = origin.length === 0 ? [] : [paragraph('Byline', [origin.join(' · ')])]
  const hasTitle = copy.blocks.some(({ isTitle }) => isTitle)
  const comments = new Map<CopyChange, number>()
  const above = missingComments(copy, page)
  return [
    ...(hasTitle ? [] : [paragraph('Title', above(text(phrases.title(model)))), ...byline]),
    ...copy.blocks.flatMap((block, index) => {
      const runs = block.pieces.flatMap((piece) => pieceRuns(piece, copy, comments, page))
      const content = hasTitle && index === 0 ? above(runs) : runs
      return block.isTitle
        ? [paragraph('Title', content), ...byline]
        : [blockParagraph(block, content)]
    }),
  ]
}

/** Comments on the head of the copy: corrections of words that the article no longer has have no other place. */
function missingComments(
  { unplaced }: CheckedCopy,
  page: WordPage,
): (head: readonly ParagraphChild[]) => readonly ParagraphChild[] {
  const ids = unplaced
    .filter(({ overlaps }) => overlaps === null)
    .map((one) =>
      page.notes.comment(
        [...unplacedParagraphs(one, page), ...reasons(one.claim, page)],
        authorOf(one.claim, page),
      ),
    )
  return (head) => [
    ...ids.map((id) => new CommentRangeStart(id)),
    ...head,
    ...ids.flatMap(commentEnd),
  ]
}

function pieceRuns(
  piece: CopyPiece,
  copy: CheckedCopy,
  comments: Map<CopyChange, number>,
  page: WordPage,
): readonly ParagraphChild[] {
  if (piece.kind === 'kept') return text(piece.text)
  const { change, opens, closes } = piece
  const { name, at } = authorOf(change.claim, page)
  if (opens) comments.set(change, changeComment(change, copy, page))
  const comment = comments.get(change) ?? 0
  const Changed = piece.kind === 'deleted' ? DeletedTextRun : InsertedTextRun
  const runs = runsOf(piece.text).map(
    (run) =>
      new Changed({
        ...run,
        id: page.notes.nextChange(),
        author: oneLine(name),
        date: at ?? page.model.generatedAt,
      }),
  )
  return [
    ...(opens ? [new CommentRangeStart(comment)] : []),
    ...runs,
    ...(closes ? commentEnd(comment) : []),
  ]
}

function commentEnd(comment: number): readonly ParagraphChild[] {
  return [new CommentRangeEnd(comment), new TextRun({ children: [new CommentReference(comment)] })]
}

/** Why the words are changed, and what else was proposed for them. */
function changeComment(change: CopyChange, { unplaced }: CheckedCopy, page: WordPage): number {
  const others = unplaced.filter(({ overlaps }) => overlaps === change)
  return page.notes.comment(
    [
      ...reasons(change.claim, page),
      ...others.flatMap((one) => [...unplacedParagraphs(one, page), ...reasons(one.claim, page)]),
    ],
    authorOf(change.claim, page),
  )
}

function unplacedParagraphs(one: UnplacedCorrection, { phrases }: WordPage): readonly Paragraph[] {
  return unplacedTexts(one, phrases).flatMap((words) => paragraphs('CommentText', words))
}

function reasons({ number, rationale }: ReportClaim, { phrases }: WordPage): readonly Paragraph[] {
  return [
    ...(rationale === '' ? [] : paragraphs('CommentText', rationale)),
    paragraph('CommentText', text(phrases.t('copy.claim', { number }), 'Quiet')),
  ]
}

function authorOf({ correctionBy }: ReportClaim, { model, phrases }: WordPage): Authorship {
  return correctionBy
    ? authorship(correctionBy.by, correctionBy.at, phrases)
    : authorship(model.generatedBy, model.generatedAt, phrases)
}
