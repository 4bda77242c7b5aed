import { describe, expect, it } from 'vitest'
import { addClaim, giveVerdict, judgeClaim } from '../claim-actions.ts'
import { claimDigest, projectDigest } from './digest.ts'
import type { EventDraft } from '../events.ts'
import type { Project } from '../model.ts'
import { fold } from '../project-log.ts'
import type { Person } from '../records.ts'
import {
  anna,
  attachedEvidence,
  ben,
  citedSource,
  claimOf,
  draft,
  importDraft,
  record,
} from '../sample-log.ts'
import {
  claimSignoff,
  claimSignoffObstacle,
  projectSignoff,
  projectSignoffObstacle,
  withdrawFromClaim,
  withdrawFromProject,
} from './signoff.ts'
import type { StoredEvent } from '../stored-event.ts'

const claim: EventDraft = addClaim('c1', draft, {
  span: { start: 0, end: 32 },
  kinds: ['number'],
  speaker: null,
  suggestion: null,
})
/** What Anna has checked. */
const checked = record(
  anna,
  [{ type: 'project.created', data: { project: 'p1', title: 'Bridges' } }, importDraft('d1')],
  [claim, citedSource, attachedEvidence],
  [giveVerdict('c1', 'content', 'verified')],
)
const sign = (project: Project): EventDraft => ({
  type: 'signoff.given',
  data: { claim: 'c1', covers: claimDigest(claimOf(project), project), heads: [] },
})
const signProject = (project: Project): EventDraft => ({
  type: 'project.signed-off',
  data: { covers: projectDigest(project), heads: [] },
})
/** Actions of Ben or Anna, some seconds after the start. */
const at = (
  second: number,
  who: typeof anna | typeof ben,
  ...drafts: EventDraft[]
): StoredEvent[] => record(who, ...Array.from({ length: second }, () => []), drafts)
const claimState = (events: readonly StoredEvent[]): string => {
  const project = fold(events)
  return claimSignoff(claimOf(project), project).state
}
const rationale: EventDraft = {
  type: 'rationale.written',
  data: { claim: 'c1', rationale: 'Counted.' },
}

describe('the sign-off of a claim', () => {
  const signed = [...checked, ...at(5, ben, sign(fold(checked)))]

  it('stands once somebody else has given it', () => {
    expect(claimState(checked)).toBe('none')
    expect(claimState(signed)).toBe('signed')
  })

  it.each<[string, EventDraft]>([
    ['the reasons', rationale],
    ['the verdict', giveVerdict('c1', 'content', 'disputed')],
    ['the correction', { type: 'correction.proposed', data: { claim: 'c1', correction: 'Six' } }],
    ['the evidence', { type: 'evidence.detached', data: { claim: 'c1', evidence: 'e1' } }],
    [
      'a source that it rests on',
      { type: 'source.edited', data: { source: 's1', csl: { type: 'webpage', title: 'Another' } } },
    ],
    ['the speaker', { type: 'claim.edited', data: { claim: 'c1', speaker: 'the mayor' } }],
  ])('lapses when %s changes, also by what the signer had not seen yet', (_what, change) => {
    expect(claimState([...signed, ...at(9, anna, change)])).toBe('lapsed')
    expect(claimState([...signed, ...at(4, anna, change)])).toBe('lapsed')
  })

  it('stands again when the change is taken back', () => {
    const change = at(9, anna, rationale)
    const undo: EventDraft = { type: 'event.undone', data: { action: change[0]?.id ?? '' } }
    expect(claimState([...signed, ...change, ...at(10, anna, undo)])).toBe('signed')
  })

  it('does not lapse by a remark, or by what happens to another claim', () => {
    const remark: EventDraft = {
      type: 'comment.added',
      data: { claim: 'c1', comment: 'k1', text: 'Fine.', request: null, assignee: null },
    }
    const other = addClaim('c2', draft, {
      span: { start: 50, end: 66 },
      kinds: [],
      speaker: null,
      suggestion: null,
    })
    expect(claimState([...signed, ...at(9, anna, remark, other)])).toBe('signed')
  })

  it('is none where the checker has given it', () => {
    expect(claimState([...checked, ...at(5, anna, sign(fold(checked)))])).toBe('own')
  })

  it('is gone when it is withdrawn', () => {
    const signoff = signed.at(-1)?.id ?? ''
    const withdraw: EventDraft = { type: 'signoff.withdrawn', data: { claim: 'c1', signoff } }
    expect(claimState([...signed, ...at(9, ben, withdraw)])).toBe('none')
  })

  it('is for a named editor or second reader who has not checked the claim, once it is decided', () => {
    const project = fold(checked)
    const obstacle = (person: Person, of = project) => claimSignoffObstacle(claimOf(of), of, person)
    expect(obstacle({ name: 'Ben', role: 'editor' })).toBeNull()
    expect(obstacle({ name: ' ', role: 'editor' })).toBe('nameless')
    expect(obstacle({ name: 'Ben', role: 'checker' })).toBe('role')
    expect(obstacle({ name: 'ANNA', role: 'editor' })).toBe('own')
    expect(obstacle({ name: 'Ben', role: 'editor' }, fold(checked.slice(0, -1)))).toBe('pending')
    expect(obstacle({ name: 'Cleo', role: 'editor' }, fold(signed))).toBe('signed')
  })

  it('says what is not decided: whether it was said, or whose verdict stands', () => {
    const obstacle = (...events: readonly StoredEvent[]) =>
      claimSignoffObstacle(claimOf(fold(events)), fold(events), { name: 'Cleo', role: 'editor' })
    const said: EventDraft = { type: 'claim.edited', data: { claim: 'c1', speaker: 'Ida Brandt' } }
    const attributed = [...checked, ...at(4, anna, said)]
    expect(obstacle(...attributed)).toBe('unsaid')
    const pending = at(5, anna, judgeClaim(claimOf(fold(attributed)), 'content', 'pending'))
    expect(obstacle(...attributed, ...pending)).toBe('pending')
    const byBen = at(4, ben, giveVerdict('c1', 'content', 'disputed'))
    expect(obstacle(...checked, ...byBen)).toBe('contested')
  })
})

describe('the sign-off of a project', () => {
  const signed = [...checked, ...at(5, ben, signProject(fold(checked)))]
  const state = (events: readonly StoredEvent[]): string => projectSignoff(fold(events)).state

  it('stands until anything in the project changes', () => {
    expect(state(signed)).toBe('signed')
    expect(state([...signed, ...at(9, anna, rationale)])).toBe('lapsed')
    expect(state([...signed, ...at(9, anna, importDraft('d2', 'Other words.'))])).toBe('lapsed')
  })

  it('is for one who has checked nothing that nobody else has signed off', () => {
    const asAnna = { name: 'Anna', role: 'editor' } as const
    expect(projectSignoffObstacle(fold(checked), asAnna)).toBe('own')
    const withBen = fold([...checked, ...at(5, ben, sign(fold(checked)))])
    expect(projectSignoffObstacle(withBen, asAnna)).toBeNull()
  })
})

describe('who takes a sign-off back', () => {
  it('takes back each that they have given of a claim, so that none stands again once a change is undone', () => {
    const signed = [...checked, ...at(5, ben, sign(fold(checked)))]
    const changed = [...signed, ...at(6, anna, rationale)]
    const again = [...changed, ...at(7, ben, sign(fold(changed)))]
    const withdrawn = [...again, ...at(8, ben, ...withdrawFromClaim(claimOf(fold(again)), ben.by))]
    expect(claimState(again)).toBe('signed')
    expect(claimState(withdrawn)).toBe('none')
    const change = changed.at(-1)?.id ?? ''
    const undone = at(9, anna, { type: 'event.undone', data: { action: change } })
    expect(claimState([...withdrawn, ...undone])).toBe('none')
  })

  it('takes back no one else’s, of the project neither', () => {
    const signed = [...checked, ...at(5, ben, sign(fold(checked)))]
    const both = [...signed, ...at(6, ben, signProject(fold(signed)))]
    const project = fold(both)
    expect(withdrawFromClaim(claimOf(project), anna.by)).toEqual([])
    expect(withdrawFromProject(project, anna.by)).toEqual([])
    const withdrawn = [...both, ...at(7, ben, ...withdrawFromProject(project, ben.by))]
    expect(projectSignoff(fold(withdrawn)).state).toBe('none')
    expect(claimState(withdrawn)).toBe('signed')
  })
})
