import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, watch } from 'vue'
import { arrivalsOf } from '../../shared/project/people/arrivals.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useReviewStore } from '../review/review-store.ts'

/** What others have decided since one looked last: told once, and marked in the list until one has looked. */
export const useArrivalStore = defineStore('arrivals', () => {
  const project = useProjectStore()
  const review = useReviewStore()
  /** How many of the events that came in the person has closed the message about. */
  const told = ref(0)
  const visited = shallowReactive(new Set<string>())

  const untold = computed(() => arrivalsOf(project.arrived.slice(told.value), project.shownIn))
  const touched = computed(() => claimsIn(project.arrived))

  /** The claims that others have changed, of their own or in a part that was joined to them. */
  function claimsIn(events: readonly StoredEvent[]): ReadonlySet<string> {
    return new Set(arrivalsOf(events, project.shownIn).flatMap(({ claims }) => claims))
  }

  /** Whether others have changed a claim that one has not looked at since. */
  function isNew(claim: string): boolean {
    return touched.value.has(claim) && !visited.has(claim)
  }

  function dismiss(): void {
    told.value = project.arrived.length
  }

  function visit(claim: string | null): void {
    if (claim !== null) visited.add(claim)
  }

  watch(
    () => project.project?.id,
    () => {
      told.value = 0
      visited.clear()
    },
    { flush: 'sync' },
  )
  // What comes in about a claim that one had looked at is new again, unless one is looking.
  watch(
    () => project.arrived,
    (now, before) => {
      for (const claim of claimsIn(now.slice(before.length))) visited.delete(claim)
      visit(review.currentId)
    },
    { flush: 'sync' },
  )
  watch(() => review.currentId, visit, { immediate: true })

  return { untold, isNew, dismiss }
})
