import type { EventId, ProjectEvent } from './events.ts'
import { isConfidential } from './model.ts'
import { fold } from './project-log.ts'
import type { Id } from './records.ts'
import { isUnknown, type StoredEvent } from './stored-event.ts'
import { isSourceEvent } from './fold/source-fold.ts'
import type { CslItem } from './sources.ts'
import { isToggle } from './undo.ts'

/**
 * The sources that nobody outside of the desk may know: those that are confidential now, those that were when they
 * were last described, be that undone or the source removed since, and those that were made one with any of them.
 *
 * @param events in the order of their stamps
 */
export function confidentialSources(events: readonly StoredEvent[]): ReadonlySet<Id> {
  const lastDescribed = new Map<Id, CslItem>()
  for (const event of events) {
    if (isUnknown(event)) continue
    if (event.type !== 'source.added' && event.type !== 'source.edited') continue
    if (event.data.csl) lastDescribed.set(event.data.source, event.data.csl)
  }
  const described = [...lastDescribed].map(([id, csl]) => ({ id, csl }))
  const bearing = events.filter(bearsOnSources)
  const { sources } = fold(bearing)
  const everKnown = fold(bearing.filter(({ type }) => type !== 'source.removed')).sources.values()
  const confidential = new Set(
    [...described, ...everKnown].filter(isConfidential).map(({ id }) => id),
  )
  // The latest first: what was joined to a source went with it when that was joined to another.
  for (const { kept, gone } of joinsIn(events).toReversed()) {
    if (confidential.has(kept) && !sources.has(gone)) confidential.add(gone)
  }
  return confidential
}

interface Join {
  readonly kept: Id
  readonly gone: Id
}

/** Sources that were made one: by one action the one that is kept was edited, and then the others removed. */
function joinsIn(events: readonly StoredEvent[]): readonly Join[] {
  const editedBy = new Map<EventId, Id>()
  return events.flatMap((event) => {
    if (isUnknown(event)) return []
    const { action } = event
    if (event.type === 'source.edited') editedBy.set(action, event.data.source)
    const kept = editedBy.get(action)
    if (event.type !== 'source.removed' || kept === undefined) return []
    return [{ kept, gone: event.data.source }]
  })
}

/** What a source's state follows from: what made the project cannot be undone, be there sources among it. */
export function bearsOnSources(event: StoredEvent): boolean {
  if (isUnknown(event)) return false
  return isSourceEvent(event) || isToggle(event) || event.type === 'project.created'
}

/** That there is such a source, and nothing else of it. */
const redactedCsl: CslItem = { type: 'document', title: '', custom: { confidential: true } }

/**
 * The event without what would tell who or what a confidential source is; the same event where there is nothing
 * of the kind in it. Passages that are quoted from such a source stay, as they do in a report.
 */
export function redactEvent(event: ProjectEvent, confidential: ReadonlySet<Id>): ProjectEvent {
  if (event.type !== 'source.added' && event.type !== 'source.edited') return event
  const { source, csl, files } = event.data
  if (!confidential.has(source)) return event
  if (event.type === 'source.added') {
    return { ...event, data: { source, csl: redactedCsl, files: [] } }
  }
  return {
    ...event,
    data: { source, ...(csl && { csl: redactedCsl }), ...(files && { files: [] }) },
  }
}
