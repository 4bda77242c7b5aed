import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { Locator } from '../../shared/project/records.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { useProjectStore } from '../project/project-store.ts'

/** Words picked in a file, and where they stand in it. */
export interface PickedPassage {
  readonly passage: string
  readonly locator: Locator
}

/** What the preview is open for. */
export interface PreviewTarget {
  readonly file: FileReference
  /** Takes the words that a person picks; `null` where there is nothing to be written. */
  readonly pick: ((picked: PickedPassage) => void) | null
}

/** The file that is looked at. It is closed with the project, and no words of it are picked for another one. */
export const usePreviewDialog = defineStore('preview-dialog', () => {
  const project = useProjectStore()
  const target = shallowRef<PreviewTarget | null>(null)

  function show(file: FileReference, pick: PreviewTarget['pick']): void {
    target.value = { file, pick }
  }

  function close(): void {
    target.value = null
  }

  watch(() => project.project?.id, close, { flush: 'sync' })

  return { target, show, close }
})
