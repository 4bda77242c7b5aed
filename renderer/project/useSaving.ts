import { shallowRef, type ShallowRef } from 'vue'
import type { AppError, Result } from '../../shared/ipc/app-error.ts'
import type { Saved } from '../../shared/ipc/opened-project.ts'
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
  /** Starts anew with a project that was opened now, and whose last decision was saved at this time; ISO 8601 UTC. */
  readonly begin: (opened: string, at: string) => void
  readonly send: (events: readonly ProjectEvent[]) => void
  readonly retry: () => Promise<void>
  /** Ends with the project: what is answered after it says nothing of the next one. */
  readonly end: () => void
} {
  const saving = shallowRef<SaveState>({ state: 'saved', at: '' })
  /** That of the project at hand; `null` where there is none. */
  let opening: string | null = null
  let underWay = 0
  let retryTimer: number | undefined

  /** An action that goes in several parts is under way; what is recorded meanwhile comes after it. */
  let long: Promise<void> | null = null

  function send(events: readonly ProjectEvent[]): void {
    const mine = opening
    if (mine === null) return
    underWay += 1
    saving.value = { state: 'saving' }
    if (long === null && events.length <= MAX_EVENTS_RECORDED) {
      void sendParts(mine, events)
      return
    }
    const turn: Promise<void> = (long ?? Promise.resolve())
      .then(() => sendParts(mine, events))
      .finally(() => {
        if (long === turn) long = null
      })
    long = turn
  }

  /** Main records an action when its last part has come: it is there as a whole or not at all. */
  async function sendParts(mine: string, events: readonly ProjectEvent[]): Promise<void> {
    let outcome: SaveState = { state: 'saving' }
    for (let first = 0; first < events.length && outcome.state !== 'failed';) {
      const part = events.slice(first, first + MAX_EVENTS_RECORDED)
      first += part.length
      outcome = outcomeOf(await api.call('projects.record', { opening: mine, events: part }))
      if (mine !== opening) return
    }
    underWay -= 1
    if (outcome.state === 'failed' && outcome.error.code === 'invalid-input') takeBack(events)
    settle(outcome)
  }

  /** A later answer knows more than an earlier one, so only the last one under way is shown. */
  function settle(outcome: SaveState): void {
    if (underWay > 0) return
    saving.value = outcome
    waitNoMore()
    if (outcome.state === 'failed' && outcome.error.code !== 'invalid-input') {
      retryTimer = window.setTimeout(() => void retry(), RETRY_AFTER)
    }
  }

  async function retry(): Promise<void> {
    const mine = opening
    if (mine === null) return
    waitNoMore()
    underWay += 1
    const outcome = outcomeOf(await api.call('projects.retrySaving', mine))
    if (mine !== opening) return
    underWay -= 1
    settle(outcome)
  }

  function waitNoMore(): void {
    window.clearTimeout(retryTimer)
  }

  function begin(opened: string, at: string): void {
    end()
    opening = opened
    saving.value = { state: 'saved', at }
  }

  function end(): void {
    waitNoMore()
    opening = null
    underWay = 0
    long = null
  }

  return { saving, begin, send, retry, end }
}

function outcomeOf(answer: Result<Saved>): SaveState {
  return answer.ok
    ? { state: 'saved', at: answer.value.at }
    : { state: 'failed', error: answer.error }
}
