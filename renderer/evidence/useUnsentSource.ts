import { computed, onUnmounted, watch, type ComputedRef } from 'vue'
import type { Unsent, UnsentSource } from '../../shared/ipc/unsent.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useUnsentStore } from '../unsent/unsent-store.ts'
import type { SourceTask } from './source-dialog.ts'
import type { SourceForm } from './useSourceForm.ts'

/**
 * Keeps what is typed into the form of a source, and fills the form with what was typed before for the same task.
 * Leaving the form keeps it; it is forgotten once it is sent or discarded.
 */
export function useUnsentSource(
  task: SourceTask,
  form: SourceForm,
): {
  /** What is recorded anew is to have this id. */
  readonly id: string
  /** Whether the form holds more than it began with. */
  readonly isTyped: ComputedRef<boolean>
  readonly isKept: ComputedRef<boolean>
  /** Nothing is kept of the form from now on. */
  readonly finish: (outcome: 'sent' | 'discarded') => void
} {
  const unsent = useUnsentStore()
  const { announce } = useAnnouncer()
  const untouched = form.typed.value
  const asUntouched = JSON.stringify(untouched)
  // What somebody else changes of the source meanwhile, this person has not typed.
  const begun = form.isNew ? {} : { begun: untouched }
  const before = typedBefore(task, [...unsent.writings.values()])
  const id = before?.id ?? crypto.randomUUID()
  let isFinished = false

  if (before) form.restore(before.typed, before.begun)
  const isTyped = computed(() => JSON.stringify(form.typed.value) !== asUntouched)
  // What was typed has been recorded since, by whoever it was.
  if (before && !isTyped.value) unsent.discard(before.id)

  watch(form.typed, (typed) => {
    if (isFinished) return
    if (isTyped.value) unsent.keep({ kind: 'source', id, for: purposeOf(task), typed, ...begun })
    else unsent.discard(id)
  })

  function finish(outcome: 'sent' | 'discarded'): void {
    isFinished = true
    if (outcome === 'sent') unsent.markSent(id)
    else unsent.discard(id)
  }

  onUnmounted(() => {
    if (!isFinished && isTyped.value) announce('unsent.keptSource')
  })

  return { id, isTyped, isKept: computed(() => unsent.kept.has(id)), finish }
}

function purposeOf(task: SourceTask): UnsentSource['for'] {
  if (task.task === 'add') return { task: 'add', claim: task.claim }
  if (task.task === 'edit') return { task: 'edit', claim: task.claim, evidence: task.evidence.id }
  return { task: 'describe', source: task.source }
}

/** The latest that was typed for the same; a link or files that have just come begin anew. */
function typedBefore(task: SourceTask, writings: readonly Unsent[]): UnsentSource | null {
  const sources = writings.filter((writing) => writing.kind === 'source')
  if (task.task === 'add' && task.resumed !== null) {
    return sources.find(({ id }) => id === task.resumed) ?? null
  }
  if (task.task === 'add' && (task.url !== '' || task.files.length > 0)) return null
  const purpose = JSON.stringify(purposeOf(task))
  return sources.findLast((source) => JSON.stringify(source.for) === purpose) ?? null
}
