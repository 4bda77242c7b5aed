import type { Verdict } from '../../project/records.ts'

/** A verdict is never told by colour alone: its sign stands wherever its colour does. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  verified: '✓',
  disputed: '✕',
  pending: '?',
}

/** The order in which verdicts are counted and drawn. */
export const verdictOrder = [
  'verified',
  'disputed',
  'pending',
] as const satisfies readonly Verdict[]

/** The verdict that decides how words look that several claims cover. */
export function strictest(verdicts: readonly Verdict[]): Verdict | null {
  return byStrictness.find((verdict) => verdicts.includes(verdict)) ?? null
}

const byStrictness = ['disputed', 'pending', 'verified'] as const satisfies readonly Verdict[]
