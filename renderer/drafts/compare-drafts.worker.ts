import { compareDrafts, type ComparedRow } from '../../shared/article/comparing/compare-drafts.ts'
import type { Block } from '../../shared/project/records.ts'

/** Compares two drafts by word away from the interface's thread, and is done. */
export interface CompareRequest {
  readonly before: readonly Block[]
  readonly after: readonly Block[]
}

self.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => {
  self.postMessage(compareDrafts(data.before, data.after) satisfies readonly ComparedRow[])
})
