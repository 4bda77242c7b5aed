import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { PlacesFound } from '../../shared/drafts/find-places.ts'
import { importDraft, searchForImport } from '../../shared/drafts/import-draft.ts'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { ArticleDetails } from '../../shared/ipc/article-preview.ts'
import { api } from '../api.ts'
import { useProjectStore } from '../project/project-store.ts'
import { askWorker } from '../workers/ask-worker.ts'

export type DraftOutcome =
  | { readonly kind: 'added' }
  /** It has the text of the current draft. */
  | { readonly kind: 'same' }
  | { readonly kind: 'given-up' }
  | { readonly kind: 'failed'; readonly error: AppError }

/** The writer's next version on its way into the open project: nothing is recorded before all of it is known. */
export const useDraftImport = defineStore('draft-import', () => {
  const project = useProjectStore()
  const state = ref<'waiting' | 'comparing' | 'same'>('waiting')
  const underWay = shallowRef<AbortController | null>(null)

  /**
   * Compares the document under preview with the current draft, and records both as one action.
   *
   * @param preview its id
   */
  async function add(preview: string, details: ArticleDetails): Promise<DraftOutcome> {
    if (state.value === 'comparing') return { kind: 'given-up' }
    const { project: before, draft } = project
    if (!before || !draft || !project.canWrite) return { kind: 'given-up' }
    const comparing = new AbortController()
    underWay.value = comparing
    state.value = 'comparing'
    const isGivenUp = (): boolean => comparing.signal.aborted
    const outcome = await compare()
    if (underWay.value === comparing) {
      underWay.value = null
      state.value = outcome.kind === 'same' ? 'same' : 'waiting'
    }
    return outcome

    async function compare(): Promise<DraftOutcome> {
      const answer = await api.call('drafts.add', {
        preview,
        details,
        current: draft?.sha256 ?? '',
      })
      if (!before || isGivenUp()) return { kind: 'given-up' }
      if (!answer.ok) return { kind: 'failed', error: answer.error }
      if (answer.value === null) return { kind: 'same' }
      try {
        const search = searchForImport(before, answer.value)
        const found = await askWorker<PlacesFound>('places', search, comparing.signal)
        // While one looks at an earlier moment nothing would be recorded.
        if (project.project?.id !== before.id || !project.canWrite) return { kind: 'given-up' }
        project.record(...importDraft(before, answer.value, found))
      } catch (error) {
        if (isGivenUp()) return { kind: 'given-up' }
        return { kind: 'failed', error: { code: 'unexpected', detail: String(error) } }
      }
      return { kind: 'added' }
    }
  }

  /** What is being compared is not recorded, and nothing is said any more of what was. */
  function cancel(): void {
    underWay.value?.abort()
    underWay.value = null
    state.value = 'waiting'
  }

  return { state, add, cancel }
})
