import { isClaimEvent } from '../fold/claim-fold.ts'
import { parseStamp, type Stamp } from '../clock.ts'
import { nameKey } from './people.ts'
import { isUnknown, type StoredEvent } from '../stored-event.ts'

/** What one person has done that came in. */
export interface Arrival {
  /** As in their events; empty where they have not said. */
  readonly name: string
  /** What is undone together counts once. */
  readonly decisions: number
  /** The claims that it is about. */
  readonly claims: readonly string[]
}

/** Up to which event of each installation somebody has seen a project. */
export type Seen = Readonly<Record<string, Stamp>>

/**
 * What came in, told person by person; whoever comes first stands first.
 *
 * @param shownIn the claims in which is seen what is decided of one; of one that was joined to another that is the other
 */
export function arrivalsOf(
  events: readonly StoredEvent[],
  shownIn: (claim: string) => readonly string[] = (claim) => [claim],
): readonly Arrival[] {
  const people = new Map<string, { name: string; actions: Set<string>; claims: Set<string> }>()
  for (const event of events) {
    if (isUnknown(event) || event.type === 'project.recovered') continue
    const key = nameKey(event.by)
    const known = people.get(key)
    const person = known ?? { name: event.by.name.trim(), actions: new Set(), claims: new Set() }
    if (!known) people.set(key, person)
    person.actions.add(event.action)
    if (!isClaimEvent(event)) continue
    for (const claim of shownIn(event.data.claim)) person.claims.add(claim)
  }
  return [...people.values()].map(({ name, actions, claims }) => ({
    name,
    decisions: actions.size,
    claims: [...claims],
  }))
}

/** The last event of each installation. Each writes its own events in the order of their stamps. */
export function seenUpTo(events: readonly StoredEvent[]): Seen {
  const seen: Record<string, Stamp> = {}
  for (const { id } of events) {
    const { installation } = parseStamp(id)
    if (id > (seen[installation] ?? '')) seen[installation] = id
  }
  return seen
}

/** The events of other installations that somebody has not seen. */
export function unseen(
  events: readonly StoredEvent[],
  seen: Seen,
  self: string,
): readonly StoredEvent[] {
  return events.filter(({ id }) => {
    const { installation } = parseStamp(id)
    return installation !== self && id > (seen[installation] ?? '')
  })
}
