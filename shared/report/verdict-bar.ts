import type { Verdict } from '../project/records.ts'
import type { VerdictCounts } from './model/report-model.ts'
import { verdictOrder, verdictSigns } from './words/verdict-signs.ts'

/** A part of the bar in which the verdicts stand side by side. */
export interface BarPart {
  readonly verdict: Verdict
  /** Of the whole bar, from 0 to 1. */
  readonly share: number
  /** Its sign and count; `null` where it has no room for them. */
  readonly label: string | null
}

/** A part that is narrower than this share of the bar has no room for its sign and count. */
const ROOM_FOR_LABEL = 0.08

/** @param counts of at least one claim */
export function barParts(counts: VerdictCounts): readonly BarPart[] {
  return verdictOrder.map((verdict) => {
    const share = counts[verdict] / counts.total
    const label = share < ROOM_FOR_LABEL ? null : `${verdictSigns[verdict]} ${counts[verdict]}`
    return { verdict, share, label }
  })
}
