import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LINE, suggestionOrders } from '../../../shared/claims/suggestion-line.ts'
import { giveVerdict, moveSpan } from '../../../shared/project/claim-actions.ts'
import { claimDigest } from '../../../shared/project/people/digest.ts'
import type { EventDraft } from '../../../shared/project/events.ts'
import type { Claim, Project } from '../../../shared/project/model.ts'
import { itemAfter, itemLister, type ItemList, type ListView } from './item-list.ts'
import { countItems, countSigned, itemCounter, signedCounter } from '../review-items.ts'
import { ChangingProject, claim, draft, projectOf, suggest } from '../sample-items.ts'

const suggestions = [
  suggest(0, 3, { score: 0.6 }),
  suggest(4, 7, { score: 0.22 }),
  suggest(14, 18, { score: 0.2, kinds: ['opinion'] }),
  suggest(40, 43, { score: 0.8 }),
]
const plain: ListView = { order: 'place', line: 0 }
const ids = ({ inOrder }: ItemList): readonly string[] => inOrder.map(({ id }) => id)

describe('the line among the suggestions', () => {
  const project = projectOf(claim('own', 8, 13))

  it('leaves out what stands lower, and counts it', () => {
    const list = itemLister()(project, suggestions, { order: 'place', line: 0.5 })
    expect(ids(list)).toEqual(['d1:0-3', 'own', 'd1:40-43'])
    expect(list.items).toEqual(list.inOrder)
    expect(list.open).toBe(4)
  })

  it('leaves opinions in until it is moved up from where it stands at first', () => {
    const shownAt = (line: number) =>
      ids(itemLister()(project, suggestions, { order: 'place', line }))
    expect(shownAt(DEFAULT_LINE)).toContain('d1:14-18')
    expect(shownAt(DEFAULT_LINE)).not.toContain('d1:4-7')
    expect(shownAt(DEFAULT_LINE + 0.01)).not.toContain('d1:14-18')
  })

  it('touches no claim, whatever it was made from', () => {
    const accepted = projectOf(claim('low', 4, 7, 'd1:4-7'))
    const list = itemLister()(accepted, suggestions, { order: 'place', line: 1 })
    expect(ids(list)).toEqual(['low'])
  })

  it('makes no item anew when it is moved', () => {
    const list = itemLister()
    const before = list(project, suggestions, plain)
    const after = list(project, suggestions, { ...plain, line: 0.5 })
    expect(after.items.every((item) => before.items.includes(item))).toBe(true)
  })
})

describe('the order by score', () => {
  const byScore: ListView = { order: 'score', line: 0 }

  it('puts claims of one’s own first, then suggestions by falling score, and opinions last', () => {
    const better = [...suggestions, suggest(45, 48, { score: 0.9, kinds: ['prediction'] })]
    const list = itemLister()(projectOf(claim('own', 30, 34)), better, byScore)
    expect(ids(list)).toEqual(['own', 'd1:40-43', 'd1:0-3', 'd1:4-7', 'd1:45-48', 'd1:14-18'])
  })

  it('leaves a suggestion in its place when it becomes a claim', () => {
    const changing = new ChangingProject()
    changing.do(claim('own', 30, 34))
    const list = itemLister()
    const before = ids(list(changing.project, suggestions, byScore))
    const after = ids(list(changing.do(claim('c1', 0, 3, 'd1:0-3')), suggestions, byScore))
    expect(after).toEqual(before.map((id) => (id === 'd1:0-3' ? 'c1' : id)))
  })

  it('keeps the order of the article for marks and highlights', () => {
    const list = itemLister()(projectOf(claim('own', 30, 34)), suggestions, byScore)
    const starts = list.items.map(({ span }) => span.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
})

describe('what one is at when an item is gone', () => {
  const listOf = (view: ListView, ...dismissed: readonly string[]): ItemList => {
    const answers = dismissed.map((suggestion) => ({
      type: 'suggestion.dismissed' as const,
      data: { suggestion },
    }))
    return itemLister()(projectOf(...answers), suggestions, view)
  }
  const after = (view: ListView, gone: string): string | undefined => {
    const before = listOf(view)
    const item = before.inOrder.find(({ id }) => id === gone)
    return item && itemAfter(item, before.inOrder, listOf(view, gone).inOrder)?.id
  }

  it('is the next one in the order of the list', () => {
    expect(after(plain, 'd1:4-7')).toBe('d1:14-18')
    expect(after({ order: 'score', line: 0 }, 'd1:40-43')).toBe('d1:0-3')
  })

  it('is the last one where none follows', () => {
    expect(after(plain, 'd1:40-43')).toBe('d1:14-18')
  })

  it('is what stands at the same words, as when a claim becomes a suggestion again', () => {
    const accepted = itemLister()(projectOf(claim('c1', 4, 7, 'd1:4-7')), suggestions, plain)
    const gone = accepted.inOrder.find(({ id }) => id === 'c1')
    const now = listOf(plain).inOrder
    expect(gone && itemAfter(gone, accepted.inOrder, now)?.id).toBe('d1:4-7')
  })

  it('is nothing where nothing is left', () => {
    const [gone] = listOf(plain).inOrder
    expect(gone && itemAfter(gone, [gone], [])).toBeNull()
  })
})

describe('a review list that follows a project', () => {
  const me = { name: 'Anna' }

  it('makes only the changed claim anew where a verdict is given', () => {
    const changing = new ChangingProject()
    changing.do(claim('c1', 0, 3))
    changing.do(claim('c2', 8, 13))
    const list = itemLister()
    const before = list(changing.project, suggestions, plain)
    const after = list(changing.do(giveVerdict('c2', 'content', 'verified')), suggestions, plain)
    const changed = after.items.filter((item, index) => item !== before.items[index])
    expect(changed).toMatchObject([{ id: 'c2', mark: 'verified' }])
    expect(after.indexById).toBe(before.indexById)
  })

  it('stays the same list where no claim in it has changed', () => {
    const changing = new ChangingProject()
    changing.do(claim('c1', 0, 3))
    const list = itemLister()
    const before = list(changing.project, suggestions, plain)
    const source = { source: 's1', csl: { type: 'report', title: 'Budget' } } as const
    const added = changing.do({ type: 'source.added', data: { ...source, files: [] } })
    expect(list(added, suggestions, plain)).toBe(before)
  })

  it('is at every moment the list of the project as it is then, and counted so', () => {
    const id = fc.constantFrom('c1', 'c2', 'c3')
    const start = fc.integer({ min: 0, max: 40 })
    const change = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), id, start }),
      fc.record({ kind: fc.constant('move' as const), id, start }),
      fc.record({ kind: fc.constant('judge' as const), id }),
      fc.record({ kind: fc.constant('sign' as const), id }),
      fc.record({ kind: fc.constant('remove' as const), id }),
      fc.record({ kind: fc.constant('dismiss' as const), of: fc.nat(suggestions.length - 1) }),
      fc.record({ kind: fc.constant('undo' as const), back: fc.nat(5) }),
      fc.record({
        kind: fc.constant('look' as const),
        order: fc.constantFrom(...suggestionOrders),
        line: fc.constantFrom(0, 0.4, 0.7, 1),
      }),
    )
    const follows = fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const changing = new ChangingProject()
      const list = itemLister()
      const count = itemCounter()
      const countSeldom = itemCounter()
      const recountSigned = signedCounter()
      let view = plain
      for (const [index, one] of changes.entries()) {
        if (one.kind === 'add') changing.do(claim(one.id, one.start, one.start + 5))
        else if (one.kind === 'judge') changing.do(giveVerdict(one.id, 'content', 'disputed'))
        else if (one.kind === 'remove')
          changing.do({ type: 'claim.removed', data: { claim: one.id } })
        else if (one.kind === 'undo') changing.undo(one.back)
        else if (one.kind === 'dismiss') {
          const suggestion = suggestions[one.of]?.id ?? ''
          changing.do({ type: 'suggestion.dismissed', data: { suggestion } })
        } else if (one.kind === 'look') view = one
        else {
          const known = changing.project.claims.get(one.id)
          if (!known) continue
          if (one.kind === 'sign') changing.do(signOff(known, changing.project))
          else changing.do(moveSpan(known, draft, { start: one.start, end: one.start + 4 }))
        }
        const now = list(changing.project, suggestions, view)
        const listedAnew = itemLister()(changing.project, suggestions, view)
        expect({ ...now, change: null }).toEqual(listedAnew)
        expect([...now.indexById.keys()]).toEqual(ids(now))
        expect(now.inOrder.every((item) => now.items.includes(item))).toBe(true)
        expect(count(now, me)).toEqual(countItems(now.items, me))
        const { sources } = changing.project
        expect(recountSigned(now, sources)).toEqual(countSigned(now.items, sources))
        if (index % 3 === 0) expect(countSeldom(now, me)).toEqual(countItems(now.items, me))
      }
    })
    fc.assert(follows)
  })
})

/** Stands until the claim is changed. */
function signOff(signed: Claim, project: Project): EventDraft {
  const data = { claim: signed.id, covers: claimDigest(signed, project), heads: [] }
  return { type: 'signoff.given', data }
}
