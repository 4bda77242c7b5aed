import { computed, effectScope, nextTick, ref, shallowRef } from 'vue'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import { articleRanges } from '../../../renderer/review/article/article-ranges.ts'
import { itemsIn } from '../../../renderer/review/article/article-sections.ts'
import type { ReviewItem } from '../../../renderer/review/review-items.ts'
import { useHighlights } from '../../../renderer/review/article/useHighlights.ts'
import { useVisibleSections } from '../../../renderer/review/article/useVisibleSections.ts'
import type { DrawnArticle } from './drawn-article.ts'
import { frames, painted } from './frames.ts'

/**
 * What the app does: all claims are handed over, those of the sections near the window are found among them and
 * registered as highlights. The others cost their search only, until one scrolls to them.
 */
export function markNearWindow(drawn: DrawnArticle, spans: readonly Span[]): Promise<number> {
  return mark(drawn, spans, 'near window')
}

/** The same code with every claim registered, wherever it stands. */
export function markAll(drawn: DrawnArticle, spans: readonly Span[]): Promise<number> {
  return mark(drawn, spans, 'all')
}

async function mark(
  drawn: DrawnArticle,
  spans: readonly Span[],
  which: 'near window' | 'all',
): Promise<number> {
  const items = shallowRef<readonly ReviewItem[]>([])
  const ranges = articleRanges(drawn.blockElements, drawn.offsets)
  const scope = effectScope()
  scope.run(() => {
    const near = useVisibleSections(ref(drawn.scroller), () => drawn.sectionElements)
    const nearItems = computed(() =>
      drawn.sections
        .filter(({ index }) => near.value.has(index))
        .flatMap((section) => itemsIn(items.value, section)),
    )
    useHighlights({
      ranges: () => ranges,
      items: () => (which === 'all' ? items.value : nearItems.value),
      found: () => [],
      choice: () => null,
    })
  })
  await frames(3)

  const claims = spans.map(suggestionItem)
  const start = performance.now()
  items.value = claims
  await nextTick()
  await frames(1)
  await painted()
  const milliseconds = performance.now() - start

  const marked = CSS.highlights.get('suggested')?.size ?? 0
  if (which === 'all' ? marked !== spans.length : marked === 0) throw new Error('Not all is marked')
  scope.stop()
  return milliseconds
}

function suggestionItem(span: Span, index: number): ReviewItem {
  const id = `draft-1:${span.start}-${span.end}`
  return {
    kind: 'suggestion',
    id: `${id}-${index}`,
    span,
    mark: 'suggested',
    suggestion: { id, span, kinds: [], speaker: null, score: 0, reasons: [], against: [] },
  }
}
