import { shallowRef, type ShallowRef } from 'vue'
import type { Evidence } from '../../shared/project/records.ts'
import type { FileReference } from '../../shared/project/sources.ts'

/** What the source dialog is open for. */
export type SourceTask =
  | {
      readonly task: 'add'
      readonly claim: string
      readonly url: string
      readonly files: readonly FileReference[]
      /** The id of what was typed before and is gone on with. */
      readonly resumed: string | null
    }
  | { readonly task: 'edit'; readonly claim: string; readonly evidence: Evidence }
  /** A source by itself: one that is there, or a new one. */
  | { readonly task: 'describe'; readonly source: string | null }

const task = shallowRef<SourceTask | null>(null)

export function useSourceDialog(): {
  readonly task: ShallowRef<SourceTask | null>
  readonly add: (
    claim: string,
    start?: { url?: string; files?: readonly FileReference[]; resumed?: string | null },
  ) => void
  readonly edit: (claim: string, evidence: Evidence) => void
  readonly describe: (source: string | null) => void
  readonly close: () => void
} {
  return {
    task,
    add: (claim, { url = '', files = [], resumed = null } = {}) =>
      (task.value = { task: 'add', claim, url, files, resumed }),
    edit: (claim, evidence) => (task.value = { task: 'edit', claim, evidence }),
    describe: (source) => (task.value = { task: 'describe', source }),
    close: () => (task.value = null),
  }
}
