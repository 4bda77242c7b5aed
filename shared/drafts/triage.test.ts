import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeClaim } from '../project/claim-actions.ts'
import type { EventDraft } from '../project/events.ts'
import { currentDraft, listedClaims, placementIn, type Project } from '../project/model.ts'
import { fold } from '../project/project-log.ts'
import { arbitraryEvents, claimOf, reanchor, record, ben, text } from '../project/sample-log.ts'
import { projectAfter, second, spanOf, textOf } from './sample-drafts.ts'
import {
  changedState,
  needsAnswer,
  placeAsFound,
  placeClaim,
  placeNowhere,
  stillHolds,
  triage,
} from './triage.ts'

const lost = { outcome: 'orphaned' } as const
const there = { draft: 'd2', words: textOf(second).text }
const found = (claim: string, outcome: 'kept' | 'moved' | 'changed' | 'unsure', words: string) =>
  reanchor(claim, there, outcome, spanOf(second, words))
const verdict = (project: Project, id = 'c1'): EventDraft[] => [
  judgeClaim(claimOf(project, id), 'content', 'verified'),
]
const judged = verdict(projectAfter())
const changed = [
  { type: 'draft.imported', data: second } satisfies EventDraft,
  found('c1', 'changed', 'Seven bridges were built in 1902'),
  found('c2', 'kept', 'The town has 4,000 people'),
]

describe('triage', () => {
  it('sorts the claims by what became of them, also those that nobody has looked for', () => {
    const sorted = triage(projectAfter(judged, changed))
    expect(sorted.changed.map(({ id }) => id)).toEqual(['c1'])
    expect(sorted.kept.map(({ id }) => id)).toEqual(['c2'])
    expect(sorted.unplaced.map(({ id }) => id)).toEqual(['c3'])
  })

  it('asks about changed words until they are judged', () => {
    const before = projectAfter(judged, changed)
    expect(needsAnswer(claimOf(before), 'changed')).toBe(true)
    const now = projectAfter(judged, changed, verdict(before))
    expect(needsAnswer(claimOf(now), 'changed')).toBe(false)
  })

  it('does not ask about changed words that were never judged', () => {
    expect(needsAnswer(claimOf(projectAfter(changed)), 'changed')).toBe(false)
  })

  it('tells what is judged again from what is judged, or not, for the first time', () => {
    const before = projectAfter(changed)
    expect(changedState(claimOf(before))).toBe('unjudged')
    expect(changedState(claimOf(projectAfter(changed, verdict(before))))).toBe('judged')
    const judgedBefore = projectAfter(judged, changed)
    const judgedAgain = projectAfter(judged, changed, verdict(judgedBefore))
    expect(changedState(claimOf(judgedAgain))).toBe('judged-again')
  })
})

describe('looking for the claims that nobody has looked for', () => {
  it('places each as it is found, and asks where that is not sure', () => {
    const before = projectAfter(changed)
    const project = projectAfter(changed, [
      ...placeAsFound(triage(before).unplaced, textOf(second), new Map([['c3', lost]])),
    ])
    expect(triage(project).unplaced).toEqual([])
    expect(triage(project).orphaned.map(({ id }) => id)).toEqual(['c3'])
  })

  it('leaves those that are not found out about', () => {
    const before = projectAfter(changed)
    expect(placeAsFound(triage(before).unplaced, textOf(second), new Map())).toEqual([])
  })
})

describe('stillHolds', () => {
  it('gives the earlier verdict and the newsroom’s own again, on the new words', () => {
    const label: EventDraft = { type: 'claim.labelled', data: { claim: 'c1', label: 'Right' } }
    const before = projectAfter([...judged, label], changed)
    const project = projectAfter([...judged, label], changed, [...stillHolds(claimOf(before))])
    expect(claimOf(project)).toMatchObject({
      judgements: { content: { verdict: 'verified' } },
      label: 'Right',
    })
  })

  it('gives nothing where nothing was judged', () => {
    expect(stillHolds(claimOf(projectAfter(changed)))).toEqual([])
  })

  it('gives nothing where the new words have been judged: the old verdict takes no place of a newer one', () => {
    const claim = claimOf(projectAfter(judged, changed))
    const disputed = judgeClaim(claim, 'content', 'disputed')
    expect(stillHolds(claimOf(projectAfter(judged, changed, [disputed])))).toEqual([])
  })
})

describe('placing a claim by hand', () => {
  const unsure: EventDraft[] = [
    { type: 'draft.imported', data: second },
    found('c1', 'unsure', 'A ninth bridge is planned'),
  ]

  it('keeps its verdict where the words are those that were judged, whatever was proposed', () => {
    const same = { ...textOf(second), text: textOf(second).text.replace('1902', '1901') }
    const place = placeClaim(claimOf(projectAfter(judged, unsure)), same, { start: 0, end: 32 })
    const claim = claimOf(projectAfter(judged, unsure, [place]))
    expect(placementIn(claim, 'd2')).toBe('kept')
    expect(claim.judgements.content.verdict).toBe('verified')
  })

  it('reopens the verdict where the words are others, with the old one beside', () => {
    const span = spanOf(second, 'Seven bridges were built in 1902')
    const place = placeClaim(claimOf(projectAfter(judged, unsure)), textOf(second), span)
    const claim = claimOf(projectAfter(judged, unsure, [place]))
    expect(placementIn(claim, 'd2')).toBe('changed')
    expect(claim.judgements.content.given).toEqual([])
    expect(claim.earlier?.words).toBe('Seven bridges were built in 1901')
  })

  it('can say that it stands nowhere', () => {
    const place = placeNowhere(claimOf(projectAfter(judged, unsure)), textOf(second))
    const project = projectAfter(judged, unsure, [place])
    expect(project.unplacedClaims).toContain('c1')
    expect(claimOf(project).target.draft).toBe('d1')
  })

  it('is not asked about again where it was said to stand nowhere before', () => {
    const before = [judged, changed]
    const nowhere = placeNowhere(claimOf(projectAfter(...before)), textOf(second))
    const firstText = { ...textOf(second), text: textOf(second).text.replace('1902', '1901') }
    const lostThere = projectAfter(...before, [nowhere])
    const place = placeClaim(claimOf(lostThere), firstText, { start: 0, end: 32 })
    const claim = claimOf(projectAfter(...before, [nowhere], [place]))
    expect(placementIn(claim, 'd2')).toBe('changed')
    expect(claim.target.quote.exact).toBe('Seven bridges were built in 1901')
  })

  it('is never asked about again, whatever was recorded before', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(9), (events, start) => {
        const project = fold(events)
        const draft = currentDraft(project)
        for (const claim of draft ? listedClaims(project) : []) {
          const place = placeClaim(claim, { id: draft?.id ?? '', text }, { start, end: start + 7 })
          const late = record(ben, ...Array.from({ length: 60 }, () => []), [place])
          const placed = claimOf(fold([...events, ...late]), claim.id)
          expect(['kept', 'changed']).toContain(placementIn(placed, draft?.id ?? ''))
        }
      }),
    )
  })
})
