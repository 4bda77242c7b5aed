import type { Span } from '../../shared/anchoring/selectors.ts'

/** What the article view offers to the screen around it. */
export interface ArticleViewApi {
  /** Brings a span into sight. */
  readonly showSpan: (span: Span) => void
  /** What the person has selected; `null` if nothing. */
  readonly selectedSpan: () => Span | null
  /** Where the selection begins or the caret was put, if that was after the claim at hand was taken up. */
  readonly position: () => number | null
}
