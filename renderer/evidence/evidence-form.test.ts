import { expect, it } from 'vitest'
import { judgeClaim } from '../../shared/project/claim-actions.ts'
import { fold } from '../../shared/project/project-log.ts'
import { anna, begun, claimOf, record } from '../../shared/project/sample-log.ts'
import { emptyEvidence } from './evidence-form.ts'

it('of a disputed claim begins as what contradicts it, of any other as what supports it', () => {
  const claim = claimOf(fold(record(anna, ...begun)))
  const disputed = record(anna, ...begun, [judgeClaim(claim, 'content', 'disputed')])
  expect(emptyEvidence(claim).stance).toBe('supports')
  expect(emptyEvidence(claimOf(fold(disputed))).stance).toBe('contradicts')
  expect(emptyEvidence(undefined).stance).toBe('supports')
})
