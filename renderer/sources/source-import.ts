import { shallowRef, type ShallowRef } from 'vue'
import type { AppError, Result } from '../../shared/ipc/app-error.ts'
import type { SourceListFile } from '../../shared/sources/import/source-list.ts'
import { api } from '../api.ts'

/** A list of sources that was chosen or dropped, until it is taken over or put away. */
export type SourceImport =
  | { readonly state: 'read'; readonly list: SourceListFile }
  | { readonly state: 'failed'; readonly error: AppError }

const current = shallowRef<SourceImport | null>(null)
/** Further files that were dropped: each is looked at when the one before is done with. */
let waiting: readonly File[] = []

/** What lists of sources are called; a text file is rather an article. */
const LIST_NAME = /\.(?:bib|bibtex|ris|json)$/i

export function isSourceList({ name }: File): boolean {
  return LIST_NAME.test(name)
}

export function useSourceImport(): {
  readonly current: ShallowRef<SourceImport | null>
  readonly choose: () => Promise<void>
  readonly drop: (files: readonly File[]) => Promise<void>
  readonly close: () => Promise<void>
} {
  function show(answer: Result<SourceListFile | null>): void {
    if (!answer.ok) current.value = { state: 'failed', error: answer.error }
    else if (answer.value) current.value = { state: 'read', list: answer.value }
  }

  async function next(): Promise<void> {
    const [file, ...others] = waiting
    waiting = others
    if (file) show(await api.callWithFiles('sources.readDropped', crypto.randomUUID(), [file]))
  }

  return {
    current,
    choose: async () => show(await api.call('sources.choose')),
    drop: async (files) => {
      waiting = files
      await next()
    },
    close: async () => {
      current.value = null
      await next()
    },
  }
}
