import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectSpan } from '../anchoring/selectors.ts'
import { giveVerdict, judgeClaim } from './claim-actions.ts'
import { parseEvent, type EventDraft } from './events.ts'
import { overallVerdict } from './model.ts'
import { fold, ProjectLog } from './project-log.ts'
import {
  anna,
  arbitraryEvents,
  begun,
  ben,
  claimAt,
  claimOf,
  importDraft,
  record,
  text,
} from './sample-log.ts'

describe('the fold', () => {
  it('gives the same state for any order of arrival', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.infiniteStream(fc.nat()), (events, random) => {
        const shuffled = shuffle(events, random)
        expect(fold(shuffled)).toEqual(fold(events))
        const inPieces = new ProjectLog()
        for (const event of shuffled) inPieces.add([event])
        expect(inPieces.project).toEqual(fold(events))
      }),
    )
  })

  it('takes an event in once, however often it arrives', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        expect(fold([...events, ...events])).toEqual(fold(events))
      }),
    )
  })

  it('lists claims in the order of the article, without the removed ones', () => {
    const project = fold(
      record(
        anna,
        [claimAt('late', 50, 66), claimAt('early', 0, 13), claimAt('gone', 20, 32)],
        [{ type: 'claim.removed', data: { claim: 'gone' } }],
      ),
    )
    expect(project.claimsInOrder).toEqual(['early', 'late'])
  })

  it('keeps what it does not know, and counts it', () => {
    const [first] = record(anna, ...begun)
    const future = parseEvent({ ...first, type: 'claim.sung', data: { tune: 'G' } })
    const newerVersion = parseEvent({ ...first, v: 2, id: first?.id.replace('00Z', '01Z') })
    // Zod compares it with the greatest length, and throws.
    const title = { length: { toString: 1, valueOf: 1 } }
    const id = first?.id.replace('00Z', '02Z')
    const ofAnotherShape = parseEvent({ ...first, id, data: { title } })
    const events = [future, newerVersion, ofAnotherShape].filter((event) => event !== null)
    const log = new ProjectLog(events)
    expect(log.project.unknownEvents).toBe(3)
    expect(log.events).toHaveLength(3)
  })

  it('was last changed by what it knows, in whatever order that comes', () => {
    const [first, second] = record(anna, ...begun)
    const future = parseEvent({ ...second, type: 'claim.sung', data: { tune: 'G' } })
    const events = [first, future].filter((event) => event != null)
    const inPieces = new ProjectLog()
    for (const event of events.toReversed()) inPieces.add([event])
    expect(fold(events).changedAt).toBe('2026-01-01T00:00:00.000Z')
    expect(inPieces.project).toEqual(fold(events))
  })

  it('calls nothing an event that has no envelope', () => {
    expect(parseEvent({ type: 'claim.added' })).toBeNull()
    expect(parseEvent('claim.added')).toBeNull()
  })
})

describe('where it is published', () => {
  const state = (articleUrl: string | null): EventDraft => ({
    type: 'publication.stated',
    data: { articleUrl, factCheckUrl: null },
  })

  it('is not known at first, and then what was said last', () => {
    expect(fold(record(anna, ...begun)).publication).toEqual({
      articleUrl: null,
      factCheckUrl: null,
    })
    const events = record(anna, ...begun, [state('https://a.example/')], [state(null)])
    expect(fold(events.slice(0, -1)).publication.articleUrl).toBe('https://a.example/')
    expect(fold(events).publication.articleUrl).toBeNull()
  })
})

describe('a label in the newsroom’s own words', () => {
  const label = (words: string | null): EventDraft => ({
    type: 'claim.labelled',
    data: { claim: 'c1', label: words },
  })

  it('stands until another takes its place, it is taken off, or the claim’s words change', () => {
    const moved: EventDraft = {
      type: 'claim.edited',
      data: { claim: 'c1', target: selectSpan('d1', text, { start: 0, end: 13 }) },
    }
    const labelAfter = (...actions: EventDraft[]) =>
      claimOf(fold(record(anna, ...begun, ...actions.map((action) => [action])))).label
    expect(labelAfter(label('misleading'))).toBe('misleading')
    expect(labelAfter(label('misleading'), label('half true'))).toBe('half true')
    expect(labelAfter(label('misleading'), label(null))).toBeNull()
    expect(labelAfter(label('misleading'), moved)).toBeNull()
  })
})

describe('a verdict', () => {
  const aspects = { content: 'verified', attribution: 'verified' } as const

  it('is verified as a whole when the content and, with a speaker, the attribution are', () => {
    const content = record(anna, ...begun, [giveVerdict('c1', 'content', aspects.content)])
    expect(overallVerdict(claimOf(fold(content)))).toBe('pending')
    const both = record(
      anna,
      ...begun,
      [giveVerdict('c1', 'content', aspects.content)],
      [giveVerdict('c1', 'attribution', aspects.attribution)],
    )
    expect(overallVerdict(claimOf(fold(both)))).toBe('verified')
  })

  it('is disputed as a whole when either is', () => {
    const events = record(
      anna,
      ...begun,
      [giveVerdict('c1', 'content', 'verified')],
      [giveVerdict('c1', 'attribution', 'disputed')],
    )
    expect(overallVerdict(claimOf(fold(events)))).toBe('disputed')
  })

  it('goes back to pending when the words of the claim change', () => {
    const events = record(
      anna,
      ...begun,
      [giveVerdict('c1', 'content', 'verified')],
      [
        {
          type: 'claim.edited',
          data: { claim: 'c1', target: selectSpan('d1', text, { start: 0, end: 13 }) },
        },
      ],
    )
    expect(claimOf(fold(events)).judgements.content.verdict).toBe('pending')
  })

  it('is contested when two people judge differently without knowing of each other', () => {
    const shared = record(anna, ...begun)
    const annas = record(anna, ...begun, [giveVerdict('c1', 'content', 'verified')]).slice(-1)
    const bens = record(ben, [], [], [], [giveVerdict('c1', 'content', 'disputed')])
    const { content } = claimOf(fold([...shared, ...annas, ...bens])).judgements
    expect(content).toMatchObject({ contested: true, verdict: 'pending' })
    expect(content.given.map(({ by }) => by.name).sort()).toEqual(['Anna', 'Ben'])
  })

  it('settles what it has seen', () => {
    const shared = record(anna, ...begun, [giveVerdict('c1', 'content', 'verified')])
    const bens = record(ben, [], [], [], [giveVerdict('c1', 'content', 'disputed')])
    const claim = claimOf(fold([...shared, ...bens]))
    const settled = record(ben, [], [], [], [], [judgeClaim(claim, 'content', 'verified')])
    expect(claimOf(fold([...shared, ...bens, ...settled])).judgements.content).toMatchObject({
      contested: false,
      verdict: 'verified',
    })
  })
})

function shuffle<Item>(items: readonly Item[], random: fc.Stream<number>): Item[] {
  const keys = [...random.take(items.length)]
  return items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

it('stands whatever a forged or mistaken journal says of the action that made it', () => {
  const created: EventDraft = { type: 'project.created', data: { project: 'p1', title: 'Bridges' } }
  const beginning = record(anna, [created, importDraft('d1')])
  const [first] = beginning
  if (!first) throw new Error('it was recorded')
  const undone = record(ben, [], [{ type: 'event.undone', data: { action: first.id } }])
  const inTurn = new ProjectLog(undone)
  for (const event of beginning.toReversed()) inTurn.add([event])
  for (const project of [fold([...beginning, ...undone]), inTurn.project]) {
    expect(project.title).toBe('Bridges')
    expect(project.drafts).toHaveLength(1)
  }
})

it('has all of the action that made it, also where word of that comes in last', () => {
  const created: EventDraft = { type: 'project.created', data: { project: 'p1', title: 'Bridges' } }
  const events = record(anna, [importDraft('d1')], [created, claimAt('c1', 0, 3)])
  const [draft, first, claim] = events
  if (!draft || !first || !claim) throw new Error('they were recorded')
  const undone = record(ben, [], [{ type: 'event.undone', data: { action: first.id } }])
  const inTurn = new ProjectLog([draft, claim, ...undone])
  expect(inTurn.project.claimsInOrder).toEqual([])
  inTurn.add([first])
  expect(inTurn.project).toEqual(fold([...events, ...undone]))
  expect(inTurn.project.claimsInOrder).toEqual(['c1'])
})

it('takes in a long journal that is older than what is known, as if it had been there from the start', () => {
  const claims = (prefix: string): EventDraft[][] =>
    Array.from({ length: 300 }, (_, index) => [claimAt(`${prefix}${index}`, index % 10, 20)])
  const theirs = record(ben, ...claims('b'))
  const late = new ProjectLog(record(anna, ...begun, ...claims('a')))
  late.add(theirs.toReversed())
  const ids = late.events.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(late.project).toEqual(fold(late.events))
})
