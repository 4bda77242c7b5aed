import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { ReviewItem } from '../review-items.ts'

/** CSS pixels, as a mouse event has them. */
export interface PointOfWindow {
  readonly clientX: number
  readonly clientY: number
}

/** What the article view offers to the screen around it. */
export interface ArticleViewApi {
  /** Brings a span into sight. */
  readonly showSpan: (span: Span) => void
  /** What the person has selected; `null` if nothing. */
  readonly selectedSpan: () => Span | null
  /** Where the selection begins or the caret was put, if that was after the claim at hand was taken up. */
  readonly position: () => number | null
  /** The innermost of the claims and suggestions whose words stand at a point of the window; `null` beside all words. */
  readonly itemAt: (point: PointOfWindow) => ReviewItem | null
}
