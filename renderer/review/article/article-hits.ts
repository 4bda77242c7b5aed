import type { ReviewItem } from '../review-items.ts'
import type { ArticleRanges } from './article-ranges.ts'
import type { PointOfWindow } from './article-view-api.ts'

/** How far above and below its words a line still belongs to them: two lines of one claim leave no gap. CSS pixels. */
const LINE_GAP = 5

/** Tells what of the article stands at a place of it or of the window. */
export interface ArticleHits {
  /** Where in the text a point of the window is, or the nearest of a line beside it; `null` outside of the text. */
  readonly positionAt: (point: PointOfWindow) => number | null
  /** Those whose words stand at a position, the innermost first where several overlap. */
  readonly itemsAround: (position: number) => readonly ReviewItem[]
  /** The innermost item whose words are under a point of the window. */
  readonly itemAt: (point: PointOfWindow) => ReviewItem | null
}

/** @param items those that can be hit */
export function articleHits(
  ranges: () => ArticleRanges | null,
  items: () => readonly ReviewItem[],
): ArticleHits {
  function positionAt({ clientX, clientY }: PointOfWindow): number | null {
    const caret = document.caretPositionFromPoint(clientX, clientY)
    return (caret && ranges()?.positionOf(caret.offsetNode, caret.offset)) ?? null
  }

  function itemsAround(position: number): readonly ReviewItem[] {
    return items()
      .filter(({ span }) => span.start <= position && position <= span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  }

  function itemAt(point: PointOfWindow): ReviewItem | null {
    const position = positionAt(point)
    const isIn = ({ left, right, top, bottom }: DOMRect): boolean =>
      left <= point.clientX &&
      point.clientX <= right &&
      top - LINE_GAP <= point.clientY &&
      point.clientY <= bottom + LINE_GAP
    const holds = ({ span }: ReviewItem): boolean => ranges()?.boxesOf(span).some(isIn) ?? false
    return (position === null ? undefined : itemsAround(position).find(holds)) ?? null
  }

  return { positionAt, itemsAround, itemAt }
}
