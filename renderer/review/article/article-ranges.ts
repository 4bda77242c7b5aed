import type { Span } from '../../../shared/anchoring/selectors.ts'
import { blockAt } from '../../../shared/article/canonical-text.ts'

/** Translates between spans of the canonical text and ranges over the article's text nodes. */
export interface ArticleRanges {
  /**
   * A range to be marked; `null` while the article is not in the page. It is a static one: the browser keeps every
   * live range up to date at each change of the page, and thousands of them make every change slow.
   */
  readonly rangeOf: (span: Span) => StaticRange | null
  /** Where the words stand in the window, a box for each line or part of one; none while they are not there. */
  readonly boxesOf: (span: Span) => readonly DOMRect[]
  /** `null` where the range does not lie in the article or holds nothing. */
  readonly spanOf: (range: Range) => Span | null
  /** The position of a point in the DOM; `null` outside of the article. */
  readonly positionOf: (node: Node, offset: number) => number | null
}

/**
 * @param blocks the elements of the article's blocks, in order; each holds exactly one text node
 * @param offsets where each block starts in the canonical text
 */
export function articleRanges(
  blocks: readonly HTMLElement[],
  offsets: readonly number[],
): ArticleRanges {
  function boundary(position: number): { node: Node; offset: number } | null {
    const index = blockAt(offsets, position)
    const node = blocks[index]?.firstChild
    if (!node) return null
    const length = node.textContent?.length ?? 0
    return { node, offset: Math.min(length, position - (offsets[index] ?? 0)) }
  }

  function rangeOf({ start, end }: Span): StaticRange | null {
    const from = boundary(start)
    const to = boundary(end)
    if (!from || !to) return null
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }

  /** The one live range, moved to whatever is to be measured. */
  const measured = document.createRange()

  function boxesOf(span: Span): readonly DOMRect[] {
    const range = rangeOf(span)
    if (!range) return []
    measured.setStart(range.startContainer, range.startOffset)
    measured.setEnd(range.endContainer, range.endOffset)
    return [...measured.getClientRects()]
  }

  function positionOf(node: Node, offset: number): number | null {
    const element = node instanceof Element ? node : node.parentElement
    const block = element?.closest<HTMLElement>('[data-block]')
    if (!block) return null
    const start = offsets[Number(block.dataset['block'])]
    if (start === undefined) return null
    if (node.nodeType === Node.TEXT_NODE) return start + offset
    return start + (offset === 0 ? 0 : block.textContent.length)
  }

  function spanOf(range: Range): Span | null {
    const start = positionOf(range.startContainer, range.startOffset)
    const end = positionOf(range.endContainer, range.endOffset)
    return start !== null && end !== null && start < end ? { start, end } : null
  }

  return { rangeOf, boxesOf, spanOf, positionOf }
}
