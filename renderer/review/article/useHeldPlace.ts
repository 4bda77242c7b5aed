import { onMounted, onUnmounted, watch, type Ref } from 'vue'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { ArticleRanges } from './article-ranges.ts'
import type { PointOfWindow } from './article-view-api.ts'

export interface HeldPlaceOptions {
  /** The window on the article. */
  readonly scroller: Readonly<Ref<HTMLElement | null>>
  /** All of it, whose height is that of its lines. */
  readonly paper: Readonly<Ref<HTMLElement | null>>
  readonly ranges: () => ArticleRanges | null
  /** The words of the claim at hand. */
  readonly current: () => Span | undefined
  readonly positionAt: (point: PointOfWindow) => number | null
  readonly show: (span: Span) => void
}

/** Words, and how far below the top of the window on the article they begin, in CSS pixels. */
interface Place {
  readonly span: Span
  readonly top: number
}

/** How far below the top the words are that are held while the claim at hand is out of sight, in CSS pixels. */
const BELOW_TOP = 24

/**
 * Keeps the words that one looks at where they stand when the lines are laid out anew, as in a window or beside a panel
 * of another width: those of the claim at hand, or the first ones in sight while it is out of sight.
 *
 * @returns notes where one is; to be called once something was brought into sight
 */
export function useHeldPlace(options: HeldPlaceOptions): () => void {
  const { scroller, paper, ranges, current, positionAt, show } = options
  let held: Place | null = null
  /** Of the window on the article when the place was noted. */
  let size = ''

  const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): string =>
    `${clientWidth} × ${clientHeight}`

  /** In another size the lines are not where they were, and the place is still to be found again. */
  function onScroll(): void {
    if (scroller.value && sizeOf(scroller.value) === size) note()
  }

  function note(): void {
    const view = scroller.value
    if (!view) return
    size = sizeOf(view)
    const span = current()
    held = (span && placeOf(span, view)) ?? firstInSight(view)
  }

  /** @returns `null` where none of the words is in sight */
  function placeOf(span: Span, view: HTMLElement): Place | null {
    const words = edgesOf(span)
    if (!words) return null
    const { top, bottom } = view.getBoundingClientRect()
    return words.bottom > top && words.top < bottom ? { span, top: words.top - top } : null
  }

  function firstInSight(view: HTMLElement): Place | null {
    const { left, top, width } = view.getBoundingClientRect()
    const start = positionAt({ clientX: left + width / 2, clientY: top + BELOW_TOP })
    return start === null ? null : placeOf({ start, end: start + 1 }, view)
  }

  /** Of the words in the window. */
  function edgesOf(span: Span): { readonly top: number; readonly bottom: number } | null {
    const boxes = ranges()?.boxesOf(span) ?? []
    const [first] = boxes
    const last = boxes.at(-1)
    return first && last ? { top: first.top, bottom: last.bottom } : null
  }

  function restore(): void {
    const view = scroller.value
    if (!view) return
    if (held) bringBack(held, view)
    note()
  }

  function bringBack({ span, top }: Place, view: HTMLElement): void {
    // Sections get their real height only when they are laid out, so the second look is the exact one.
    for (let look = 0; look < 2; look += 1) {
      const words = edgesOf(span)
      if (!words) return
      view.scrollTop += words.top - view.getBoundingClientRect().top - top
    }
    if (isSame(span, current()) && !isWhollyInSight(span, view)) show(span)
  }

  function isSame(span: Span, other: Span | undefined): boolean {
    return span.start === other?.start && span.end === other.end
  }

  function isWhollyInSight(span: Span, view: HTMLElement): boolean {
    const words = edgesOf(span)
    const { top, bottom } = view.getBoundingClientRect()
    return !words || (words.top >= top && words.bottom <= bottom)
  }

  // In another draft the words stand elsewhere.
  watch(ranges, () => (held = null), { flush: 'sync' })

  const observer = new ResizeObserver(restore)
  onMounted(() => {
    scroller.value?.addEventListener('scroll', onScroll, { passive: true })
    for (const element of [scroller.value, paper.value]) if (element) observer.observe(element)
  })
  onUnmounted(() => observer.disconnect())
  return note
}
