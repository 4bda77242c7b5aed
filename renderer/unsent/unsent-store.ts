import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef, watch } from 'vue'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { Unsent } from '../../shared/ipc/unsent.ts'
import { recordedIds } from '../../shared/project/recorded-ids.ts'
import { api } from '../api.ts'
import { useProjectStore } from '../project/project-store.ts'
import { SoonKept } from './soon-kept.ts'

/**
 * What is being written in the open project and has not been sent. It is kept in the user data folder while one
 * types, given back when the project is opened again, and forgotten when it is sent and saved, or given up.
 */
export const useUnsentStore = defineStore('unsent', () => {
  const project = useProjectStore()
  const writings = shallowReactive(new Map<string, Unsent>())
  /** The ids of those that are kept as they stand here. */
  const kept = shallowReactive(new Set<string>())
  /** The ids of the claims of which something is being written. */
  const claims = computed(
    () => new Set([...writings.values()].flatMap((one) => claimOf(one) ?? [])),
  )
  /** Why the last one could not be kept. */
  const failure = shallowRef<AppError | null>(null)
  const changed = new Set<string>()
  /** Sent, and to be forgotten as soon as what was recorded of them is saved. */
  const sent = new Set<string>()
  const soon = new SoonKept(takeWaiting)

  /** Begins with what was kept of a project. What was sent before the app ended is not given back. */
  function open(given: readonly Unsent[]): void {
    clear()
    const recorded = given.length > 0 ? recordedIds(project.allEvents()) : new Set<string>()
    for (const writing of given) {
      if (recorded.has(writing.id)) void forget(writing.id)
      else {
        writings.set(writing.id, writing)
        kept.add(writing.id)
      }
    }
  }

  function clear(): void {
    soon.stop()
    writings.clear()
    kept.clear()
    changed.clear()
    sent.clear()
    failure.value = null
  }

  /** Holds at once, and is kept within half a second. */
  function keep(writing: Unsent): void {
    writings.set(writing.id, writing)
    kept.delete(writing.id)
    changed.add(writing.id)
    soon.keep()
  }

  /** What is being written of a claim is written of another, which that one was joined to. */
  function moveTo(into: string, claim: string): void {
    for (const writing of [...writings.values()]) {
      if (claimOf(writing) !== claim) continue
      if (writing.kind !== 'source') keep({ ...writing, claim: into })
      else if (writing.for.task !== 'describe') {
        keep({ ...writing, for: { ...writing.for, claim: into } })
      }
    }
  }

  function takeWaiting(): () => Promise<void> {
    const waiting = [...changed].flatMap((id) => writings.get(id) ?? [])
    const of = openId()
    changed.clear()
    return async () => {
      for (const writing of waiting) await store(writing, of)
    }
  }

  /** The calls wait for each other, and another project may be open when it is a call's turn. */
  const openId = (): string | null => project.project?.id ?? null

  /** @param of the id of the project that it was written in */
  async function store(writing: Unsent, of: string | null): Promise<void> {
    if (of === null) return
    const answer = await api.call('projects.keepUnsent', { project: of, writing })
    if (of !== openId()) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok && writings.get(writing.id) === writing) kept.add(writing.id)
  }

  /** Gives one up. */
  function discard(id: string): void {
    drop(id)
    void forget(id)
  }

  /** What was recorded of it may not be saved yet, and the app may end before it is. */
  function markSent(id: string): void {
    // Its last words are kept as well: they are all there is until the decision is saved.
    const writing = writings.get(id)
    const of = openId()
    if (writing && !kept.has(id)) void soon.run(() => store(writing, of))
    drop(id)
    sent.add(id)
  }

  function drop(id: string): void {
    writings.delete(id)
    kept.delete(id)
    changed.delete(id)
  }

  watch(
    () => project.saving,
    ({ state }) => {
      if (state !== 'saved') return
      for (const id of sent) void forget(id)
      sent.clear()
    },
  )

  function forget(id: string): Promise<void> {
    const of = openId()
    return soon.run(async () => {
      if (of !== null) await api.call('projects.forgetUnsent', { project: of, id })
    })
  }

  return {
    writings,
    kept,
    claims,
    failure,
    open,
    clear,
    keep,
    moveTo,
    flush: () => soon.flush(),
    discard,
    markSent,
  }
})

/** What is written of a source by itself belongs to no claim. */
function claimOf(writing: Unsent): string | null {
  if (writing.kind !== 'source') return writing.claim
  return writing.for.task === 'describe' ? null : writing.for.claim
}
