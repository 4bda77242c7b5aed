import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { ComparedRow } from '../../shared/article/comparing/compare-drafts.ts'
import type { Draft } from '../../shared/project/model.ts'
import { askWorker } from '../workers/ask-worker.ts'
import type { CompareRequest } from './compare-drafts.worker.ts'

/** Two drafts and how they differ, compared anew whenever others are chosen. */
export interface Comparison {
  readonly state: Readonly<Ref<'comparing' | 'compared' | 'failed'>>
  readonly rows: Readonly<Ref<readonly ComparedRow[]>>
  /** The indices of the rows that are not the same on both sides, in order. */
  readonly differences: ComputedRef<readonly number[]>
}

export function useComparison(before: () => Draft | null, after: () => Draft | null): Comparison {
  const state = ref<'comparing' | 'compared' | 'failed'>('comparing')
  const rows = shallowRef<readonly ComparedRow[]>([])
  const differences = computed(() =>
    rows.value.flatMap(({ change }, index) => (change === 'same' ? [] : [index])),
  )
  let comparing: AbortController | null = null

  async function compare(request: CompareRequest): Promise<void> {
    const asked = new AbortController()
    comparing = asked
    state.value = 'comparing'
    try {
      rows.value = await askWorker<readonly ComparedRow[]>('compare', request, asked.signal)
      state.value = 'compared'
    } catch {
      if (!asked.signal.aborted) state.value = 'failed'
    }
  }

  watch(
    [before, after],
    ([old, now]) => {
      comparing?.abort()
      if (old && now) void compare({ before: old.blocks, after: now.blocks })
    },
    { immediate: true },
  )
  onScopeDispose(() => comparing?.abort())
  return { state, rows, differences }
}
