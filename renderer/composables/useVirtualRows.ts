import { defaultRangeExtractor, elementScroll, useVirtualizer } from '@tanstack/vue-virtual'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'

export interface VirtualRowsOptions<Item> {
  /** What the list scrolls in. */
  readonly scroller: MaybeRefOrGetter<HTMLElement | null>
  readonly items: MaybeRefOrGetter<readonly Item[]>
  /** CSS pixels; of rows that are measured, what they are taken for until they are. */
  readonly rowHeight: number
  /** How many rows are drawn beyond those in sight, on either side. */
  readonly overscan: number
  /** A row that is drawn wherever one scrolls to, as the one that has the focus; -1 for none. */
  readonly kept: MaybeRefOrGetter<number>
  /** Of rows of differing heights: what each is known by, so that it is measured once. */
  readonly keyOf?: (item: Item) => string
  /** How far down in the scroller the list begins, in CSS pixels; 0 unless given. */
  readonly top?: MaybeRefOrGetter<number>
}

export interface VirtualRow<Item> {
  readonly item: Item
  readonly index: number
  /** CSS pixels from the beginning of the list. */
  readonly start: number
  /** CSS pixels between this row and the one that is drawn before it; 0 between neighbours. */
  readonly gap: number
}

export interface VirtualRows<Item> {
  readonly rows: ComputedRef<readonly VirtualRow<Item>[]>
  /** Of the whole list, in CSS pixels. */
  readonly height: ComputedRef<number>
  /** Of what comes after the last row that is drawn, in CSS pixels. */
  readonly rest: ComputedRef<number>
  /** Rows in sight at once. */
  readonly page: () => number
  readonly scrollTo: (index: number) => void
  /** Takes the height of a row's element, which tells by `data-index` which row it is. */
  readonly measure: (element: HTMLElement | null) => void
}

/** The rows of a long list that are in sight: only they are in the page. */
export function useVirtualRows<Item>(options: VirtualRowsOptions<Item>): VirtualRows<Item> {
  const { rowHeight, overscan, keyOf } = options
  // Another list of as many rows, as after a change of one, is laid out no differently.
  const count = computed(() => toValue(options.items).length)
  const keys = computed(() => {
    if (!keyOf) return {}
    const items = toValue(options.items)
    return { getItemKey: (index: number) => keyOfItem(items[index], index, keyOf) }
  })
  /** What the list is known to scroll in. */
  let taken: HTMLElement | null = null
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => {
      const kept = toValue(options.kept)
      const rowCount = count.value
      return {
        count: rowCount,
        getScrollElement: () => toValue(options.scroller),
        estimateSize: () => rowHeight,
        overscan,
        scrollMargin: toValue(options.top) ?? 0,
        // Rows are there before the list has been laid out.
        initialRect: { width: 0, height: window.innerHeight },
        // A list that comes into what is scrolled already would begin by scrolling that to its top.
        scrollToFn: (offset, how, list) => {
          const { scrollElement } = list
          if (scrollElement === taken) elementScroll(offset, how, list)
          else list.scrollOffset = scrollElement?.scrollTop ?? 0
          taken = scrollElement
        },
        rangeExtractor: (range) => withKept(defaultRangeExtractor(range), kept, rowCount),
        ...keys.value,
      }
    }),
  )
  const top = (): number => toValue(options.top) ?? 0
  const rows = computed(() => {
    let end = 0
    const items = toValue(options.items)
    return virtualizer.value.getVirtualItems().flatMap((row) => {
      const item = items[row.index]
      if (item === undefined) return []
      const start = row.start - top()
      const gap = start - end
      end = row.end - top()
      return [{ item, index: row.index, start, gap }]
    })
  })
  const height = computed(() => virtualizer.value.getTotalSize())
  const rest = computed(() => {
    const last = virtualizer.value.getVirtualItems().at(-1)
    return last ? height.value - (last.end - top()) : 0
  })
  return {
    rows,
    height,
    rest,
    page: () => Math.max(1, Math.floor((toValue(options.scroller)?.clientHeight ?? 0) / rowHeight)),
    scrollTo: (index) => virtualizer.value.scrollToIndex(index, { align: 'auto' }),
    measure: (element) => virtualizer.value.measureElement(element),
  }
}

function withKept(indexes: readonly number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return [...indexes]
  return [...indexes, kept].sort((a, b) => a - b)
}

function keyOfItem<Item>(
  item: Item | undefined,
  index: number,
  keyOf: (item: Item) => string,
): string {
  return item === undefined ? String(index) : keyOf(item)
}
