import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** How far around the window counts as near, as a CSS margin: what a turn of the wheel brings into sight. */
const NEAR = '200px 0px'

/** The first and the last of a run of blocks, by their indexes in the draft. */
export interface BlockRun {
  readonly first: number
  readonly last: number
}

/**
 * Which blocks of the article are near the window; `null` for none. A section may be as high as two windows.
 *
 * @param sections the elements of those near the window. What has just come near counts with all its blocks until the
 *   browser has looked at each.
 */
export function useNearBlocks(
  scroller: Readonly<Ref<HTMLElement | null>>,
  sections: () => readonly HTMLElement[],
): Readonly<Ref<BlockRun | null>> {
  const run = shallowRef<BlockRun | null>(null)
  const near = new Map<Element, number>()
  let known = new Map<HTMLElement, readonly HTMLElement[]>()
  let observer: IntersectionObserver | undefined

  function tell(): void {
    const indexes = [...near.values()]
    const [first, last] = [Math.min(...indexes), Math.max(...indexes)]
    const before = run.value
    if (indexes.length === 0) run.value = null
    else if (before?.first !== first || before.last !== last) run.value = { first, last }
  }

  function look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.set(target, indexOf(target))
      else near.delete(target)
    }
    tell()
  }

  watch(
    [scroller, sections],
    ([root, elements], [rootBefore]) => {
      if (root !== rootBefore) {
        observer?.disconnect()
        near.clear()
        known = new Map()
        observer = root ? new IntersectionObserver(look, { root, rootMargin: NEAR }) : undefined
      }
      const now = new Map(elements.map((section) => [section, known.get(section) ?? []]))
      for (const [section, blocks] of known) if (!now.has(section)) blocks.forEach(leave)
      for (const section of elements) if (!known.has(section)) now.set(section, enter(section))
      known = now
      tell()
    },
    { flush: 'post', immediate: true },
  )

  function enter(section: HTMLElement): readonly HTMLElement[] {
    const blocks = [...section.querySelectorAll<HTMLElement>('[data-block]')]
    for (const block of blocks) {
      near.set(block, indexOf(block))
      observer?.observe(block)
    }
    return blocks
  }

  function leave(block: HTMLElement): void {
    near.delete(block)
    observer?.unobserve(block)
  }

  onScopeDispose(() => observer?.disconnect())
  return run
}

function indexOf(block: Element): number {
  return Number(block.getAttribute('data-block'))
}
