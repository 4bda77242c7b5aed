import { onScopeDispose, watchEffect } from 'vue'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { ArticleRanges } from './article-ranges.ts'
import { signOf, type ReviewItem, type Sign } from '../review-items.ts'

interface MarkedRange {
  readonly range: StaticRange
  readonly sign: Sign
  readonly span: Span
}

const signs: readonly Sign[] = ['suggested', 'pending', 'verified', 'disputed', 'contested']

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
  const highlights = new Map(signs.map((sign) => [sign, new Highlight()]))
  const found = new Highlight()
  const chosen = new Highlight()
  for (const [index, sign] of signs.entries()) register(sign, highlights.get(sign), index)
  register('found', found, signs.length)
  register('chosen', chosen, signs.length + 1)

  let shown = new Map<string, MarkedRange>()

  watchEffect(
    () => {
      const ranges = options.ranges()
      const wanted = new Map<string, MarkedRange>()
      for (const item of ranges ? options.items() : []) {
        const { id, span } = item
        const sign = signOf(item)
        const before = shown.get(id)
        const isSame = before?.span.start === span.start && before.span.end === span.end
        const range = isSame ? before.range : ranges?.rangeOf(span)
        if (!range) continue
        wanted.set(id, { range, sign, span })
        if (before?.range === range && before.sign === sign) continue
        if (before) highlights.get(before.sign)?.delete(before.range)
        highlights.get(sign)?.add(range)
      }
      for (const [id, { sign, range }] of shown) {
        if (!wanted.has(id)) highlights.get(sign)?.delete(range)
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
    for (const name of [...signs, 'found', 'chosen']) CSS.highlights.delete(name)
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
