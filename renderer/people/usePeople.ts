import { computed, type ComputedRef } from 'vue'
import { useProjectStore } from '../project/project-store.ts'

/** Whether what is for several people is shown: one person alone, who checks, sees none of it. */
export function usePeople(): {
  /** Somebody else has taken part. */
  readonly hasOthers: ComputedRef<boolean>
  readonly isForSeveral: ComputedRef<boolean>
} {
  const project = useProjectStore()
  const hasOthers = computed(() => project.hasOthers)
  return {
    hasOthers,
    isForSeveral: computed(() => hasOthers.value || project.author.role !== 'checker'),
  }
}
