import { shallowRef, type ShallowRef } from 'vue'
import type { AppError } from '../../shared/ipc/app-error.ts'
import { MAX_EVENTS_RECORDED } from '../../shared/project/limits.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { api } from '../api.ts'

/** How far the decisions made so far are safe. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: AppError }

/** How long after a failed write it is tried again by itself, in milliseconds. */
const RETRY_AFTER = 5_000

/**
 * Sends decisions to the main process and tells how far they are safe. If the disk fails they are kept there, and
 * it is tried again.
 *
 * @param takeBack is called with what main refuses as invalid
 */
export function useSaving(takeBack: (refused: readonly ProjectEvent[]) => void): {
  readonly saving: Readonly<ShallowRef<SaveState>>
  /** Starts anew with a project whose last decision was saved at this time; ISO 8601 UTC. */
  readonly begin: (at: string) => void
  readonly send: (events: readonly ProjectEvent[]) => void
  readonly retry: () => Promise<void>
  /** Ends trying again by itself. */
  readonly stop: () => void
} {
  const saving = shallowRef<SaveState>({ state: 'saved', at: '' })
  let underWay = 0
  let retryTimer: number | undefined

  /** An action that goes in several parts is under way; what is recorded meanwhile comes after it. */
  let long: Promise<void> | null = null

  function send(events: readonly ProjectEvent[]): void {
    underWay += 1
    saving.value = { state: 'saving' }
    if (long === null && events.length <= MAX_EVENTS_RECORDED) {
      void sendParts(events)
      return
    }
    const turn: Promise<void> = (long ?? Promise.resolve())
      .then(() => sendParts(events))
      .finally(() => {
        if (long === turn) long = null
      })
    long = turn
  }

  /** Main records an action when its last part has come: it is there as a whole or not at all. */
  async function sendParts(events: readonly ProjectEvent[]): Promise<void> {
    let outcome: SaveState = { state: 'saving' }
    for (let first = 0; first < events.length && outcome.state !== 'failed';) {
      const part = events.slice(first, first + MAX_EVENTS_RECORDED)
      first += part.length
      const answer = await api.call('projects.record', part)
      outcome = answer.ok
        ? { state: 'saved', at: answer.value.at }
        : { state: 'failed', error: answer.error }
    }
    underWay -= 1
    if (outcome.state === 'failed' && outcome.error.code === 'invalid-input') takeBack(events)
    settle(outcome)
  }

  /** A later answer knows more than an earlier one, so only the last one under way is shown. */
  function settle(outcome: SaveState): void {
    if (underWay > 0) return
    saving.value = outcome
    stop()
    if (outcome.state === 'failed' && outcome.error.code !== 'invalid-input') {
      retryTimer = window.setTimeout(() => void retry(), RETRY_AFTER)
    }
  }

  async function retry(): Promise<void> {
    stop()
    underWay += 1
    const answer = await api.call('projects.retrySaving')
    underWay -= 1
    settle(
      answer.ok
        ? { state: 'saved', at: answer.value.at }
        : { state: 'failed', error: answer.error },
    )
  }

  function stop(): void {
    window.clearTimeout(retryTimer)
  }

  function begin(at: string): void {
    saving.value = { state: 'saved', at }
  }

  return { saving, begin, send, retry, stop }
}
