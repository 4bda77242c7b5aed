import { describe, expect, it } from 'vitest'
import { mergeClaims } from './claim-actions.ts'
import { fold, ProjectLog } from './project-log.ts'
import type { EventDraft } from './events.ts'
import { anna, begun, ben, citedSource, claimAt, claimOf, draft, record } from './sample-log.ts'
import type { Author } from './stamp-events.ts'
import type { StoredEvent } from './stored-event.ts'

describe('a claim that is joined to another', () => {
  const ask = (claim: string, comment: string): EventDraft => ({
    type: 'comment.added',
    data: { claim, comment, text: `On ${claim}`, request: 'ask-writer', assignee: 'Ben' },
  })
  const cite = (claim: string, id: string, passage: string): EventDraft => ({
    type: 'evidence.attached',
    data: {
      claim,
      evidence: { id, source: 's1', stance: 'supports', passage, locator: null, standing: null },
    },
  })
  const tick = (claim: string, item: string): EventDraft => ({
    type: 'checklist.ticked',
    data: { claim, item, ticked: true },
  })
  /** What is recorded later than all that `record` stamps by itself. */
  const later = (author: Author, before: number, ...drafts: EventDraft[]): StoredEvent[] =>
    record(author, ...Array.from({ length: before }, () => []), drafts)
  const two = [
    ...record(anna, ...begun, [citedSource, claimAt('c2', 50, 66)], [ask('c1', 'k1')]),
    ...later(ben, 4, ask('c2', 'k2'), cite('c2', 'e2', 'p. 4')),
  ]
  const merged = (events: readonly StoredEvent[]): StoredEvent[] => {
    const project = fold(events)
    return later(
      anna,
      6,
      ...mergeClaims(project, [claimOf(project), claimOf(project, 'c2')], draft),
    )
  }

  it('leaves it what was cited and said, with who said it and when', () => {
    const claim = claimOf(fold([...two, ...merged(two)]))
    expect(claim.comments.map(({ id, by, assignee }) => [id, by.name, assignee])).toEqual([
      ['k1', 'Anna', 'Ben'],
      ['k2', 'Ben', 'Ben'],
    ])
    expect(claim.comments[1]).toEqual(claimOf(fold(two), 'c2').comments[0])
    expect(claim.evidence.map(({ passage }) => passage)).toEqual(['p. 4'])
  })

  it('leaves it also what somebody else writes who does not know of it, in any order of arrival', () => {
    const joined = merged(two)
    const late = later(ben, 8, ask('c2', 'k3'), cite('c2', 'e3', 'p. 9'))
    for (const events of [
      [...two, ...joined, ...late],
      [...late, ...joined, ...two],
    ]) {
      const log = new ProjectLog()
      for (const event of events) log.add([event])
      const claim = claimOf(log.project)
      expect(claim.comments.map(({ id }) => id)).toEqual(['k1', 'k2', 'k3'])
      expect(claim.evidence.map(({ id }) => id)).toEqual(['e2', 'e3'])
    }
  })

  const explain = (claim: string, rationale: string): EventDraft => ({
    type: 'rationale.written',
    data: { claim, rationale },
  })
  const judge = (claim: string, verdict: 'verified' | 'disputed'): EventDraft => ({
    type: 'verdict.given',
    data: { claim, aspect: 'content', verdict, replaces: [] },
  })
  /** What stands as a remark that was no comment. */
  const remarks = (events: readonly StoredEvent[]): readonly (readonly string[])[] =>
    claimOf(fold(events)).comments.flatMap(({ by, text, of }) =>
      of ? [[by.name, of.kind, text]] : [],
    )

  it.each([
    ['before it was joined', 5],
    ['after it was joined', 8],
  ])('leaves it as a remark what a colleague judged and wrote elsewhere %s', (_when, second) => {
    const joined = merged(two)
    const byBen = later(
      ben,
      second,
      judge('c2', 'disputed'),
      explain('c2', 'The mayor denies it.'),
      { type: 'correction.proposed', data: { claim: 'c2', correction: 'Three of them' } },
    )
    for (const events of [
      [...two, ...joined, ...byBen],
      [...byBen, ...joined, ...two],
    ]) {
      const log = new ProjectLog()
      for (const event of events) log.add([event])
      expect(log.project).toEqual(fold([...two, ...joined, ...byBen]))
      expect(claimOf(log.project).comments.flatMap(({ of }) => of ?? [])).toEqual([
        { kind: 'verdict', claim: 'c2', aspect: 'content', verdict: 'disputed' },
        { kind: 'rationale', claim: 'c2' },
        { kind: 'correction', claim: 'c2' },
      ])
      expect(claimOf(log.project).rationale).toBe('')
      expect(claimOf(log.project).judgements.content.verdict).toBe('pending')
    }
    const [, , said] = claimOf(fold([...two, ...joined, ...byBen])).comments
    const settled = later(anna, 10, {
      type: 'comment.settled',
      data: { claim: 'c1', comment: said?.id ?? '', settled: true },
    })
    const dealtWith = claimOf(fold([...two, ...joined, ...byBen, ...settled])).comments[2]
    expect(dealtWith?.settled?.by.name).toBe('Anna')
  })

  it('leaves it no remark of a text that went over, nor of what was replaced or is one’s own', () => {
    const known = [
      ...two,
      ...later(ben, 5, explain('c2', 'Seen.')),
      ...later(anna, 5, judge('c2', 'verified')),
    ]
    expect(remarks([...known, ...merged(known)])).toEqual([])
    const replaces = known.flatMap(({ id, type }) => (type === 'verdict.given' ? id : []))
    const first = later(ben, 7, judge('c2', 'disputed'))
    const again = later(ben, 8, {
      type: 'verdict.given',
      data: {
        claim: 'c2',
        aspect: 'content',
        verdict: 'pending',
        replaces: [...replaces, first[0]?.id ?? ''],
      },
    })
    expect(remarks([...known, ...merged(known), ...first])).toEqual([['Ben', 'verdict', '']])
    expect(remarks([...known, ...merged(known), ...first, ...again])).toEqual([])
    const emptied = [...known, ...later(ben, 6, explain('c2', ''))]
    expect(remarks([...emptied, ...merged(emptied)])).toEqual([])
  })

  it('lets what is carried over be dealt with, changed and taken off there', () => {
    const events = [...two, ...merged(two)]
    const settled = later(
      anna,
      8,
      { type: 'comment.settled', data: { claim: 'c1', comment: 'k2', settled: true } },
      { type: 'evidence.detached', data: { claim: 'c1', evidence: 'e2' } },
    )
    const claim = claimOf(fold([...events, ...settled]))
    expect(claim.comments[1]?.settled?.by.name).toBe('Anna')
    expect(claim.evidence).toEqual([])
  })

  it('has all of it again by itself when the two are parted by an undo', () => {
    const joined = merged(two)
    const action = joined[0]?.id ?? ''
    const undone = later(anna, 8, { type: 'event.undone', data: { action } })
    const log = new ProjectLog([...two, ...joined])
    log.add(undone)
    expect(log.project.claims).toEqual(fold(two).claims)
  })

  it('goes along with the claim that it was joined to, where that is joined to another', () => {
    const three = [...two, ...later(anna, 5, claimAt('c0', 0, 5))]
    const joined = merged(three)
    const project = fold([...three, ...joined])
    const again = later(
      anna,
      8,
      ...mergeClaims(project, [claimOf(project, 'c0'), claimOf(project)], draft),
    )
    const whole = fold([...three, ...joined, ...again])
    expect(whole.claimsInOrder).toEqual(['c0'])
    expect(claimOf(whole, 'c0').comments.map(({ id }) => id)).toEqual(['k1', 'k2'])
  })

  it('gives the other no evidence that it had already', () => {
    const cited = [...two, ...later(anna, 5, cite('c1', 'e1', 'p. 4'))]
    const claim = claimOf(fold([...cited, ...merged(cited)]))
    expect(claim.evidence.map(({ id }) => id)).toEqual(['e1'])
  })

  describe('to which a third was joined as well, by somebody else', () => {
    const three = [...two, ...later(anna, 5, claimAt('c3', 34, 48), cite('c3', 'e3', 'p. 9'))]
    const join = (author: Author, at: number, into: string, before: readonly StoredEvent[]) => {
      const project = fold(before)
      const pair = [claimOf(project, into), claimOf(project, 'c3')] as const
      return later(author, at, ...mergeClaims(project, pair, draft))
    }
    const joinBoth = (before: readonly StoredEvent[]): readonly string[] => {
      const project = fold(before)
      const pair = [claimOf(project), claimOf(project, 'c2')] as const
      const whole = fold([...before, ...later(anna, 12, ...mergeClaims(project, pair, draft))])
      return claimOf(whole).evidence.map(({ id }) => id)
    }
    const thirdInBoth = [...three, ...join(anna, 6, 'c1', three), ...join(ben, 8, 'c2', three)]

    it('leaves it the third’s evidence, which both have', () => {
      expect(joinBoth(thirdInBoth)).toEqual(['e2', 'e3'])
    })

    it.each(['c1', 'c2'])('leaves it also what was taken off of %s alone', (claim) => {
      const off: EventDraft = { type: 'evidence.detached', data: { claim, evidence: 'e3' } }
      expect(joinBoth([...thirdInBoth, ...later(ben, 10, off)]).toSorted()).toEqual(['e2', 'e3'])
    })

    it('has no less evidence where the other had it already', () => {
      const known = [...three, ...later(ben, 6, cite('c2', 'e4', 'p. 9'))]
      const both = fold([...known, ...join(anna, 7, 'c1', known), ...join(ben, 8, 'c2', known)])
      expect(claimOf(both).evidence.map(({ passage }) => passage)).toEqual(['p. 9'])
      expect(claimOf(both, 'c2').evidence.map(({ id }) => id)).toEqual(['e2', 'e4'])
    })
  })

  it('leaves it the ticks that say nothing of the words that were there', () => {
    const dated: EventDraft = { type: 'claim.edited', data: { claim: 'c2', kinds: ['date'] } }
    const ticked = [
      ...two,
      ...later(anna, 5, dated, tick('c2', 'time-zone'), tick('c2', 'primary-source')),
    ]
    const claim = claimOf(fold([...ticked, ...merged(ticked)]))
    // Whether the first one's source is a primary one, nobody has looked.
    expect(claim.tickedItems).toEqual(['time-zone'])
  })

  it('stands where two people join two to each other, if it was joined to last', () => {
    const project = fold(two)
    const [a, b] = [claimOf(project), claimOf(project, 'c2')]
    const byAnna = later(anna, 6, ...mergeClaims(project, [a, b], draft))
    const byBen = later(ben, 8, ...mergeClaims(project, [b, a], draft))
    for (const events of [
      [...two, ...byAnna, ...byBen],
      [...byBen, ...two, ...byAnna],
    ]) {
      const log = new ProjectLog()
      for (const event of events) log.add([event])
      expect(log.project.claimsInOrder).toEqual(['c2'])
      const claim = claimOf(log.project, 'c2')
      expect(claim.comments.map(({ id }) => id)).toEqual(['k1', 'k2'])
      expect(claim.evidence.map(({ passage }) => passage)).toEqual(['p. 4'])
    }
    const action = byBen[0]?.id ?? ''
    const undone = later(ben, 10, { type: 'event.undone', data: { action } })
    expect(fold([...two, ...byAnna, ...byBen, ...undone]).claimsInOrder).toEqual(['c1'])
  })

  it('stands where three are joined in a ring, and stays gone where it was removed besides', () => {
    const three = [...two, ...later(anna, 5, claimAt('c3', 70, 80))]
    const join = (claim: string, into: string): EventDraft => ({
      type: 'claim.removed',
      data: { claim, into },
    })
    const ring = [
      ...later(anna, 6, join('c1', 'c2')),
      ...later(ben, 7, join('c3', 'c1')),
      ...later(anna, 8, join('c2', 'c3')),
    ]
    expect(fold([...three, ...ring]).claimsInOrder).toEqual(['c3'])
    const removed = later(ben, 9, { type: 'claim.removed', data: { claim: 'c3' } })
    expect(fold([...three, ...ring, ...removed]).claimsInOrder).toEqual([])
    const toItself = later(ben, 9, join('c1', 'c1'))
    expect(fold([...three, ...toItself]).claimsInOrder).toEqual(['c2', 'c3'])
  })
})
