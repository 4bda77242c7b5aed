import { shallowRef, type ShallowRef } from 'vue'
import { droppedSource, holdsSource, type DroppedSource } from '../evidence/dropped-source.ts'
import { isLeaving } from '../ui/drag-leave.ts'
import type { ReviewItem } from './review-items.ts'

export interface ItemDrop {
  /**
   * What gets a source that is held over the screen, if it is dropped there; `'nothing'` over what takes none, where a
   * file is opened as anywhere else. `null` while nothing is held.
   */
  readonly over: Readonly<ShallowRef<ReviewItem | 'nothing' | null>>
  /** For `v-on` of the screen. */
  readonly on: Readonly<Record<'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void>>
}

/** Files and links that are dropped on a claim or a suggestion, wherever it is shown, are a source of it. */
export function useItemDrop(options: {
  readonly itemAt: (event: DragEvent) => ReviewItem | null
  readonly take: (item: ReviewItem, dropped: DroppedSource) => void
}): ItemDrop {
  const over = shallowRef<ReviewItem | 'nothing' | null>(null)

  return {
    over,
    on: {
      dragover: (event) => {
        if (!holdsSource(event.dataTransfer)) return
        event.preventDefault()
        over.value = options.itemAt(event) ?? 'nothing'
      },
      dragleave: (event) => {
        if (isLeaving(event)) over.value = null
      },
      drop: (event) => {
        over.value = null
        const item = options.itemAt(event)
        const dropped = droppedSource(event.dataTransfer)
        if (!item || !dropped) return
        event.preventDefault()
        event.stopPropagation()
        options.take(item, dropped)
      },
    },
  }
}
