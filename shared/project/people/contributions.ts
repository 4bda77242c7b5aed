import { byCodeUnits } from '../../by-code-units.ts'
import type { StoredEvent } from '../stored-event.ts'
import { arrivalsOf } from './arrivals.ts'

/** How much one person has recorded. */
export interface Contribution {
  /** Empty where they have not said. */
  readonly name: string
  /** Actions: what was done together counts once. */
  readonly decisions: number
}

/** Who has recorded these events, the busiest first. Events of a newer version do not say who. */
export function contributions(events: readonly StoredEvent[]): readonly Contribution[] {
  return arrivalsOf(events)
    .map(({ name, decisions }) => ({ name, decisions }))
    .sort((a, b) => b.decisions - a.decisions || byCodeUnits(a.name, b.name))
}
