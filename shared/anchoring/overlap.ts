import { firstThatFits } from '../first-that-fits.ts'
import type { Span } from './selectors.ts'

/**
 * Makes a function that gives one of the items whose spans overlap a span, the one that reaches farthest, or
 * `null`. The items are read once; each question is a binary search.
 *
 * @param items in ascending order of the starts of their spans
 */
export function overlapFinder<Item extends { readonly span: Span }>(
  items: readonly Item[],
): (span: Span) => Item | null {
  const farthest: Item[] = []
  for (const item of items) {
    const before = farthest.at(-1)
    farthest.push(before && before.span.end >= item.span.end ? before : item)
  }
  return ({ start, end }) => {
    // A span that starts after this one's end is out; of the others, the farthest end decides.
    const found = farthest[firstFrom(items, end) - 1]
    return found && found.span.end > start ? found : null
  }
}

/** The index of the first item that starts at a position or after it, in a list in ascending order of starts. */
export function firstFrom(items: readonly { readonly span: Span }[], position: number): number {
  return firstThatFits(items.length, (index) => (items[index]?.span.start ?? 0) >= position)
}
