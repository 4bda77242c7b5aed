import { expect, it } from 'vitest'
import { giveVerdict } from '../claim-actions.ts'
import type { EventDraft } from '../events.ts'
import { fold } from '../project-log.ts'
import {
  anna,
  attachedEvidence,
  begun,
  citedSource,
  claimAt,
  claimOf,
  record,
} from '../sample-log.ts'
import type { Evidence } from '../records.ts'
import { changesSince } from './signoff-changes.ts'

const signoff: EventDraft = {
  type: 'signoff.given',
  data: { claim: 'c1', covers: '1'.repeat(64), heads: [] },
}
const rationale = (text: string): EventDraft => ({
  type: 'rationale.written',
  data: { claim: 'c1', rationale: text },
})

it('tells what was done to a claim and to what it cites since it was signed off', () => {
  const events = record(
    anna,
    ...begun,
    [citedSource, attachedEvidence],
    [rationale('Counted.')],
    [signoff],
    [rationale('Counted twice.'), giveVerdict('c1', 'content', 'disputed')],
    [{ type: 'source.edited', data: { source: 's1', csl: { type: 'webpage', title: 'Another' } } }],
    [{ type: 'claim.edited', data: { claim: 'c1', kinds: [] } }],
    [{ type: 'rationale.written', data: { claim: 'c2', rationale: 'Of another claim.' } }],
  )
  const claim = claimOf(fold(events))
  const [given] = claim.signoffs
  if (!given) throw new Error('not signed off')
  expect(changesSince(given, claim, events)).toEqual(['verdict', 'rationale', 'source'])
})

it('tells what comes in for a claim that was joined to it, and not what that one was itself', () => {
  const { evidence } = attachedEvidence.data as { evidence: Evidence }
  const events = record(
    anna,
    ...begun,
    [claimAt('c2', 50, 66)],
    [{ type: 'claim.removed', data: { claim: 'c2', into: 'c1' } }],
    [signoff],
    [
      { type: 'evidence.attached', data: { claim: 'c2', evidence } },
      { type: 'rationale.written', data: { claim: 'c2', rationale: 'Late.' } },
    ],
  )
  const claim = claimOf(fold(events))
  const [given] = claim.signoffs
  if (!given) throw new Error('not signed off')
  expect(changesSince(given, claim, events)).toEqual(['evidence'])
})
