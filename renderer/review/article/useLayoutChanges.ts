import { onMounted, onUnmounted, ref, type Ref, type ShallowRef } from 'vue'
import { onFontsCome } from '../../ui/fonts.ts'

/** Counts the changes of an element's layout, for what is measured in it. */
export function useLayoutChanges(
  element: Readonly<ShallowRef<HTMLElement | null>>,
): Readonly<Ref<number>> {
  const changes = ref(0)
  let observer: ResizeObserver | undefined
  onMounted(() => {
    observer = new ResizeObserver(() => (changes.value += 1))
    if (element.value) observer.observe(element.value)
  })
  onUnmounted(() => observer?.disconnect())
  onFontsCome(() => (changes.value += 1))
  return changes
}
