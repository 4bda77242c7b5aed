import type { EventId } from '../project/events.ts'

/** Up to where in the log: with the event of this stamp, or without it. */
export interface Point {
  readonly event: EventId
  readonly included: boolean
}

/** Whether an event belongs to what was recorded up to a point. */
export function isBy({ id }: { readonly id: EventId }, { event, included }: Point): boolean {
  return id < event || (included && id === event)
}

/** The last stamp up to a point, found by halves; empty if there is none. */
export function lastBy(stamps: readonly EventId[], { event, included }: Point): EventId {
  let [low, high] = [0, stamps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const stamp = stamps[middle] ?? ''
    if (stamp < event || (included && stamp === event)) low = middle + 1
    else high = middle
  }
  return stamps[low - 1] ?? ''
}
