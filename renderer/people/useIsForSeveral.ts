import { computed, type ComputedRef } from 'vue'
import { useProjectStore } from '../project/project-store.ts'

/** Whether what is for several people is shown: one person alone, who checks, sees none of it. */
export function useIsForSeveral(): ComputedRef<boolean> {
  const project = useProjectStore()
  return computed(() => project.hasOthers || project.author.role !== 'checker')
}
