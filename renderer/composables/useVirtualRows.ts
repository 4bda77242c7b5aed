import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, nextTick, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'

export interface VirtualRowsOptions<Item> {
  /** What the list scrolls in. */
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  readonly items: Readonly<Ref<readonly Item[]>>
  /** The row that is kept in sight; -1 for none. */
  readonly currentIndex: Readonly<Ref<number>>
  /** CSS pixels. */
  readonly rowHeight: number
  /** How many rows are drawn beyond those in sight, on either side. */
  readonly overscan: number
}

export interface VirtualRow<Item> {
  readonly item: Item
  readonly index: number
  /** CSS pixels from the beginning of the list. */
  readonly start: number
}

/** The rows of a long list that are in sight: only they are in the page. */
export function useVirtualRows<Item>({
  scroller,
  items,
  currentIndex,
  rowHeight,
  overscan,
}: VirtualRowsOptions<Item>): {
  readonly rows: ComputedRef<readonly VirtualRow<Item>[]>
  /** Of the whole list, in CSS pixels. */
  readonly height: ComputedRef<number>
} {
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: items.value.length,
      getScrollElement: () => scroller.value,
      estimateSize: () => rowHeight,
      overscan,
    })),
  )
  const rows = computed(() =>
    virtualizer.value.getVirtualItems().flatMap(({ index, start }) => {
      const item = items.value[index]
      return item === undefined ? [] : [{ item, index, start }]
    }),
  )
  watch(
    [currentIndex, scroller],
    async ([index]) => {
      await nextTick()
      if (index >= 0) virtualizer.value.scrollToIndex(index, { align: 'auto' })
    },
    { immediate: true },
  )
  return { rows, height: computed(() => virtualizer.value.getTotalSize()) }
}
