import { describe, expect, it } from 'vitest'
import { selectSpan } from '../../anchoring/selectors.ts'
import { judgeClaim } from '../claim-actions.ts'
import type { EventDraft } from '../events.ts'
import { placementIn } from '../model.ts'
import { fold } from '../project-log.ts'
import {
  anna,
  attachedEvidence,
  begun,
  ben,
  citedSource,
  claimOf,
  importDraft,
  reanchor,
  record,
  text,
} from '../sample-log.ts'
import type { StoredEvent } from '../stored-event.ts'

const second = { draft: 'd2', words: 'The mayor spoke. Seven bridges were built in 1902, he said.' }
const third = { draft: 'd3', words: text }
/** What Anna did before the second draft came. */
const before: EventDraft[][] = [[importDraft('d1')], ...begun]
const verified = (events: readonly StoredEvent[]): EventDraft =>
  judgeClaim(claimOf(fold(events)), 'content', 'verified')
/** Ben’s actions come after as many seconds. */
const benAt = (second: number, ...drafts: EventDraft[]): StoredEvent[] =>
  record(ben, ...Array.from({ length: second }, () => []), drafts)

describe('a claim in another draft', () => {
  it('stands where it was found, and keeps its places in the earlier ones', () => {
    const found = reanchor('c1', third, 'moved', { start: 0, end: 32 })
    const project = fold(record(anna, ...before, [importDraft('d3'), found]))
    const claim = claimOf(project)
    expect(claim.target.draft).toBe('d3')
    expect(claim.places.map(({ draft, outcome }) => [draft, outcome])).toEqual([
      ['d1', 'added'],
      ['d3', 'moved'],
    ])
    expect(project.claimsInOrder).toEqual(['c1'])
  })

  it('waits for a new verdict where its words have changed, with the old one beside it', () => {
    const events = record(anna, ...before)
    const changed = reanchor('c1', second, 'changed', { start: 17, end: 49 })
    const all = record(anna, ...before, [verified(events)], [importDraft('d2'), changed])
    const claim = claimOf(fold(all))
    expect(claim.judgements.content).toMatchObject({ verdict: 'pending', given: [] })
    expect(claim.target.quote.exact).toBe('Seven bridges were built in 1902')
    expect(claim.earlier).toMatchObject({
      words: 'Seven bridges were built in 1901',
      judgements: { content: { verdict: 'verified' } },
    })
  })

  it('keeps its verdict where its words stayed', () => {
    const events = record(anna, ...before)
    const kept = reanchor('c1', third, 'kept', { start: 0, end: 32 })
    const claim = claimOf(
      fold(record(anna, ...before, [verified(events)], [importDraft('d3'), kept])),
    )
    expect(claim.judgements.content.verdict).toBe('verified')
    expect(claim.earlier).toBeNull()
  })

  it('is listed apart where it does not stand there, or nobody has looked for it', () => {
    const lost = reanchor('c1', second, 'orphaned', null)
    const orphaned = fold(record(anna, ...before, [importDraft('d2'), lost]))
    expect(orphaned).toMatchObject({ claimsInOrder: [], unplacedClaims: ['c1'] })
    expect(placementIn(claimOf(orphaned), 'd2')).toBe('orphaned')
    const unlooked = fold(record(anna, ...before, [importDraft('d2')]))
    expect(unlooked).toMatchObject({ claimsInOrder: [], unplacedClaims: ['c1'] })
    expect(placementIn(claimOf(unlooked), 'd2')).toBe('unplaced')
  })

  it('is where it was again once the draft is taken back', () => {
    const events = record(anna, ...before, [
      importDraft('d2'),
      reanchor('c1', second, 'changed', { start: 17, end: 49 }),
    ])
    const action = events.find(
      (event) => event.type === 'draft.imported' && event.id > '2026-01-01T00:00:01',
    )
    const undone = record(
      anna,
      ...before,
      [],
      [{ type: 'event.undone', data: { action: action?.id ?? '' } }],
    )
    const project = fold([...events, ...undone.slice(-1)])
    expect(claimOf(project).target.draft).toBe('d1')
    expect(project.claimsInOrder).toEqual(['c1'])
  })

  it('is judged by nobody who has judged other words, however late that comes in', () => {
    const known = record(anna, ...before)
    const changed = reanchor('c1', second, 'changed', { start: 17, end: 49 })
    const annas = record(anna, ...before, [importDraft('d2'), changed])
    const claim = claimOf(fold([...annas, ...benAt(9, verified(known))]))
    expect(claim.judgements.content.given).toEqual([])
    expect(claim.earlier).toMatchObject({
      words: 'Seven bridges were built in 1901',
      judgements: { content: { verdict: 'verified' } },
    })
  })

  it.each([2, 9])(
    'is judged by both who give it the same words apart from each other (%i s)',
    (at) => {
      const changed = reanchor('c1', second, 'changed', { start: 17, end: 49 })
      const drafts = record(anna, ...before, [importDraft('d2')])
      const annas = [...drafts, ...record(anna, [], [], [], [], [changed])]
      const bens = [...drafts, ...benAt(at, changed)]
      const disputed = judgeClaim(claimOf(fold(bens)), 'content', 'disputed')
      const both = fold([
        ...annas,
        ...record(anna, ...Array.from({ length: 10 }, () => []), [verified(annas)]),
        ...bens,
        ...benAt(11, disputed),
      ])
      const { content } = claimOf(both).judgements
      expect(content.given.map(({ by, verdict }) => [by.name, verdict])).toEqual([
        ['Anna', 'verified'],
        ['Ben', 'disputed'],
      ])
      expect(content.contested).toBe(true)
    },
  )

  it('keeps beside it the verdict on words that it was given in a draft that is no longer the last', () => {
    const wider = selectSpan('d1', text, { start: 0, end: 48 })
    const edited: EventDraft = { type: 'claim.edited', data: { claim: 'c1', target: wider } }
    const known = record(anna, ...before)
    const bens = [...known, ...benAt(8, edited)]
    const kept = reanchor('c1', third, 'kept', { start: 0, end: 32 })
    const annas = record(anna, ...before, [importDraft('d3'), kept])
    const claim = claimOf(fold([...annas, ...bens, ...benAt(9, verified(bens))]))
    expect(claim.judgements.content.given).toEqual([])
    expect(claim.earlier).toMatchObject({
      words: 'Seven bridges were built in 1901, the mayor said',
      judgements: { content: { verdict: 'verified' } },
    })
  })

  it('does not take words that nobody has confirmed for its own where others are chosen in an earlier draft', () => {
    const known = record(anna, ...before)
    const unsure = reanchor('c1', second, 'unsure', { start: 17, end: 49 })
    const annas = record(anna, ...before, [verified(known)], [importDraft('d2'), unsure])
    const wider = selectSpan('d1', text, { start: 0, end: 48 })
    const edited: EventDraft = { type: 'claim.edited', data: { claim: 'c1', target: wider } }
    const claim = claimOf(fold([...annas, ...benAt(8, edited)]))
    expect(claim.words).toBe('Seven bridges were built in 1901')
    expect(claim.judgements.content.verdict).toBe('verified')
    expect(placementIn(claim, 'd2')).toBe('unsure')
  })

  it('is asked about where somebody else had chosen other words meanwhile', () => {
    const wider = selectSpan('d1', text, { start: 0, end: 48 })
    const kept = reanchor('c1', third, 'kept', { start: 0, end: 32 })
    const annas = record(anna, ...before, [], [], [importDraft('d3'), kept])
    const edited: EventDraft = { type: 'claim.edited', data: { claim: 'c1', target: wider } }
    for (const second of [3, 9]) {
      const claim = claimOf(fold([...annas, ...benAt(second, edited)]))
      expect(placementIn(claim, 'd3')).toBe('unsure')
    }
  })

  it('stands in the draft that came in last, whoever found it where later', () => {
    const annas = record(anna, ...before, [
      importDraft('d3'),
      reanchor('c1', third, 'kept', { start: 0, end: 32 }),
    ])
    const older = [importDraft('d2'), reanchor('c1', second, 'changed', { start: 17, end: 49 })]
    const bens = [...benAt(2, ...older.slice(0, 1)), ...benAt(9, ...older.slice(1))]
    const claim = claimOf(fold([...annas, ...bens]))
    expect(claim.target.draft).toBe('d3')
    expect(claim.target.quote.exact).toBe('Seven bridges were built in 1901')
  })
})

describe('a comment', () => {
  const ask: EventDraft = {
    type: 'comment.added',
    data: {
      claim: 'c1',
      comment: 'k1',
      text: 'Who counted?',
      request: 'ask-writer',
      assignee: 'Ben',
    },
  }
  const settle = (settled: boolean): EventDraft => ({
    type: 'comment.settled',
    data: { claim: 'c1', comment: 'k1', settled },
  })

  it('is open until somebody deals with it, and again where that is taken back', () => {
    const comments = (...drafts: EventDraft[]) =>
      claimOf(fold(record(anna, ...begun, ...drafts.map((one) => [one])))).comments
    expect(comments(ask)).toMatchObject([{ text: 'Who counted?', assignee: 'Ben', settled: null }])
    expect(comments(ask, settle(true))[0]?.settled?.by.name).toBe('Anna')
    expect(comments(ask, settle(true), settle(false))[0]?.settled).toBeNull()
  })
})

describe('evidence that one person takes off while another changes it', () => {
  const attached = record(anna, ...before, [citedSource], [attachedEvidence])
  const [held] = claimOf(fold(attached)).evidence
  if (!held) throw new Error('there should be evidence')
  const changed: EventDraft = {
    type: 'evidence.edited',
    data: { claim: 'c1', evidence: { ...held, passage: 'p. 12' } },
  }
  const takenOff: EventDraft = {
    type: 'evidence.detached',
    data: { claim: 'c1', evidence: held.id },
  }
  const left = (events: readonly StoredEvent[]): readonly (string | null)[] =>
    claimOf(fold([...attached, ...events])).evidence.map(({ passage }) => passage)

  it('is there where the change came last, as changed, in any order of arrival', () => {
    const off = record(anna, [], [], [], [], [], [takenOff])
    const late = benAt(8, changed)
    expect(left([...off, ...late])).toEqual(['p. 12'])
    expect(left([...late, ...off])).toEqual(['p. 12'])
  })

  it('is gone where taking it off came last', () => {
    expect(
      left([...benAt(6, changed), ...record(anna, [], [], [], [], [], [], [], [takenOff])]),
    ).toEqual([])
  })
})
