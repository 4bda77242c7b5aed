import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ImportPurpose, KeptArticle, TypedDetails } from '../../shared/ipc/article-preview.ts'
import { TaskQueue } from '../../shared/task-queue.ts'
import { api } from '../api.ts'

/** The longest that something typed is not kept yet, in milliseconds. */
const LONGEST = 500

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
  let waiting: { details: TypedDetails; purpose: ImportPurpose } | null = null
  let timer: number | undefined
  /** One call after the other, so that what is let go is not kept again. */
  const calls = new TaskQueue()

  async function refresh(): Promise<void> {
    const answer = await api.call('articles.listKept')
    if (answer.ok) list.value = answer.value
  }

  /** Kept within half a second. */
  function keep(details: TypedDetails, purpose: ImportPurpose): void {
    waiting = { details: { ...details }, purpose }
    timer ??= window.setTimeout(() => void flush(), LONGEST)
  }

  /** Resolves when all that was typed is kept, or cannot be. */
  function flush(): Promise<void> {
    const now = waiting
    const one = begun
    forgetWaiting()
    return calls.run(async () => {
      if (!now) return
      const answer = await api.call('articles.keep', now)
      if (begun === one) isKept.value = answer.ok
    })
  }

  /** The one under preview is kept no more, or is another one from now on. */
  function begin(): void {
    forgetWaiting()
    begun += 1
    isKept.value = false
  }

  async function discard(id: string): Promise<void> {
    const answer = await api.call('articles.forgetKept', id)
    if (answer.ok) list.value = answer.value
  }

  function forgetWaiting(): void {
    window.clearTimeout(timer)
    timer = undefined
    waiting = null
  }

  return { list, isKept, refresh, keep, flush, begin, discard }
})
