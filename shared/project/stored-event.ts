import type { EventId, ProjectEvent } from './events.ts'

/** The version of the envelope. A newer one makes the project open read only. */
export const EVENT_VERSION = 1

/** An event that this version cannot read. Its line stays on disk as it is; here only its envelope. */
export interface UnknownEvent {
  readonly v: number
  readonly id: EventId
  readonly type: string
  readonly unknown: true
}

/** What a journal line holds. */
export type StoredEvent = ProjectEvent | UnknownEvent

export function isUnknown(event: StoredEvent): event is UnknownEvent {
  return 'unknown' in event
}
