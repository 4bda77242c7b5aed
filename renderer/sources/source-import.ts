import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { AppError, Result } from '../../shared/ipc/app-error.ts'
import type { SourceListFile } from '../../shared/sources/import/source-list.ts'
import { api } from '../api.ts'
import { useProjectStore } from '../project/project-store.ts'

/** A list of sources that was chosen or dropped, until it is taken over or put away. */
export type SourceImport =
  | { readonly state: 'read'; readonly list: SourceListFile }
  | { readonly state: 'failed'; readonly error: AppError }

/** What lists of sources are called; a text file is rather an article. */
const LIST_NAME = /\.(?:bib|bibtex|ris|json)$/i

export function isSourceList({ name }: File): boolean {
  return LIST_NAME.test(name)
}

/** Lists of sources on their way in. They are over with the project that they were chosen for. */
export const useSourceImport = defineStore('source-import', () => {
  const project = useProjectStore()
  const current = shallowRef<SourceImport | null>(null)
  /** Files that were dropped: each is looked at when the one before is done with. */
  let waiting: readonly File[] = []
  let isReading = false

  async function read(call: () => Promise<Result<SourceListFile | null>>): Promise<void> {
    const of = project.project?.id
    const answer = await call()
    if (project.project?.id !== of) return
    if (!answer.ok) current.value = { state: 'failed', error: answer.error }
    else if (answer.value) current.value = { state: 'read', list: answer.value }
  }

  const choose = (): Promise<void> => read(() => api.call('sources.choose'))

  async function drop(files: readonly File[]): Promise<void> {
    waiting = [...waiting, ...files]
    await next()
  }

  async function close(): Promise<void> {
    current.value = null
    await next()
  }

  async function next(): Promise<void> {
    const [file, ...others] = waiting
    if (!file || isReading || current.value) return
    waiting = others
    isReading = true
    await read(() => api.callWithFiles('sources.readDropped', crypto.randomUUID(), [file]))
    isReading = false
    // Where that one is not offered, as when its project was closed meanwhile, the next one need not wait.
    await next()
  }

  watch(
    () => project.project?.id,
    () => {
      waiting = []
      current.value = null
    },
    { flush: 'sync' },
  )

  return { current, choose, drop, close }
})
