import type { Span } from '../../shared/anchoring/selectors.ts'

export interface SpanPair<Expected, Found> {
  readonly expected: Expected
  readonly found: Found
  readonly overlap: number
}

/** Intersection over union, counted in UTF-16 code units, from 0 to 1. */
export function overlapOf(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both <= 0 ? 0 : both / (a.end - a.start + b.end - b.start - both)
}

/**
 * Pairs one to one what overlaps enough, those that overlap most before others, and the earlier before the
 * later.
 */
export function matchSpans<
  Expected extends { readonly span: Span },
  Found extends { readonly span: Span },
>(
  expected: readonly Expected[],
  found: readonly Found[],
  leastOverlap: number,
): readonly SpanPair<Expected, Found>[] {
  const candidates = expected
    .flatMap((one) =>
      found.map((other) => ({
        expected: one,
        found: other,
        overlap: overlapOf(one.span, other.span),
      })),
    )
    .filter(({ overlap }) => overlap > 0 && overlap >= leastOverlap)
    .sort((a, b) => b.overlap - a.overlap)
  const taken = new Set<unknown>()
  return candidates.filter((pair) => {
    if (taken.has(pair.expected) || taken.has(pair.found)) return false
    taken.add(pair.expected).add(pair.found)
    return true
  })
}
