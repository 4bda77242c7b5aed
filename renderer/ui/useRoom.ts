import { nextTick, onMounted, onUnmounted, ref, watch, type Ref, type WatchSource } from 'vue'
import { onFontsCome } from './fonts.ts'

/**
 * Tries how much can be said where there is little room. It is tried and not reckoned: names are longer in one
 * language than in the other, and larger when zoomed in.
 *
 * @param element whose width is the room
 * @param rooms how much is said: everything, or less and less
 * @param fits whether what is drawn has room
 * @param contents what makes it longer or shorter when it changes: each compared by itself, since trying lays the
 *   whole page out
 */
export function useRoom<Room>(
  element: () => HTMLElement | null,
  rooms: readonly [Room, ...Room[]],
  fits: () => boolean,
  contents: readonly WatchSource<unknown>[],
): Readonly<Ref<Room>> {
  const room = ref(rooms[0]) as Ref<Room> // A ref's type would unwrap what is in the room; these are plain words.
  let width = -1

  async function fit(): Promise<void> {
    for (const tried of rooms) {
      room.value = tried
      await nextTick()
      if (fits()) return
    }
  }

  const observer = new ResizeObserver(() => {
    const now = element()?.clientWidth ?? 0
    if (now === width) return
    width = now
    void fit()
  })
  onMounted(() => {
    const observed = element()
    if (observed) observer.observe(observed)
  })
  onUnmounted(() => observer.disconnect())
  onFontsCome(() => void fit())
  watch([...contents], () => void fit(), { flush: 'post' })
  return room
}

/** In how many lines its parts stand: a part that is left of the one before it begins the next. */
export function linesOf(element: HTMLElement | null): number {
  const lefts = [...(element?.children ?? [])].map((part) => part.getBoundingClientRect().left)
  return lefts.filter((left, index) => index === 0 || left < (lefts[index - 1] ?? 0)).length
}
