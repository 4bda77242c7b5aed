import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../shared/claims/suggestion.ts'
import { giveVerdict } from '../../shared/project/claim-actions.ts'
import type { Project } from '../../shared/project/model.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import { reviewFilters } from '../../shared/project/vocabulary.ts'
import { countItems, listItems, passesFilter, signOf } from './review-items.ts'
import { claim, projectOf, suggest } from './sample-items.ts'

const ids = (project: Project, ...suggestions: Suggestion[]): readonly string[] =>
  listItems(project, suggestions).map(({ id }) => id)

const ben = { name: 'Ben' }
const ask = (about: string, assignee: string | null): EventDraft => ({
  type: 'comment.added',
  data: { claim: about, comment: `of-${about}`, text: '', request: 'second-source', assignee },
})

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

  it('keeps the items of what a verdict has not changed', () => {
    const project = projectOf(claim('c1', 0, 3), claim('c2', 4, 7))
    const suggestion = suggest(40, 43)
    const [first, second, third] = listItems(project, [suggestion])
    const judged = { ...project, claims: new Map(project.claims) }
    const before = project.claims.get('c1')
    if (before) judged.claims.set('c1', { ...before, rationale: 'Read in the minutes.' })
    const after = listItems(judged, [suggestion])
    expect(after[0]).not.toBe(first)
    expect(after[0]).toMatchObject({ claim: { rationale: 'Read in the minutes.' } })
    expect(after[1]).toBe(second)
    expect(after[2]).toBe(third)
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
    const counts = countItems(items, ben)
    expect(counts).toMatchObject({ all: 4, claims: 3, verified: 1, disputed: 1, pending: 1 })
    for (const filter of reviewFilters)
      expect(items.filter((item) => passesFilter(item, filter, ben))).toHaveLength(counts[filter])
  })
  it('counts as to do what is asked of oneself or of anybody, and as a request what is asked of others too', () => {
    const project = projectOf(
      claim('c1', 0, 3),
      ask('c1', 'Ben'),
      claim('c2', 4, 7),
      ask('c2', null),
      claim('c3', 8, 13),
      ask('c3', 'Chloé'),
    )
    const items = listItems(project, [])
    expect(countItems(items, ben)).toMatchObject({ todo: 2, requests: 3 })
    expect(countItems(items, { name: 'Chloé' })).toMatchObject({ todo: 2, requests: 3 })
    expect(countItems(items, { name: '' })).toMatchObject({ todo: 1, requests: 3 })
  })
})

describe('the sign of an item', () => {
  const judged = (verdict: 'verified' | 'disputed'): EventDraft => ({
    type: 'verdict.given',
    data: { claim: 'one', aspect: 'content', verdict, replaces: [] },
  })
  const signsOf = (...verdicts: EventDraft[]): readonly string[] =>
    listItems(projectOf(claim('one', 0, 3), ...verdicts), [suggest(4, 7)]).map(signOf)

  it('is its verdict, or that it is suggested', () => {
    expect(signsOf()).toEqual(['pending', 'suggested'])
    expect(signsOf(judged('verified'))).toEqual(['verified', 'suggested'])
  })

  it('is another one while two judge differently, though it counts as pending', () => {
    const contested = [judged('verified'), judged('disputed')]
    expect(signsOf(...contested)).toEqual(['contested', 'suggested'])
    const items = listItems(projectOf(claim('one', 0, 3), ...contested), [])
    expect(countItems(items, ben)).toMatchObject({ pending: 1, contested: 1 })
  })
})
