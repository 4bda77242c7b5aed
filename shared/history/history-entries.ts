import { foldLetters } from '../fold-letters.ts'
import type { Stamp } from '../project/clock.ts'
import type { EventId, EventType, ProjectEvent } from '../project/events.ts'
import { isSamePerson } from '../project/people/people.ts'
import { isUnknown, type StoredEvent, type UnknownEvent } from '../project/stored-event.ts'
import type { ProjectHistory } from './project-history.ts'

/** What a person can look for apart. */
export const changeKinds = [
  'verdicts',
  'claims',
  'texts',
  'sources',
  'checklist',
  'comments',
  'signoffs',
  'article',
  'undoing',
  'recoveries',
] as const
export type ChangeKind = (typeof changeKinds)[number]

const kindOf: Readonly<Record<EventType, ChangeKind>> = {
  'project.created': 'article',
  'draft.imported': 'article',
  'claim.added': 'claims',
  'claim.edited': 'claims',
  'claim.reanchored': 'claims',
  'claim.removed': 'claims',
  'suggestion.dismissed': 'claims',
  'verdict.given': 'verdicts',
  'rationale.written': 'texts',
  'correction.proposed': 'texts',
  'claim.labelled': 'verdicts',
  'checklist.ticked': 'checklist',
  'source.added': 'sources',
  'source.edited': 'sources',
  'source.removed': 'sources',
  'evidence.attached': 'sources',
  'evidence.edited': 'sources',
  'evidence.detached': 'sources',
  'comment.added': 'comments',
  'comment.settled': 'comments',
  'signoff.given': 'signoffs',
  'signoff.withdrawn': 'signoffs',
  'project.signed-off': 'signoffs',
  'project.signoff-withdrawn': 'signoffs',
  'publication.stated': 'article',
  'project.restored': 'undoing',
  'project.recovered': 'recoveries',
  'event.undone': 'undoing',
  'event.redone': 'undoing',
}

/** Which changes to tell; `null` and empty words are no condition. */
export interface HistoryFilter {
  readonly claim: string | null
  /** A name, as it stands in the events. */
  readonly person: string | null
  readonly kind: ChangeKind | null
  /** Words that stand in what was recorded, or in the claim that it was about. */
  readonly query: string
}

export const noFilter: HistoryFilter = { claim: null, person: null, kind: null, query: '' }

/** What somebody did in one go, or one event that a newer version made. */
export type HistoryEntry =
  | { readonly kind: 'action'; readonly action: EventId; readonly events: readonly ProjectEvent[] }
  | { readonly kind: 'unknown'; readonly event: UnknownEvent }

/** The actions of a log that have something of what is looked for, each with that alone; the latest first. */
export function historyEntries(
  history: ProjectHistory,
  filter: HistoryFilter = noFilter,
): readonly HistoryEntry[] {
  const passes = filterOf(history, filter)
  const actions = new Map<EventId, ProjectEvent[]>()
  const entries: HistoryEntry[] = []
  for (const event of history.events) {
    if (!passes(event)) continue
    if (isUnknown(event)) {
      entries.push({ kind: 'unknown', event })
      continue
    }
    const known = actions.get(event.action)
    if (known) {
      known.push(event)
      continue
    }
    const events = [event]
    actions.set(event.action, events)
    entries.push({ kind: 'action', action: event.action, events })
  }
  return entries.reverse()
}

function filterOf(
  history: ProjectHistory,
  { claim, person, kind, query }: HistoryFilter,
): (event: StoredEvent) => boolean {
  const wanted = foldLetters(query.trim())
  if (claim === null && person === null && kind === null && wanted === '') return () => true
  const concernsClaim = claim === null ? null : history.concerns(claim)
  const claimTexts = new Map<string, string>()
  const claimText = (id: string): string => {
    const known = claimTexts.get(id)
    if (known !== undefined) return known
    const text = foldLetters(history.allWordsOf(id).join('\n'))
    claimTexts.set(id, text)
    return text
  }
  return (event) =>
    !isUnknown(event) &&
    (person === null || isSamePerson(event.by, { name: person })) &&
    (kind === null || kindOf[event.type] === kind) &&
    (concernsClaim === null || concernsClaim(event)) &&
    (wanted === '' ||
      plainWords(event).includes(wanted) ||
      history.claimsOf(event).some((id) => claimText(id).includes(wanted)))
}

/** An event never changes. */
const plainTexts = new WeakMap<ProjectEvent, string>()

function plainWords(event: ProjectEvent): string {
  const known = plainTexts.get(event)
  if (known !== undefined) return known
  const text = foldLetters(ownWords(event))
  plainTexts.set(event, text)
  return text
}

/** What a person wrote in an event; not the ids and hashes that are in it, too. */
function ownWords(event: ProjectEvent): string {
  switch (event.type) {
    case 'project.created':
    case 'draft.imported':
      return event.data.title
    case 'claim.added':
    case 'claim.edited':
      return event.data.speaker ?? ''
    case 'rationale.written':
      return event.data.rationale
    case 'correction.proposed':
      return event.data.correction
    case 'claim.labelled':
      return event.data.label ?? ''
    case 'source.added':
    case 'source.edited':
      return Object.values(event.data.csl ?? {})
        .filter((value) => typeof value === 'string')
        .join('\n')
    case 'evidence.attached':
    case 'evidence.edited':
      return event.data.evidence.passage
    case 'comment.added':
      return `${event.data.text}\n${event.data.assignee ?? ''}`
    case 'project.recovered':
      return 'file' in event.data.recovery ? event.data.recovery.file : ''
    case 'publication.stated':
      return `${event.data.articleUrl ?? ''}\n${event.data.factCheckUrl ?? ''}`
    default:
      return ''
  }
}

/** The last action that belongs to a moment; `null` if there is none. */
export function actionAt(events: readonly StoredEvent[], moment: Stamp): EventId | null {
  const actions = events.flatMap((event) => (isUnknown(event) ? [] : event.action))
  return actions.reduce<EventId | null>(
    (latest, action) => (action <= moment && action > (latest ?? '') ? action : latest),
    null,
  )
}
