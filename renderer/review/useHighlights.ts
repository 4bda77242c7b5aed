import { onScopeDispose, watchEffect } from 'vue'
import type { Span } from '../../shared/anchoring/selectors.ts'
import type { ArticleRanges } from './article-ranges.ts'
import type { Mark, ReviewItem } from './review-items.ts'

interface MarkedRange {
  readonly range: StaticRange
  readonly mark: Mark
  readonly span: Span
}

const marks: readonly Mark[] = ['suggested', 'pending', 'verified', 'disputed']

/**
 * Paints claims over the article's untouched text nodes with the CSS Custom Highlight API. Only what is near
 * the window is registered: a change to a very large highlight repaints slowly.
 */
export function useHighlights(options: {
  readonly ranges: () => ArticleRanges | null
  readonly items: () => readonly ReviewItem[]
  readonly found: () => readonly Span[]
  readonly choice: () => Span | null
}): void {
  const highlights = new Map(marks.map((mark) => [mark, new Highlight()]))
  const found = new Highlight()
  const chosen = new Highlight()
  for (const [index, mark] of marks.entries()) register(mark, highlights.get(mark), index)
  register('found', found, marks.length)
  register('chosen', chosen, marks.length + 1)

  let shown = new Map<string, MarkedRange>()

  watchEffect(
    () => {
      const ranges = options.ranges()
      const wanted = new Map<string, MarkedRange>()
      for (const { id, mark, span } of ranges ? options.items() : []) {
        const before = shown.get(id)
        const isSame = before?.span.start === span.start && before.span.end === span.end
        const range = isSame ? before.range : ranges?.rangeOf(span)
        if (!range) continue
        wanted.set(id, { range, mark, span })
        if (before?.range === range && before.mark === mark) continue
        if (before) highlights.get(before.mark)?.delete(before.range)
        highlights.get(mark)?.add(range)
      }
      for (const [id, { mark, range }] of shown) {
        if (!wanted.has(id)) highlights.get(mark)?.delete(range)
      }
      shown = wanted
    },
    { flush: 'post' },
  )

  watchEffect(() => fill(found, options.found(), options.ranges()), { flush: 'post' })
  watchEffect(
    () => {
      const choice = options.choice()
      fill(chosen, choice ? [choice] : [], options.ranges())
    },
    { flush: 'post' },
  )

  onScopeDispose(() => {
    for (const name of [...marks, 'found', 'chosen']) CSS.highlights.delete(name)
  })
}

function register(name: string, highlight: Highlight | undefined, priority: number): void {
  if (!highlight) return
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

function fill(highlight: Highlight, spans: readonly Span[], ranges: ArticleRanges | null): void {
  highlight.clear()
  for (const span of spans) {
    const range = ranges?.rangeOf(span)
    if (range) highlight.add(range)
  }
}
