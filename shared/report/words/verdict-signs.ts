import type { Verdict } from '../../project/records.ts'

/** What a reader sees of a claim: until it is settled, one that two judge differently looks like nothing else. */
export type Sign = Verdict | 'contested'

/** Its sign in the article and at its head; it is counted by its verdict. */
export function signOf({ verdict, contested }: SignedVerdict): Sign {
  return contested ? 'contested' : verdict
}

interface SignedVerdict {
  readonly verdict: Verdict
  readonly contested: boolean
}

/** A verdict is never told by colour alone: its sign stands wherever its colour does. */
export const verdictSigns: Readonly<Record<Sign, string>> = {
  verified: '✓',
  disputed: '✕',
  contested: '≠',
  pending: '?',
}

/** The order in which signs are explained. */
export const signOrder = [
  'verified',
  'disputed',
  'contested',
  'pending',
] as const satisfies readonly Sign[]

/** The order in which verdicts are counted and drawn. */
export const verdictOrder = [
  'verified',
  'disputed',
  'pending',
] as const satisfies readonly Verdict[]

/** The sign that decides how words look that several claims cover. */
export function strictest(signs: readonly Sign[]): Sign | null {
  return byStrictness.find((sign) => signs.includes(sign)) ?? null
}

const byStrictness = [
  'disputed',
  'contested',
  'pending',
  'verified',
] as const satisfies readonly Sign[]
