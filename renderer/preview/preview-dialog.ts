import { shallowRef, type ShallowRef } from 'vue'
import type { Locator } from '../../shared/project/records.ts'
import type { FileReference } from '../../shared/project/sources.ts'

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

const target = shallowRef<PreviewTarget | null>(null)

export function usePreviewDialog(): {
  readonly target: ShallowRef<PreviewTarget | null>
  readonly show: (file: FileReference, pick: PreviewTarget['pick']) => void
  readonly close: () => void
} {
  return {
    target,
    show: (file, pick) => (target.value = { file, pick }),
    close: () => (target.value = null),
  }
}
