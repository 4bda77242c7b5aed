import { describe, expect, it } from 'vitest'
import { selectSpan } from '../anchoring/selectors.ts'
import type { EventDraft } from '../project/events.ts'
import { placementIn } from '../project/model.ts'
import { claimOf, reanchor as reanchored } from '../project/sample-log.ts'
import { findPlaces } from './find-places.ts'
import { importDraft, lastSurePlace, searchForImport } from './import-draft.ts'
import type { Placement, Reanchor } from './placement.ts'
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

/** Finds what stands there in the same words, and asks about the rest. */
const byWords: Reanchor = ({ before, after }, spans) => {
  const [from, to] = [before, after].map(({ blocks }) =>
    blocks.map(({ text }) => text).join('\n\n'),
  )
  return spans.map(({ start, end }): Placement => {
    const words = from?.slice(start, end) ?? ''
    const at = to?.indexOf(words) ?? -1
    if (at >= 0) return { outcome: 'kept', span: { start: at, end: at + words.length } }
    return words.startsWith('Seven') && to?.includes('Seven')
      ? { outcome: 'changed', span: { start: 0, end: words.length } }
      : { outcome: 'orphaned' }
  })
}

const imported = (record = second, ...before: EventDraft[][]): EventDraft[] => {
  const project = projectAfter(...before)
  return [...importDraft(project, record, findPlaces(searchForImport(project, record), byWords))]
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
    const back = draftOf('d3', ['It will rain tomorrow.', ...secondWords])
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
  it('is every sentence whose words stand nowhere in the draft before', () => {
    const { text } = textOf(second)
    const project = projectAfter()
    const { newSentences } = findPlaces(searchForImport(project, second), byWords)
    expect(newSentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Seven bridges were built in 1902, the mayor said.',
      'A ninth bridge is planned for 2030.',
    ])
  })

  it('is no sentence that differs by its typography alone', () => {
    const typeset = draftOf('d2', ['Two of them fell.', 'The town has 4,000\u00a0people.'])
    const project = projectAfter()
    expect(findPlaces(searchForImport(project, typeset), byWords).newSentences).toEqual([])
  })
})
