import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Draft } from '../../shared/project/model.ts'
import { useProjectStore } from '../project/project-store.ts'

/** Which two drafts stand side by side: at first, and where one of the two has gone, the last two. */
export interface ComparedDrafts {
  readonly drafts: ComputedRef<readonly Draft[]>
  /** Ids, to be chosen. */
  readonly before: Ref<string>
  readonly after: Ref<string>
  readonly sides: ComputedRef<{ readonly before: Draft | null; readonly after: Draft | null }>
}

export function useComparedDrafts(): ComparedDrafts {
  const project = useProjectStore()
  const drafts = computed(() => project.project?.drafts ?? [])
  const before = ref('')
  const after = ref('')
  const find = (id: string): Draft | null => drafts.value.find((draft) => draft.id === id) ?? null
  const sides = computed(() => ({ before: find(before.value), after: find(after.value) }))

  // An import is undone, or not there yet at the moment that is looked at.
  watch(
    drafts,
    (known) => {
      if (sides.value.before && sides.value.after) return
      before.value = known.at(-2)?.id ?? ''
      after.value = known.at(-1)?.id ?? ''
    },
    { immediate: true },
  )
  return { drafts, before, after, sides }
}
