/**
 * Hybrid logical clock (Kulkarni, Demirbas et al., "Logical Physical Clocks", 2014).
 *
 * A stamp reads `2026-11-23T10:15:30.123Z-0000-<installation>`: wall time in UTC, a counter for
 * events within one millisecond or while the wall clock stands behind, and the installation that
 * wrote it. Compared as strings, stamps order the union of all journals in the same way everywhere.
 */
export type Stamp = string

/** What an installation must remember to make its next stamp: the latest wall time and counter seen. */
export interface Clock {
  /** ISO 8601 UTC with milliseconds. */
  readonly wall: string
  readonly counter: number
}

export interface StampParts extends Clock {
  readonly installation: string
}

const WALL_LENGTH = '2026-11-23T10:15:30.123Z'.length
const COUNTER_DIGITS = 4
const MAX_COUNTER = 16 ** COUNTER_DIGITS - 1

/** 1970; every real stamp is later. */
export const clockAtStart: Clock = { wall: new Date(0).toISOString(), counter: 0 }

/** Writes a stamp from its parts. */
export function formatStamp({ wall, counter, installation }: StampParts): Stamp {
  return `${wall}-${counter.toString(16).padStart(COUNTER_DIGITS, '0')}-${installation}`
}

/** Takes a stamp apart. The stamp must match `STAMP_PATTERN`, as every parsed event's does. */
export function parseStamp(stamp: Stamp): StampParts {
  return {
    wall: stamp.slice(0, WALL_LENGTH),
    counter: Number.parseInt(stamp.slice(WALL_LENGTH + 1, WALL_LENGTH + 1 + COUNTER_DIGITS), 16),
    installation: stamp.slice(WALL_LENGTH + COUNTER_DIGITS + 2),
  }
}

/** An installation's id, as a part of the pattern of what it stands in: stamps, and the names of journals. */
export const INSTALLATION = '[0-9a-z]{8,40}'

export const STAMP_PATTERN = new RegExp(
  String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-${INSTALLATION}$`,
)

/**
 * The clock's next tick. It never goes back: where the wall clock stands still or was set back,
 * the counter goes on, and where the counter is used up, the time moves one millisecond ahead.
 *
 * @param now ISO 8601 UTC with milliseconds
 */
export function tick(clock: Clock, now: string): Clock {
  if (now > clock.wall) return { wall: now, counter: 0 }
  if (clock.counter < MAX_COUNTER) return { wall: clock.wall, counter: clock.counter + 1 }
  return { wall: new Date(Date.parse(clock.wall) + 1).toISOString(), counter: 0 }
}

/** No clock is led past it: the year after has five digits, and its stamps would not sort. ISO 8601 UTC. */
const END_OF_TIME = '9999-12-31T00:00:00.000Z'

/** Whether a clock can have made a stamp. A damaged or forged one may be of a day that there is not, or leave no later. */
export function isPossible(stamp: Stamp): boolean {
  const { wall } = parseStamp(stamp)
  return wall < END_OF_TIME && !Number.isNaN(Date.parse(wall))
}

/**
 * The clock after it has seen a stamp, its own or another installation's. One that no clock can have made does not
 * move it.
 */
export function observe(clock: Clock, stamp: Stamp): Clock {
  if (!isPossible(stamp)) return clock
  const { wall, counter } = parseStamp(stamp)
  const isLater = wall > clock.wall || (wall === clock.wall && counter > clock.counter)
  return isLater ? { wall, counter } : clock
}

/** The latest of the stamps that a clock can have made; empty if there is none. */
export function latestStamp(stamps: readonly Stamp[]): Stamp {
  const latest = maximum(stamps)
  // To look at each of them costs more than to compare them, and nearly never is it needed.
  return latest === '' || isPossible(latest) ? latest : maximum(stamps.filter(isPossible))
}

function maximum(stamps: readonly Stamp[]): Stamp {
  return stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '')
}
