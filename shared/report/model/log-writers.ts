import { parseStamp } from '../../project/clock.ts'
import { isUnknown, type StoredEvent } from '../../project/stored-event.ts'
import type { LogHead } from './gate.ts'

/** A journal is told by who has written it: its installation's id says nothing to a person. */
export interface ReportLogHead extends LogHead {
  /** The names of those who have decided something in it, the first first; none where nobody has said who they are. */
  readonly writers: readonly string[]
}

/** @param events in the order of their stamps */
export function withWriters(
  heads: readonly LogHead[],
  events: readonly StoredEvent[],
): readonly ReportLogHead[] {
  const writers = new Map(heads.map(({ installation }) => [installation, new Set<string>()]))
  for (const event of events) {
    // Whoever sees that a file is damaged has decided nothing by it.
    if (isUnknown(event) || event.type === 'project.recovered') continue
    const name = event.by.name.trim()
    if (name !== '') writers.get(parseStamp(event.id).installation)?.add(name)
  }
  return heads.map((head) => ({ ...head, writers: [...(writers.get(head.installation) ?? [])] }))
}
