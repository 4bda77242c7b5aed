import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { Evidence } from '../../shared/project/records.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { useProjectStore } from '../project/project-store.ts'

/** What the source dialog is open for. */
export type SourceTask =
  | {
      readonly task: 'add'
      readonly claim: string
      readonly url: string
      readonly title: string
      readonly files: readonly FileReference[]
      /** The id of what was typed before and is gone on with. */
      readonly resumed: string | null
    }
  | { readonly task: 'edit'; readonly claim: string; readonly evidence: Evidence }
  /** A source by itself: one that is there, or a new one. */
  | { readonly task: 'describe'; readonly source: string | null }

/** What is being said of a source. It is over with the project: a source or claim of one is not said of another. */
export const useSourceDialog = defineStore('source-dialog', () => {
  const project = useProjectStore()
  const task = shallowRef<SourceTask | null>(null)

  /** Does nothing for a claim that is not there: it may be gone by the time that a file for it has come. */
  function add(
    claim: string,
    start: {
      readonly url?: string
      readonly title?: string
      readonly files?: readonly FileReference[]
      readonly resumed?: string | null
    } = {},
  ): void {
    if (!project.project?.claims.has(claim)) return
    const { url = '', title = '', files = [], resumed = null } = start
    task.value = { task: 'add', claim, url, title, files, resumed }
  }

  function edit(claim: string, evidence: Evidence): void {
    task.value = { task: 'edit', claim, evidence }
  }

  function describe(source: string | null): void {
    task.value = { task: 'describe', source }
  }

  function close(): void {
    task.value = null
  }

  watch(() => project.project?.id, close, { flush: 'sync' })

  return { task, add, edit, describe, close }
})
