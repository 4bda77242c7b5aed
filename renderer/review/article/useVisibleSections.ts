import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** How far around the window counts as near, as a CSS margin. */
const NEAR = '400px 0px'

/** Which of the article's sections are near the window, by index. */
export function useVisibleSections(
  scroller: Readonly<Ref<HTMLElement | null>>,
  sections: () => readonly HTMLElement[],
): Readonly<Ref<ReadonlySet<number>>> {
  const visible = shallowRef<ReadonlySet<number>>(new Set())
  let observer: IntersectionObserver | undefined

  watch(
    [scroller, sections],
    ([root, elements]) => {
      observer?.disconnect()
      visible.value = new Set()
      if (!root) return
      const indexes = new Map<Element, number>(elements.map((element, index) => [element, index]))
      observer = new IntersectionObserver(
        (entries) => {
          const now = new Set(visible.value)
          for (const { target, isIntersecting } of entries) {
            const index = indexes.get(target)
            if (index === undefined) continue
            if (isIntersecting) now.add(index)
            else now.delete(index)
          }
          visible.value = now
        },
        { root, rootMargin: NEAR },
      )
      for (const element of elements) observer.observe(element)
    },
    { flush: 'post', immediate: true },
  )
  onScopeDispose(() => observer?.disconnect())
  return visible
}
