import { onUnmounted, ref, type Ref } from 'vue'
import type { FileReference } from '../../shared/project/sources.ts'

/** Files that are still being copied while a person goes on; what rests on them can wait for them. */
export function useArrivingFiles(add: (files: readonly FileReference[]) => Promise<void>): {
  /** Whether something waits for files. */
  readonly isWaiting: Readonly<Ref<boolean>>
  /** Takes files in as soon as they are there. */
  readonly take: (files: Promise<readonly FileReference[]>) => void
  /** @returns whether all came, none was cancelled or failed, and the form is still there */
  readonly allCame: () => Promise<boolean>
} {
  const arriving = new Set<Promise<boolean>>()
  const isWaiting = ref(false)
  let isOver = false
  onUnmounted(() => (isOver = true))

  async function arrive(files: Promise<readonly FileReference[]>): Promise<boolean> {
    const came = await files
    if (!isOver) await add(came)
    return came.length > 0
  }

  function take(files: Promise<readonly FileReference[]>): void {
    const arrival = arrive(files)
    arriving.add(arrival)
    void arrival.finally(() => arriving.delete(arrival))
  }

  async function allCame(): Promise<boolean> {
    isWaiting.value = arriving.size > 0
    const came = await Promise.all(arriving)
    isWaiting.value = false
    return !isOver && !came.includes(false)
  }

  return { isWaiting, take, allCame }
}
