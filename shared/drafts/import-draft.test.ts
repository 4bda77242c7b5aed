import { describe, expect, it } from 'vitest'
import { selectSpan } from '../anchoring/selectors.ts'
import type { EventDraft } from '../project/events.ts'
import { placementIn } from '../project/model.ts'
import { claimOf, reanchor as reanchored } from '../project/sample-log.ts'
import { findPlaces } from './find-places.ts'
import { importDraft, lastSurePlace, searchForImport, searchForTriage } from './import-draft.ts'
import {
  draftOf,
  first,
  projectAfter,
  second,
  secondWords,
  spanOf,
  textOf,
  townSuggestion,
} from './sample-drafts.ts'

const imported = (record = second, ...before: EventDraft[][]): EventDraft[] => {
  const project = projectAfter(...before)
  return [...importDraft(project, record, findPlaces(searchForImport(project, record)))]
}

describe('importDraft', () => {
  it('is one action: the draft, and what becomes of every claim in it', () => {
    const drafts = imported()
    expect(drafts.map(({ type }) => type)).toEqual([
      'draft.imported',
      ...Array.from({ length: 3 }, () => 'claim.reanchored'),
    ])
    const project = projectAfter(drafts)
    expect(project.claimsInOrder).toEqual(['c1', 'c2'])
    expect(project.unplacedClaims).toEqual(['c3'])
    const outcomes = ['c1', 'c2', 'c3'].map((id) => placementIn(claimOf(project, id), 'd2'))
    expect(outcomes).toEqual(['changed', 'kept', 'orphaned'])
    expect(claimOf(project, 'c1').target.quote.exact).toBe('Seven bridges were built in 1902')
  })

  it('looks for a claim that was lost from the draft that it last stood in', () => {
    const back = draftOf('d3', [...secondWords, 'It will rain tomorrow.'])
    const project = projectAfter(imported(), imported(back, imported()))
    expect(project.unplacedClaims).toEqual([])
    expect(placementIn(claimOf(project, 'c3'), 'd3')).toBe('kept')
  })

  it('dismisses what was dismissed, where the sentence stayed', () => {
    const { start, end } = spanOf(first, 'Seven bridges were built in 1901')
    const dismissed = [townSuggestion, `d1:${start}-${end}`].map(dismiss)
    expect(imported(second, dismissed).filter(isDismissal)).toEqual([again])
  })

  it('does not suggest again what a claim was made from that was removed', () => {
    expect(imported().filter(isDismissal)).toEqual([])
    const removed: EventDraft = { type: 'claim.removed', data: { claim: 'c2' } }
    expect(imported(second, [removed]).filter(isDismissal)).toEqual([again])
  })
})

const dismiss = (suggestion: string): EventDraft => ({
  type: 'suggestion.dismissed',
  data: { suggestion },
})
const isDismissal = ({ type }: EventDraft): boolean => type === 'suggestion.dismissed'
const townNow = spanOf(second, 'The town has 4,000 people')
const again = dismiss(`d2:${townNow.start}-${townNow.end}`)

describe('lastSurePlace', () => {
  it('passes over a place that nobody has confirmed', () => {
    const words = textOf(second).text
    const unsure = reanchored('c1', { draft: 'd2', words }, 'unsure', { start: 0, end: 5 })
    const claim = claimOf(projectAfter([{ type: 'draft.imported', data: second }, unsure]))
    expect(claim.target).toEqual(selectSpan('d2', words, { start: 0, end: 5 }))
    expect(lastSurePlace(claim).draft).toBe('d1')
  })
})

describe('what is new', () => {
  it('is the sentences that have no counterpart in the draft before', () => {
    const { text } = textOf(second)
    const { newSentences } = findPlaces(searchForImport(projectAfter(), second))
    expect(newSentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A ninth bridge is planned for 2030.',
    ])
  })
})

describe('searchForTriage', () => {
  it('looks for the claims whose place is not sure, from where they last stood', () => {
    const { claims, search } = searchForTriage(projectAfter(imported()))
    expect(claims.map(({ id }) => id)).toEqual(['c3'])
    expect(search).toMatchObject({ previous: 'd1', draft: { id: 'd2' }, sought: [{ draft: 'd1' }] })
  })
})
