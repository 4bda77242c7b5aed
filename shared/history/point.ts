import { firstThatFits } from '../first-that-fits.ts'
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

/** The last stamp up to a point; empty if there is none. */
export function lastBy(stamps: readonly EventId[], { event, included }: Point): EventId {
  const isBehind = (stamp: EventId) => stamp > event || (!included && stamp === event)
  const behind = firstThatFits(stamps.length, (index) => isBehind(stamps[index] ?? ''))
  return stamps[behind - 1] ?? ''
}
