import { api } from '../api.ts'
import { useAppStore } from '../app-store.ts'
import { useFileStatesStore } from '../files/file-states-store.ts'

/** Opens outside of the app what a source points to; main asks first. */
export function useOpening(): {
  readonly openLink: (url: string) => Promise<void>
  readonly openFile: (sha256: string) => Promise<void>
} {
  const app = useAppStore()
  const states = useFileStatesStore()
  return {
    async openLink(url) {
      const answer = await api.call('links.open', url)
      if (!answer.ok) app.failure = answer.error
    },
    async openFile(sha256) {
      const answer = await api.call('files.open', sha256)
      if (answer.ok) return
      app.failure = answer.error
      // It may be the file that is lost, or has changed.
      await states.look()
    },
  }
}
