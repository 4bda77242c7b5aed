import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../shared/claims/suggestion.ts'
import { addClaim, giveVerdict, moveSpan } from '../../shared/project/claim-actions.ts'
import { clockAtStart } from '../../shared/project/clock.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import type { Project } from '../../shared/project/model.ts'
import { fold, ProjectLog } from '../../shared/project/project-log.ts'
import { stampEvents } from '../../shared/project/stamp-events.ts'
import { countItems, itemLister, listItems, passesFilter } from './review-items.ts'

const draft = { id: 'd1', text: 'One two three four five six seven eight nine ten.' }
const by = { name: 'Anna', role: 'checker' } as const

const claim = (
  id: string,
  start: number,
  end: number,
  suggestion: string | null = null,
): EventDraft => addClaim(id, draft, { span: { start, end }, kinds: [], speaker: null, suggestion })

const projectOf = (...drafts: EventDraft[]): Project =>
  fold(
    stampEvents(
      drafts,
      { installation: 'annaannaannaanna', by },
      clockAtStart,
      '2026-01-01T00:00:00.000Z',
    ).events,
  )

const suggest = (start: number, end: number): Suggestion => ({
  id: `d1:${start}-${end}`,
  span: { start, end },
  kinds: ['statement'],
  speaker: null,
  score: 0.5,
  reasons: [],
  against: [],
})

const ids = (project: Project, ...suggestions: Suggestion[]): readonly string[] =>
  listItems(project, suggestions).map(({ id }) => id)

describe('the review list', () => {
  it('holds claims and open suggestions in the order of the article', () => {
    const project = projectOf(claim('late', 30, 34), claim('early', 0, 3))
    expect(ids(project, suggest(4, 7), suggest(40, 43))).toEqual([
      'early',
      'd1:4-7',
      'late',
      'd1:40-43',
    ])
  })

  it('leaves out suggestions that are accepted, dismissed, or covered by a claim', () => {
    const project = projectOf(claim('accepted', 0, 3, 'd1:0-3'), claim('own', 8, 20), {
      type: 'suggestion.dismissed',
      data: { suggestion: 'd1:24-28' },
    })
    const found = ids(project, suggest(0, 3), suggest(4, 7), suggest(14, 18), suggest(24, 28))
    expect(found).toEqual(['accepted', 'd1:4-7', 'own'])
  })

  it('leaves out a suggestion that a long claim from far before still covers', () => {
    const project = projectOf(claim('long', 0, 48), claim('short', 4, 7))
    expect(ids(project, suggest(30, 34))).toEqual(['long', 'short'])
  })

  it('does not offer an accepted suggestion again once its claim is removed', () => {
    const project = projectOf(claim('c1', 0, 3, 'd1:0-3'), {
      type: 'claim.removed',
      data: { claim: 'c1' },
    })
    expect(ids(project, suggest(0, 3))).toEqual([])
  })

  it('counts what each filter shows', () => {
    const project = projectOf(
      claim('c1', 0, 3),
      giveVerdict('c1', 'content', 'verified'),
      claim('c2', 4, 7),
      giveVerdict('c2', 'content', 'disputed'),
      claim('c3', 8, 13),
    )
    const items = listItems(project, [suggest(40, 43)])
    const counts = countItems(items)
    expect(counts).toMatchObject({ all: 4, claims: 3, verified: 1, disputed: 1, pending: 1 })
    for (const filter of [
      'all',
      'pending',
      'verified',
      'disputed',
      'suggested',
      'unsourced',
    ] as const)
      expect(items.filter((item) => passesFilter(item, filter))).toHaveLength(counts[filter])
  })
})

/** A project that goes on changing. */
class ChangingProject {
  readonly #log = new ProjectLog()
  readonly #actions: string[] = []
  #clock = clockAtStart

  get project(): Project {
    return this.#log.project
  }

  do(change: EventDraft): Project {
    const author = { installation: 'annaannaannaanna', by }
    const stamped = stampEvents([change], author, this.#clock, '2026-01-01T00:00:00.000Z')
    this.#clock = stamped.clock
    this.#actions.push(...stamped.events.map(({ action }) => action))
    return this.#log.add(stamped.events)
  }

  undo(back: number): void {
    const action = this.#actions.at(-1 - back)
    if (action) this.do({ type: 'event.undone', data: { action } })
  }
}

const suggestions = [suggest(0, 3), suggest(4, 7), suggest(14, 18), suggest(40, 43)]

describe('a review list that follows a project', () => {
  it('makes only the changed claim anew where a verdict is given', () => {
    const changing = new ChangingProject()
    changing.do(claim('c1', 0, 3))
    changing.do(claim('c2', 8, 13))
    const list = itemLister()
    const before = list(changing.project, suggestions)
    const after = list(changing.do(giveVerdict('c2', 'content', 'verified')), suggestions)
    const changed = after.items.filter((item, index) => item !== before.items[index])
    expect(changed).toMatchObject([{ id: 'c2', mark: 'verified' }])
    expect(after.indexById).toBe(before.indexById)
  })

  it('is at every moment the list of the project as it is then', () => {
    const id = fc.constantFrom('c1', 'c2', 'c3')
    const start = fc.integer({ min: 0, max: 40 })
    const change = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), id, start }),
      fc.record({ kind: fc.constant('move' as const), id, start }),
      fc.record({ kind: fc.constant('judge' as const), id }),
      fc.record({ kind: fc.constant('remove' as const), id }),
      fc.record({ kind: fc.constant('dismiss' as const), of: fc.nat(suggestions.length - 1) }),
      fc.record({ kind: fc.constant('undo' as const), back: fc.nat(5) }),
    )
    const follows = fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const changing = new ChangingProject()
      const list = itemLister()
      for (const one of changes) {
        if (one.kind === 'add') changing.do(claim(one.id, one.start, one.start + 5))
        else if (one.kind === 'judge') changing.do(giveVerdict(one.id, 'content', 'disputed'))
        else if (one.kind === 'remove')
          changing.do({ type: 'claim.removed', data: { claim: one.id } })
        else if (one.kind === 'undo') changing.undo(one.back)
        else if (one.kind === 'dismiss') {
          const suggestion = suggestions[one.of]?.id ?? ''
          changing.do({ type: 'suggestion.dismissed', data: { suggestion } })
        } else {
          const moved = changing.project.claims.get(one.id)
          if (moved) changing.do(moveSpan(moved, draft, { start: one.start, end: one.start + 4 }))
        }
        const now = list(changing.project, suggestions)
        expect(now.items).toEqual(listItems(changing.project, suggestions))
        expect([...now.indexById.keys()]).toEqual(now.items.map((item) => item.id))
      }
    })
    fc.assert(follows)
  })
})
