import type { Ref, ShallowRef, WatchSource } from 'vue'
import { linesOf, useRoom } from '../ui/useRoom.ts'

/** How much the bar says: everything, or less and less as it gets narrower. */
const barRooms = ['roomy', 'short', 'tight', 'tightest'] as const
export type BarRoom = (typeof barRooms)[number]

/** Zoomed in, the bar is not to take more lines than this from the article. */
const MOST_LINES = 2

/** What the bar of verdicts needs to be read as one, in CSS pixels. */
const LEAST_PROGRESS = 80

/**
 * How much can be said with room left for how far one is.
 *
 * @param progressWidth of the bar of verdicts as it is drawn, in CSS pixels
 * @param contents what makes the bar longer or shorter when it changes
 */
export function useBarRoom(
  bar: Readonly<ShallowRef<HTMLElement | null>>,
  progressWidth: () => number,
  contents: readonly WatchSource<unknown>[],
): Readonly<Ref<BarRoom>> {
  return useRoom<BarRoom>(
    () => bar.value,
    barRooms,
    () => progressWidth() >= LEAST_PROGRESS && linesOf(bar.value) <= MOST_LINES,
    contents,
  )
}
