import { computed, type ComputedRef } from 'vue'
import type { Newsroom } from '../../shared/report/newsroom/newsroom.ts'
import { unnamedNewsroom } from '../../shared/report/newsroom/unnamed-newsroom.ts'
import { useAppStore } from '../app-store.ts'

/** The newsroom's own settings, and how they are changed. */
export function useNewsroom(): {
  readonly newsroom: ComputedRef<Newsroom>
  readonly change: (changes: Partial<Newsroom>) => void
} {
  const app = useAppStore()
  const newsroom = computed(() => app.settings?.newsroom ?? unnamedNewsroom)
  return {
    newsroom,
    change: (changes) => void app.saveSettings({ newsroom: { ...newsroom.value, ...changes } }),
  }
}
