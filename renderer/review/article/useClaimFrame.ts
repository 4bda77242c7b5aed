import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { ArticleRanges } from './article-ranges.ts'

interface Framed {
  /** What the boxes are placed on. */
  readonly paper: Readonly<ShallowRef<HTMLElement | null>>
  readonly ranges: () => ArticleRanges | null
  readonly current: () => Span | undefined
  /** Changes whenever the lines may have moved. */
  readonly layout: Readonly<Ref<number>>
}

/** A box as a style of its element. */
type Box = Readonly<Record<string, string>>

/** The boxes around the claim at hand, one a line. */
export function useClaimFrame({
  paper,
  ranges,
  current,
  layout,
}: Framed): Readonly<ShallowRef<readonly Box[]>> {
  const frame = shallowRef<readonly Box[]>([])
  watch(
    // A shallow ref among the sources would have it measured at every change of the claim.
    [() => current()?.start, () => current()?.end, () => ranges(), layout],
    () => {
      const span = current()
      const origin = paper.value?.getBoundingClientRect()
      const lines =
        (span &&
          ranges()
            ?.boxesOf(span)
            .filter(({ width }) => width > 1)) ??
        []
      frame.value = origin ? lines.map((box) => around(box, origin)) : []
    },
    { flush: 'post' },
  )
  return frame
}

function around({ left, top, width, height }: DOMRect, origin: DOMRect): Box {
  return {
    transform: `translate(${left - origin.left - 3}px, ${top - origin.top - 1}px)`,
    width: `${width + 6}px`,
    height: `${height + 2}px`,
  }
}
