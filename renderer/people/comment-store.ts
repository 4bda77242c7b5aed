import { defineStore } from 'pinia'
import { shallowReactive, watch } from 'vue'
import type { UnsentComment } from '../../shared/ipc/unsent.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useUnsentStore } from '../unsent/unsent-store.ts'

/** A comment that is being written; its assignee is as typed, empty for anybody. */
export type CommentDraft = Pick<UnsentComment, 'text' | 'request' | 'assignee'>

/** Whether there is nothing in it to keep or to send: whom nothing is asked of says nothing. */
export function isBlank({ text, request }: CommentDraft): boolean {
  return text.trim() === '' && request === null
}

/**
 * The comments that are being written, by claim: one can look at another claim and come back. What is typed is
 * kept, so that one can also close the window and come back.
 */
export const useCommentStore = defineStore('comments', () => {
  const project = useProjectStore()
  const unsent = useUnsentStore()
  const { announce } = useAnnouncer()
  /** The claims of which a form is open in which nothing is typed yet. */
  const started = shallowReactive(new Set<string>())

  watch(
    () => project.project?.id,
    () => started.clear(),
  )

  function unsentOn(claim: string): UnsentComment | null {
    for (const writing of unsent.writings.values()) {
      if (writing.kind === 'comment' && writing.claim === claim) return writing
    }
    return null
  }

  /** What is being written on a claim; `null` where nothing is. */
  function draftOn(claim: string): CommentDraft | null {
    return (
      unsentOn(claim) ?? (started.has(claim) ? { text: '', request: null, assignee: '' } : null)
    )
  }

  function start(claim: string): void {
    if (project.canWrite) started.add(claim)
  }

  function change(claim: string, changes: Partial<CommentDraft>): void {
    const known = unsentOn(claim)
    const changed: UnsentComment = {
      kind: 'comment',
      id: known?.id ?? crypto.randomUUID(),
      claim,
      text: '',
      request: null,
      assignee: '',
      ...known,
      ...changes,
    }
    started.add(claim)
    if (!isBlank(changed)) unsent.keep(changed)
    else if (known) unsent.discard(known.id)
  }

  /** Gives up what is written. */
  function discard(claim: string): void {
    const known = unsentOn(claim)
    if (known) unsent.discard(known.id)
    started.delete(claim)
  }

  /** Whether it is kept as it stands: it outlives the window. */
  function isKept(claim: string): boolean {
    return unsent.kept.has(unsentOn(claim)?.id ?? '')
  }

  /** A request may do without words: it says what it asks for. @returns whether it was added */
  function add(claim: string): boolean {
    const draft = unsentOn(claim)
    // What cannot be recorded (one looks at an earlier moment, or may only read) stays as it is.
    if (!draft || !project.canWrite) return false
    const assignee = draft.request === null ? '' : draft.assignee.trim()
    project.record({
      type: 'comment.added',
      data: {
        claim,
        comment: draft.id,
        text: draft.text.trim(),
        request: draft.request,
        assignee: assignee === '' ? null : assignee,
      },
    })
    unsent.markSent(draft.id)
    started.delete(claim)
    announce(draft.request === null ? 'announce.commented' : 'announce.requested')
    return true
  }

  function settle(claim: string, comment: string, settled: boolean): void {
    project.record({ type: 'comment.settled', data: { claim, comment, settled } })
    announce(settled ? 'announce.settled' : 'announce.reopened')
  }

  return { draftOn, isKept, start, change, discard, add, settle }
})
