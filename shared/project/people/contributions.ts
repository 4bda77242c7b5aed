import { isUnknown, type StoredEvent } from '../stored-event.ts'

/** How much one person has recorded. */
export interface Contribution {
  readonly name: string
  /** Actions: what was done together counts once. */
  readonly decisions: number
}

/** Who has recorded these events, the busiest first. Events of a newer version do not say who. */
export function contributions(events: readonly StoredEvent[]): readonly Contribution[] {
  const actions = new Map<string, Set<string>>()
  for (const event of events) {
    if (isUnknown(event) || event.type === 'project.recovered') continue
    const ofPerson = actions.get(event.by.name) ?? new Set()
    actions.set(event.by.name, ofPerson.add(event.action))
  }
  return [...actions]
    .map(([name, { size }]) => ({ name, decisions: size }))
    .sort((a, b) => b.decisions - a.decisions || (a.name < b.name ? -1 : 1))
}
