import type { App } from 'vue'
import type { AppError } from '../shared/ipc/app-error.ts'

/** Tells what goes wrong in the page and nobody has foreseen: else a key would do nothing, without a word. */
export function tellUnforeseen(page: App, tell: (error: AppError) => void): void {
  const tellOf = (error: unknown): void => tell({ code: 'unexpected', detail: String(error) })
  page.config.errorHandler = (error) => {
    console.error(error)
    tellOf(error)
  }
  window.addEventListener('unhandledrejection', ({ reason }) => tellOf(reason))
  // Without an error it is a remark of the browser's.
  window.addEventListener('error', ({ error }) => {
    if (error) tellOf(error)
  })
}
