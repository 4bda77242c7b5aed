import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ImportPurpose, KeptArticle, TypedDetails } from '../../shared/ipc/article-preview.ts'
import type { InputOf } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'
import { SoonKept } from '../unsent/soon-kept.ts'

/**
 * Articles that were looked at and of which nothing was made. The one under preview is kept in the user data folder
 * while one mends its particulars, so that one can close the window and go on with it.
 */
export const useKeptArticlesStore = defineStore('kept-articles', () => {
  /** What can be gone on with, the latest first. */
  const list = shallowRef<readonly KeptArticle[]>([])
  /** Whether the one under preview is kept, but for what was typed in the last half second. */
  const isKept = ref(false)
  /** How many were under preview: an answer about one says nothing of the next. */
  let begun = 0
  let waiting: InputOf<'articles.keep'> | null = null
  const soon = new SoonKept(takeWaiting)

  async function refresh(): Promise<void> {
    const answer = await api.call('begun.articles')
    if (answer.ok) list.value = answer.value
  }

  /** Kept within half a second. */
  function keep(preview: string, details: TypedDetails, purpose: ImportPurpose): void {
    waiting = { preview, details: { ...details }, purpose }
    soon.keep()
  }

  function takeWaiting(): () => Promise<void> {
    const now = waiting
    const one = begun
    waiting = null
    return async () => {
      if (!now) return
      const answer = await api.call('articles.keep', now)
      if (begun === one) isKept.value = answer.ok
    }
  }

  /** The one under preview is kept no more, or is another one from now on. */
  function begin(): void {
    soon.stop()
    waiting = null
    begun += 1
    isKept.value = false
  }

  async function discard(id: string): Promise<void> {
    const answer = await api.call('begun.forgetArticle', id)
    if (answer.ok) list.value = answer.value
  }

  return { list, isKept, refresh, keep, flush: () => soon.flush(), begin, discard }
})
