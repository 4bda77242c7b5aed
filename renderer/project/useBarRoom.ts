import {
  nextTick,
  onMounted,
  onUnmounted,
  ref,
  watch,
  type Ref,
  type ShallowRef,
  type WatchSource,
} from 'vue'

import { onFontsCome } from '../ui/fonts.ts'

/** How much the bar says: everything, or less and less as it gets narrower. */
const barRooms = ['roomy', 'short', 'tight', 'tightest'] as const
export type BarRoom = (typeof barRooms)[number]

/** Zoomed in, the bar is not to take more lines than this from the article. */
const MOST_LINES = 2

/** What the bar of verdicts needs to be read as one, in CSS pixels. */
const LEAST_PROGRESS = 80

/**
 * Tries how much can be said with room left for how far one is. It is tried and not reckoned: names are longer in one
 * language than in the other, and larger when zoomed in.
 *
 * @param progressWidth of the bar of verdicts as it is drawn, in CSS pixels
 * @param contents what makes the bar longer or shorter when it changes: each compared by itself, since trying lays
 *   the whole page out
 */
export function useBarRoom(
  bar: Readonly<ShallowRef<HTMLElement | null>>,
  progressWidth: () => number,
  contents: readonly WatchSource<unknown>[],
): Ref<BarRoom> {
  const room = ref<BarRoom>('roomy')
  let width = -1

  async function fit(): Promise<void> {
    for (const tried of barRooms) {
      room.value = tried
      await nextTick()
      if (progressWidth() >= LEAST_PROGRESS && linesOf(bar.value) <= MOST_LINES) return
    }
  }

  const observer = new ResizeObserver(() => {
    const now = bar.value?.clientWidth ?? 0
    if (now === width) return
    width = now
    void fit()
  })
  onMounted(() => {
    if (bar.value) observer.observe(bar.value)
  })
  onUnmounted(() => observer.disconnect())
  onFontsCome(() => void fit())
  watch([...contents], () => void fit(), { flush: 'post' })
  return room
}

/** In how many lines its parts stand: a part that is left of the one before it begins the next. */
function linesOf(bar: HTMLElement | null): number {
  const lefts = [...(bar?.children ?? [])].map((part) => part.getBoundingClientRect().left)
  return lefts.filter((left, index) => index === 0 || left < (lefts[index - 1] ?? 0)).length
}
