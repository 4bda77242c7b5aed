import fc from 'fast-check'
import { selectSpan, type Span } from '../anchoring/selectors.ts'
import { clockAtStart } from './clock.ts'
import { addClaim, giveVerdict } from './claim-actions.ts'
import type { EventDraft } from './events.ts'
import type { Claim, Project } from './model.ts'
import type { PlacementOutcome } from './records.ts'
import { stampEvents, type Author } from './stamp-events.ts'
import { isUnknown, type StoredEvent } from './stored-event.ts'
import { placementOutcomes } from './vocabulary.ts'

/** Logs for tests: what two people record about a short article. */

export const text = 'Seven bridges were built in 1901, the mayor said. Two of them fell.'
export const draft = { id: 'd1', text }
export const anna = {
  installation: 'annaannaannaanna',
  by: { name: 'Anna', role: 'checker' },
} as const
export const ben = {
  installation: 'benbenbenbenbenb',
  by: { name: 'Ben', role: 'editor' },
} as const

/** Stamps each group of drafts as one action, a second apart. */
export function record(author: Author, ...actions: EventDraft[][]): StoredEvent[] {
  let clock = clockAtStart
  return actions.flatMap((drafts, second) => {
    const now = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
    const stamped = stampEvents(drafts, author, clock, now)
    clock = stamped.clock
    return stamped.events
  })
}

export const claimAt = (id: string, start: number, end: number): EventDraft =>
  addClaim(id, draft, {
    span: { start, end },
    kinds: ['number'],
    speaker: 'the mayor',
    suggestion: null,
  })

export const claimOf = (project: Project, id = 'c1'): Claim => {
  const claim = project.claims.get(id)
  if (!claim) throw new Error(`no claim ${id}`)
  return claim
}

export const begun: EventDraft[][] = [
  [{ type: 'project.created', data: { project: 'p1', title: 'Bridges' } }],
  [claimAt('c1', 0, 32)],
]

/** A source, and what it is cited for: the claim `c1`. */
export const citedSource: EventDraft = {
  type: 'source.added',
  data: { source: 's1', csl: { type: 'webpage', title: 'The register' }, files: [] },
}
export const attachedEvidence: EventDraft = {
  type: 'evidence.attached',
  data: {
    claim: 'c1',
    evidence: {
      id: 'e1',
      source: 's1',
      stance: 'supports',
      passage: '',
      locator: null,
      standing: null,
    },
  },
}

/** A draft of the sample article, or of what became of it. @param id ends in a digit */
export const importDraft = (id: string, words = text): EventDraft => ({
  type: 'draft.imported',
  data: {
    draft: id,
    title: 'Bridges',
    byline: null,
    language: 'en',
    blocks: [{ type: 'paragraph', text: words }],
    sha256: (id.at(-1) ?? '0').repeat(64),
    original: null,
  },
})

/** Finds a claim in a draft at a place, or nowhere. */
export const reanchor = (
  claim: string,
  to: { draft: string; words: string },
  outcome: PlacementOutcome,
  span: Span | null,
): EventDraft => ({
  type: 'claim.reanchored',
  data: {
    claim,
    draft: to.draft,
    outcome,
    target: span && selectSpan(to.draft, to.words, span),
  },
})

/** Events of these people about a few claims and sources, with actions of one to three events. */
function eventsOf(authors: readonly Author[]): fc.Arbitrary<StoredEvent[]> {
  return fc
    .array(
      fc.record({
        who: fc.constantFrom(...authors),
        drafts: fc.array(arbitraryDraft(), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 25 },
    )
    .map((actions) => {
      const clocks = new Map<object, typeof clockAtStart>()
      return actions.flatMap(({ who, drafts }, second) => {
        const now = new Date(Date.UTC(2026, 0, 1, 0, 0, second >> 1)).toISOString()
        const stamped = stampEvents(drafts, who, clocks.get(who) ?? clockAtStart, now)
        clocks.set(who, stamped.clock)
        return [...stamped.events]
      })
    })
}

/** Events of two people. */
export const arbitraryEvents: fc.Arbitrary<StoredEvent[]> = eventsOf([anna, ben])

/** What two to five installations have recorded: one journal for each, some of them empty. */
export const arbitraryJournals: fc.Arbitrary<ReadonlyMap<string, readonly StoredEvent[]>> = fc
  .integer({ min: 2, max: 5 })
  .chain((count) => {
    const authors = everybody.slice(0, count)
    return fc
      .tuple(eventsOf(authors), fc.array(fc.nat(), { maxLength: 5 }))
      .map(([events, undone]) => withUndo(events, undone))
      .map((events) => {
        const of = (installation: string): StoredEvent[] =>
          events.filter(({ id }) => id.endsWith(installation))
        return new Map(authors.map(({ installation }) => [installation, of(installation)]))
      })
  })

const everybody: readonly Author[] = [
  anna,
  ben,
  { installation: 'carlacarlacarlac', by: { name: 'Carla', role: 'second-reader' } },
  // One person on two computers.
  { installation: 'annaathomeannaat', by: anna.by },
  { installation: 'dilipdilipdilipd', by: { name: 'Dilip', role: 'checker' } },
]

/** Has people undo, and bring back, what they or others have done. */
function withUndo(events: readonly StoredEvent[], chosen: readonly number[]): StoredEvent[] {
  const toggles = chosen.flatMap((choice, index) => {
    const event = events[choice % events.length]
    const who = everybody[choice % 2]
    if (!event || isUnknown(event) || !who) return []
    const type = index % 3 === 2 ? 'event.redone' : 'event.undone'
    const now = new Date(Date.UTC(2026, 0, 1, 0, 1, index)).toISOString()
    return [
      ...stampEvents([{ type, data: { action: event.action } }], who, clockAtStart, now).events,
    ]
  })
  return [...events, ...toggles]
}

function arbitraryDraft(): fc.Arbitrary<EventDraft> {
  const claim = fc.constantFrom('c1', 'c2', 'c3')
  const source = fc.constantFrom('s1', 's2')
  return fc.oneof(
    claim.map((id) => claimAt(id, Number(id.slice(1)) * 5, Number(id.slice(1)) * 5 + 7)),
    claim.map((id): EventDraft => ({ type: 'claim.removed', data: { claim: id } })),
    fc.tuple(claim, claim).map(([id, into]): EventDraft => ({
      type: 'claim.removed',
      data: { claim: id, into },
    })),
    fc.tuple(claim, fc.constantFrom('e1', 'e2')).map(([id, evidence]): EventDraft => ({
      type: 'evidence.attached',
      data: {
        claim: id,
        evidence: {
          id: evidence,
          source: 's1',
          stance: 'supports',
          passage: id,
          locator: null,
          standing: null,
        },
      },
    })),
    fc.tuple(claim, fc.constantFrom('e1', 'e2')).map(([id, evidence]): EventDraft => ({
      type: 'evidence.detached',
      data: { claim: id, evidence },
    })),
    fc
      .tuple(
        claim,
        fc.constantFrom('content', 'attribution'),
        fc.constantFrom('verified', 'disputed', 'pending'),
      )
      .map(([id, aspect, verdict]) => giveVerdict(id, aspect, verdict)),
    fc.tuple(claim, fc.string()).map(([id, rationale]): EventDraft => ({
      type: 'rationale.written',
      data: { claim: id, rationale },
    })),
    fc.tuple(claim, fc.boolean()).map(([id, ticked]): EventDraft => ({
      type: 'checklist.ticked',
      data: { claim: id, item: 'primary-source', ticked },
    })),
    fc.tuple(claim, fc.constantFrom('misleading', null)).map(([id, label]): EventDraft => ({
      type: 'claim.labelled',
      data: { claim: id, label },
    })),
    fc.constantFrom('d1', 'd2', 'd3').map((id) => importDraft(id)),
    fc
      .tuple(
        claim,
        fc.constantFrom('d1', 'd2', 'd3'),
        fc.constantFrom(...placementOutcomes),
        fc.nat(9),
      )
      .map(([id, draft, outcome, start]) =>
        reanchor(
          id,
          { draft, words: text },
          outcome,
          outcome === 'orphaned' ? null : { start, end: start + 7 },
        ),
      ),
    fc.tuple(claim, fc.constantFrom('k1', 'k2')).map(([id, comment]): EventDraft => ({
      type: 'comment.added',
      data: { claim: id, comment, text: 'Who counted?', request: 'ask-writer', assignee: 'Ben' },
    })),
    fc
      .tuple(claim, fc.constantFrom('k1', 'k2'), fc.boolean())
      .map(([id, comment, settled]): EventDraft => ({
        type: 'comment.settled',
        data: { claim: id, comment, settled },
      })),
    claim.map((id): EventDraft => ({
      type: 'signoff.given',
      data: { claim: id, covers: '1'.repeat(64), heads: [] },
    })),
    fc.constant<EventDraft>({
      type: 'project.signed-off',
      data: { covers: '2'.repeat(64), heads: [] },
    }),
    fc.constantFrom('https://example.org/', null).map((articleUrl): EventDraft => ({
      type: 'publication.stated',
      data: { articleUrl, factCheckUrl: null },
    })),
    source.map((id): EventDraft => ({
      type: 'source.added',
      data: { source: id, csl: { type: 'webpage', title: id }, files: [] },
    })),
    source.map((id): EventDraft => ({ type: 'source.removed', data: { source: id } })),
    fc.nat(20).map((start): EventDraft => ({
      type: 'suggestion.dismissed',
      data: { suggestion: `d1:${start}-${start + 3}` },
    })),
  )
}
