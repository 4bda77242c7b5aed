import { watchEffect } from 'vue'
import { useProjectStore } from './project-store.ts'

/** The window is called by what is open in it: in the task bar, among the windows, and by a screen reader. */
export function useWindowTitle(): void {
  const project = useProjectStore()
  watchEffect(() => {
    const { title } = project
    document.title = title ? `${title} – Claimdesk` : 'Claimdesk'
  })
}
