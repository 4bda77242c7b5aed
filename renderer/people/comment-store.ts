import { defineStore } from 'pinia'
import { shallowReactive, watch } from 'vue'
import type { RequestKind } from '../../shared/project/records.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useProjectStore } from '../project/project-store.ts'

/** A comment that is being written. */
export interface CommentDraft {
  readonly text: string
  readonly request: RequestKind | null
  /** As typed; empty for anybody. */
  readonly assignee: string
}

const empty: CommentDraft = { text: '', request: null, assignee: '' }

/** The comments that are being written, by claim: one can look at another claim and come back. */
export const useCommentStore = defineStore('comments', () => {
  const project = useProjectStore()
  const { announce } = useAnnouncer()
  const drafts = shallowReactive(new Map<string, CommentDraft>())

  watch(
    () => project.project?.id,
    () => drafts.clear(),
  )

  function start(claim: string): void {
    if (project.canWrite && !drafts.has(claim)) drafts.set(claim, empty)
  }

  function change(claim: string, changes: Partial<CommentDraft>): void {
    drafts.set(claim, { ...empty, ...drafts.get(claim), ...changes })
  }

  function discard(claim: string): void {
    drafts.delete(claim)
  }

  /** A request may do without words: it says what it asks for. @returns whether there was anything to add */
  function add(claim: string): boolean {
    const draft = drafts.get(claim)
    const text = draft?.text.trim() ?? ''
    if (!draft || (text === '' && draft.request === null)) return false
    const assignee = draft.request === null ? '' : draft.assignee.trim()
    project.record({
      type: 'comment.added',
      data: {
        claim,
        comment: crypto.randomUUID(),
        text,
        request: draft.request,
        assignee: assignee === '' ? null : assignee,
      },
    })
    drafts.delete(claim)
    announce(draft.request === null ? 'announce.commented' : 'announce.requested')
    return true
  }

  function settle(claim: string, comment: string, settled: boolean): void {
    project.record({ type: 'comment.settled', data: { claim, comment, settled } })
    announce(settled ? 'announce.settled' : 'announce.reopened')
  }

  return { drafts, start, change, discard, add, settle }
})
