import { defineStore } from 'pinia'
import { shallowReactive, watch } from 'vue'
import type { PastedArticle } from '../../shared/ipc/article-preview.ts'
import { api } from '../api.ts'
import { useProjectStore } from '../project/project-store.ts'
import { SoonKept } from '../unsent/soon-kept.ts'

/**
 * What stands in the dialog in which one pastes, apart for an article of its own (`null`) and for the next draft of a
 * project (its id). It is kept in the user data folder until one goes on with it or gives it up.
 */
export const usePastedTextStore = defineStore('pasted-text', () => {
  const project = useProjectStore()
  const texts = shallowReactive(new Map<string | null, PastedArticle>())
  const changed = new Set<string | null>()
  const soon = new SoonKept(takeWaiting)

  /** Gives back what was kept, unless something is there already. */
  async function load(of: string | null): Promise<void> {
    if (texts.has(of)) return
    const answer = await api.call('begun.pasted', of)
    if (answer.ok && answer.value && !texts.has(of)) texts.set(of, answer.value)
  }

  /** Holds at once, and is kept within half a second. */
  function write(of: string | null, pasted: PastedArticle): void {
    texts.set(of, pasted)
    changed.add(of)
    soon.keep()
  }

  function takeWaiting(): () => Promise<void> {
    const waiting = [...changed].flatMap((of) => {
      const pasted = texts.get(of)
      return pasted ? [{ project: of, ...pasted }] : []
    })
    changed.clear()
    return async () => {
      for (const pasted of waiting) await api.call('begun.keepPasted', pasted)
    }
  }

  /** It is given up, or looked at as an article from now on. */
  function forget(of: string | null): Promise<void> {
    write(of, { text: '', html: null })
    return soon.flush()
  }

  // What is kept of a project is read anew with it: it may have been deleted meanwhile.
  watch(
    () => project.project?.id,
    (_, before) => {
      if (before === undefined) return
      texts.delete(before)
      changed.delete(before)
    },
  )

  return { texts, load, write, flush: () => soon.flush(), forget }
})
