import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { api } from '../api.ts'
import { useAppStore } from '../app-store.ts'

/**
 * The ids of the recent projects that are not where they were. They are looked for once Home is shown, and again when
 * one comes back to the window: a drive may have been plugged in. One after the other, so that a drive that does not
 * answer keeps nothing else waiting in the main process.
 */
export function useGoneProjects(): Readonly<ShallowRef<ReadonlySet<string>>> {
  const app = useAppStore()
  const gone = shallowRef<ReadonlySet<string>>(new Set())
  /** Of several looks the latest counts. */
  let latest = 0

  async function look(): Promise<void> {
    latest += 1
    const mine = latest
    for (const { id } of app.recent) {
      const answer = await api.call('projects.isThere', id)
      if (mine !== latest) return
      if (answer.ok && answer.value === gone.value.has(id)) gone.value = toggled(gone.value, id)
    }
  }

  let pause = 0
  function lookInPause(): void {
    cancelIdleCallback(pause)
    pause = requestIdleCallback(() => void look())
  }
  watch(() => app.recent, lookInPause, { immediate: true })
  window.addEventListener('focus', lookInPause)
  onScopeDispose(() => {
    latest += 1
    cancelIdleCallback(pause)
    window.removeEventListener('focus', lookInPause)
  })

  return gone
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids)
  if (!changed.delete(id)) changed.add(id)
  return changed
}
