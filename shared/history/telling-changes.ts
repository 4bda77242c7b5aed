import type { EventType, ProjectEvent } from '../project/events.ts'
import type { Change } from './changes.ts'
import type { FieldName } from './recorded-fields.ts'

/** What the sentence about an event says by itself, where there was nothing before. */
const saidOfNew: Partial<Record<EventType, readonly FieldName[]>> = {
  'project.created': ['title'],
  'draft.imported': ['draft'],
  'claim.added': ['words'],
  'verdict.given': ['content', 'attribution'],
  'claim.labelled': ['label'],
  'source.added': ['source'],
  'evidence.attached': ['evidence', 'stance'],
  'comment.added': ['request', 'assignee'],
}

/** What it says by itself in any case. */
const saidOfAll: Partial<Record<EventType, readonly FieldName[]>> = {
  'claim.reanchored': ['place'],
  'claim.removed': ['words'],
  'checklist.ticked': ['checklist'],
  'suggestion.dismissed': ['suggestion'],
  'project.restored': ['moment'],
  'project.recovered': ['recovery'],
  'source.removed': ['source'],
  'comment.settled': ['settled'],
  'signoff.given': ['signoff'],
  'signoff.withdrawn': ['signoff'],
  'project.signed-off': ['signoff'],
  'project.signoff-withdrawn': ['signoff'],
}

/** The changes that are worth a line beside the sentence that tells the event. */
export function tellingChanges(event: ProjectEvent, changes: readonly Change[]): readonly Change[] {
  const ofNew = saidOfNew[event.type] ?? []
  const ofAll = saidOfAll[event.type] ?? []
  const telling = changes.filter(
    ({ field, item, before }) =>
      !ofAll.includes(field) &&
      (before.length > 0 ||
        !ofNew.includes(field) ||
        // Of a source the sentence has the title alone.
        (field === 'source' && item !== 'title')),
  )
  // The sentence names the source that the evidence is from.
  return event.type.startsWith('evidence.')
    ? telling.map((change) => ({ ...change, item: null }))
    : telling
}
