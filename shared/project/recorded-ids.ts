import { isUnknown, type StoredEvent } from './stored-event.ts'

/** The ids of the comments, sources and pieces of evidence that were ever recorded, also those that were undone. */
export function recordedIds(events: readonly StoredEvent[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (isUnknown(event)) continue
    if (event.type === 'comment.added') ids.add(event.data.comment)
    else if (event.type === 'source.added') ids.add(event.data.source)
    else if (event.type === 'evidence.attached') ids.add(event.data.evidence.id)
  }
  return ids
}
