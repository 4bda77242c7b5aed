import { ref, type Ref } from 'vue'

export interface DroppedSources {
  /** Whether something that can be a source is held over the element. */
  readonly isOver: Readonly<Ref<boolean>>
  /** For `v-on` of the element that takes it. */
  readonly on: Readonly<Record<'dragover' | 'dragleave' | 'drop', (event: DragEvent) => void>>
}

/** Lets an element take files and links that are dropped on it; words that are dragged pass it by. */
export function useDroppedSources(take: (dropped: DataTransfer) => void): DroppedSources {
  const isOver = ref(false)

  function leave({ currentTarget, relatedTarget }: DragEvent): void {
    const isWithin =
      currentTarget instanceof Node &&
      relatedTarget instanceof Node &&
      currentTarget.contains(relatedTarget)
    if (!isWithin) isOver.value = false
  }

  return {
    isOver,
    on: {
      dragover: (event) => {
        if (!isSource(event.dataTransfer)) return
        event.preventDefault()
        isOver.value = true
      },
      dragleave: leave,
      drop: (event) => {
        isOver.value = false
        if (!isSource(event.dataTransfer)) return
        event.preventDefault()
        event.stopPropagation()
        take(event.dataTransfer)
      },
    },
  }
}

function isSource(dragged: DataTransfer | null): dragged is DataTransfer {
  return dragged !== null && ['Files', 'text/uri-list'].some((type) => dragged.types.includes(type))
}
