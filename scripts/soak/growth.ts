import { measures, type Held } from './memory.ts'
import { slopeOf } from './theil-sen.ts'

/** What was held at the same kind of moment, again and again, and what of it is the project's own. */
export interface Series {
  readonly held: readonly Held[]
  /** By how much the project itself grows from one moment to the next, as its history becomes longer. */
  readonly own: Held
  /** What a rise must exceed with 99 % confidence before it counts, from one moment to the next. */
  readonly resolution: Held
}

/** What is counted must rise by half of one; a heap is never measured to the byte: 32 kB. */
export const finest: Held = { objects: 0.5, nodes: 0.5, listeners: 0.5, main: 32_000 }

/** @returns what grows by itself, beyond what the project takes, in words; empty if nothing does */
export function growing(
  { held, own, resolution }: Series,
  judged: readonly (keyof Held)[] = measures,
): readonly string[] {
  return judged.flatMap((what) => {
    const { slope, atLeast } = slopeOf(held.map((one, at) => one[what] - own[what] * at))
    return atLeast > resolution[what]
      ? [`${what}: ${slope.toFixed(1)} more each time, and at least ${atLeast.toFixed(1)}`]
      : []
  })
}
