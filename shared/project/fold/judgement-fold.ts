import type { EventOf } from '../events.ts'
import type { GivenVerdict, Judgement } from '../model.ts'
import type { VerdictAspect } from '../records.ts'

export type Judgements = Readonly<Record<VerdictAspect, Judgement>>

export const unjudged: Judgement = { verdict: 'pending', contested: false, given: [] }

/** Whether anybody has given a verdict that stands. */
export function isJudged({ content, attribution }: Judgements): boolean {
  return content.given.length + attribution.given.length > 0
}

/**
 * A verdict takes the place of those it names. What it does not name was given without knowledge of
 * it, and where the two differ the judgement is contested (a multi-value register: Shapiro et al.,
 * "A comprehensive study of convergent and commutative replicated data types", 2011, section 3.2.2).
 */
export function judge(
  judgement: Judgement,
  { id, by, at, data }: EventOf<'verdict.given'>,
): Judgement {
  const mine: GivenVerdict = { event: id, verdict: data.verdict, by, at }
  const given = [...judgement.given.filter(({ event }) => !data.replaces.includes(event)), mine]
  const contested = given.some(({ verdict }) => verdict !== data.verdict)
  return { verdict: contested ? 'pending' : data.verdict, contested, given }
}
