import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  TextRun,
  type FileChild,
  type Paragraph,
  type ParagraphChild,
} from 'docx'
import type { MarkedBlock, MarkedRun } from '../model/marked-article.ts'
import { lastGiven, signsInArticle, type ReportClaim } from '../model/report-claim.ts'
import { signOf, strictest, verdictSigns } from '../words/verdict-signs.ts'
import { articleHeadingStyle } from './article-styles.ts'
import { bookmark, linkTo } from './places.ts'
import { paragraph, paragraphs, text } from './text.ts'
import { authorship, type WordPage } from './word-page.ts'

/** The article with its claims underlined and numbered, and a comment at each; nothing if it is left out. */
export function articleSection(page: WordPage): readonly FileChild[] {
  const { article } = page.model
  if (!article) return []
  const { t } = page.phrases
  const commented = new Map<number, number>()
  return [
    paragraph('Heading1', [t('section.article')]),
    paragraph('Legend', [t('article.legendComments')]),
    ...lines(page),
    ...article.map((block) =>
      blockParagraph(
        block,
        block.runs.flatMap((run) => markedRun(run, commented, page)),
      ),
    ),
  ]
}

/** What each line under the article's words says, drawn as it is there; nothing where there is none. */
function lines({ model, phrases: { t } }: WordPage): readonly Paragraph[] {
  const signs = signsInArticle(model)
  if (signs.length === 0) return []
  const drawn = signs.flatMap((sign) => [
    ...text(' '),
    ...text(t(`verdict.${sign}`), `Mark-${sign}`),
  ])
  return [paragraph('Legend', [...text(t('article.lines')), ...drawn])]
}

/** A block of the article as a paragraph of its kind. */
export function blockParagraph(
  block: Pick<MarkedBlock, 'type'> & { readonly depth?: number },
  content: readonly (ParagraphChild | string)[],
): Paragraph {
  switch (block.type) {
    case 'heading':
      return paragraph(articleHeadingStyle(block.depth ?? 1), content)
    case 'quotation':
      return paragraph('ArticleQuotation', content)
    case 'list-item':
      return paragraph('ArticleListItem', content, {
        numbering: { reference: 'bullets', level: 0 },
      })
    case 'paragraph':
      return paragraph('ArticleText', content)
  }
}

/** @param commented the comments that were begun, by their claims' numbers */
function markedRun(
  { text: words, claims, ends }: MarkedRun,
  commented: Map<number, number>,
  page: WordPage,
): readonly ParagraphChild[] {
  const reported = claims.flatMap((number) => page.model.claims[number - 1] ?? [])
  const sign = strictest(reported.map(signOf))
  if (sign === null) return text(words)
  const begun = reported.filter(({ number }) => !commented.has(number))
  for (const claim of begun) commented.set(claim.number, claimComment(claim, page))
  const style = `${claims.length > 1 ? 'Overlap' : 'Mark'}-${sign}`
  return [
    ...begun.map(({ number }) => new CommentRangeStart(commented.get(number) ?? 0)),
    ...text(words, style),
    ...reported
      .filter(({ number }) => ends.includes(number))
      .flatMap(({ number }) => commentEnd(number, commented.get(number) ?? 0)),
  ]
}

/** The number at the end of a claim's words, which leads to the claim, and the sign of its comment. */
function commentEnd(number: number, comment: number): readonly ParagraphChild[] {
  return [
    new CommentRangeEnd(comment),
    bookmark(`mark_${number}`, [linkTo(`claim_${number}`, String(number), 'ClaimNumber')]),
    new TextRun({ children: [new CommentReference(comment)] }),
  ]
}

function claimComment(claim: ReportClaim, page: WordPage): number {
  const { phrases, notes, model } = page
  const { number, rationale, correction } = claim
  const { t, verdict } = phrases
  const own = phrases.label(claim)
  const given = lastGiven(claim)
  const body = [
    paragraph('CommentText', [
      ...text(`${number} · ${verdictSigns[signOf(claim)]} ${verdict(claim)}`, 'Emphasis'),
      ...(own === null ? [] : text(` ${own}`)),
    ]),
    ...(rationale ? paragraphs('CommentText', rationale) : []),
    ...(correction
      ? [
          paragraph('CommentText', text(t('claim.correction'), 'Quiet')),
          ...paragraphs('CommentText', correction),
        ]
      : []),
  ]
  const author = given
    ? authorship(given.by, given.at, phrases)
    : authorship(model.generatedBy, model.generatedAt, phrases)
  return notes.comment(body, author)
}
