import { describe, expect, it } from 'vitest'
import { mergeClaims, splitClaim } from './claim-actions.ts'
import { fold } from './project-log.ts'
import { anna, attachedEvidence, begun, claimOf, draft, record } from './sample-log.ts'

describe('splitting and merging', () => {
  let next = 0
  const newId = (): string => `new-${(next += 1)}`
  const split = [
    { start: 0, end: 13 },
    { start: 14, end: 32 },
  ] as const

  it('keeps the evidence on both parts, and joining them again gives the words back', () => {
    const events = record(anna, ...begun, [attachedEvidence])
    const cut = record(
      anna,
      [],
      [],
      [],
      [...splitClaim(claimOf(fold(events)), draft, split, newId)],
    )
    const parts = fold([...events, ...cut])
    const [first, second] = parts.claimsInOrder.map((id) => claimOf(parts, id))
    if (!first || !second) throw new Error('there should be two parts')
    expect([first, second].map(({ target }) => target.quote.exact)).toEqual([
      'Seven bridges',
      'were built in 1901',
    ])
    expect(second.evidence).toHaveLength(1)
    const joined = record(anna, [], [], [], [], [...mergeClaims(parts, [first, second], draft)])
    const whole = fold([...events, ...cut, ...joined])
    expect(whole.claimsInOrder).toEqual(['c1'])
    expect(claimOf(whole).target.quote.exact).toBe('Seven bridges were built in 1901')
    expect(claimOf(whole).evidence).toHaveLength(1)
  })
})
