import { shallowRef, type ShallowRef } from 'vue'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { SourceListFile } from '../../shared/sources/import/source-list.ts'
import { api } from '../api.ts'

/** A list of sources that was chosen, until it is taken over or put away. */
export type SourceImport =
  | { readonly state: 'read'; readonly list: SourceListFile }
  | { readonly state: 'failed'; readonly error: AppError }

const current = shallowRef<SourceImport | null>(null)

export function useSourceImport(): {
  readonly current: ShallowRef<SourceImport | null>
  readonly choose: () => Promise<void>
  readonly close: () => void
} {
  return {
    current,
    choose: async () => {
      const answer = await api.call('sources.choose')
      if (!answer.ok) current.value = { state: 'failed', error: answer.error }
      else if (answer.value) current.value = { state: 'read', list: answer.value }
    },
    close: () => (current.value = null),
  }
}
