import { byCodeUnits } from '../../by-code-units.ts'
import { standingVerdicts, type Claim } from '../../project/model.ts'
import type { Person } from '../../project/records.ts'

/** Who has checked an article, and when. */
export interface Checking {
  /** Whoever gave a verdict that stands, in the order of their first. */
  readonly checkers: readonly Person[]
  /** The first and the last of these verdicts; ISO 8601 UTC. `null` while there is none. */
  readonly period: { readonly first: string; readonly last: string } | null
}

/** A verdict "pending" is not a check; a person who has changed roles is told once for each. */
export function checkingOf(claims: readonly Claim[]): Checking {
  const given = claims
    .flatMap(standingVerdicts)
    .filter(({ verdict }) => verdict !== 'pending')
    .sort((a, b) => byCodeUnits(a.event, b.event))
  const checkers = new Map(given.map(({ by }) => [JSON.stringify([by.name, by.role]), by]))
  const times = given.map(({ at }) => at).sort()
  const [first] = times
  const last = times.at(-1)
  return {
    checkers: [...checkers.values()],
    period: first !== undefined && last !== undefined ? { first, last } : null,
  }
}
