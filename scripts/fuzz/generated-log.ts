import fc from 'fast-check'
import { EventId, parseEvent, ProjectEvent } from '../../shared/project/events.ts'
import { ClaimTarget, Id, SuggestionId } from '../../shared/project/records.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { mutateJson } from './mutate-value.ts'
import { draw, type Random } from './random.ts'
import { valuesOf, type Chosen } from './schema-values.ts'

/** The stamps of a log, some of them of days that there are not: the pattern admits them. */
const stamps: readonly [EventId, ...EventId[]] = [
  '0000-00-00T00:00:00.000Z-0000-annaannaannaanna',
  ...Array.from({ length: 30 }, (_, index) => {
    const second = String(index >> 1).padStart(2, '0')
    const installation = ['annaannaannaanna', 'benbenbenbenbenb', 'carlacarlac'][index % 3] ?? ''
    return `2026-01-01T00:00:${second}.000Z-${index.toString(16).padStart(4, '0')}-${installation}`
  }),
  '9999-12-31T23:59:59.999Z-ffff-benbenbenbenbenb',
  '9999-99-99T99:99:99.999Z-0000-annaannaannaanna',
]

const words = 'Seven bridges were built in 1901, the mayor said. Two of them fell.'
const ids = fc.constantFrom('c1', 'c2', 'd1', 'd2', 's1', 's2', 'k1')
/** Few ids, so that what happens happens to the same things. */
const few: Chosen = new Map<
  Chosen extends ReadonlyMap<infer Key, unknown> ? Key : never,
  fc.Arbitrary<unknown>
>([
  [Id, ids],
  [EventId, fc.constantFrom(...stamps)],
  [SuggestionId, fc.tuple(ids, fc.nat(80), fc.nat(80)).map(([id, a, b]) => `${id}:${a}-${b}`)],
])

const inDraft = fc
  .tuple(fc.constantFrom('d1', 'd2'), fc.nat(30), fc.integer({ min: 1, max: 30 }))
  .map(([draft, start, length]) => ({
    draft,
    quote: {
      type: 'TextQuoteSelector',
      exact: words.slice(start, start + length),
      prefix: words.slice(0, start),
      suffix: words.slice(start + length),
    },
    position: { type: 'TextPositionSelector', start, end: start + length },
  }))

const anyEvent = valuesOf(
  ProjectEvent,
  new Map([...few, [ClaimTarget, fc.oneof(inDraft, valuesOf(ClaimTarget, few))]]),
) as fc.Arbitrary<ProjectEvent>

/** What makes it likely that the others have something to be about. */
function beginning(): readonly Pick<ProjectEvent, 'type' | 'data'>[] {
  const target = { draft: 'd1', ...draftTarget }
  return [
    { type: 'project.created', data: { project: 'p1', title: 'Bridges' } },
    {
      type: 'draft.imported',
      data: {
        draft: 'd1',
        title: 'Bridges',
        byline: null,
        language: 'fr',
        blocks: [{ type: 'paragraph', text: words }],
        sha256: '0'.repeat(64),
        original: null,
      },
    },
    {
      type: 'claim.added',
      data: { claim: 'c1', target, kinds: [], speaker: null, suggestion: null },
    },
  ] as const
}

const draftTarget = {
  quote: { type: 'TextQuoteSelector', exact: words.slice(0, 13), prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 13 },
} as const

/** Events that the schemas admit, as they stand in a journal: each has its own stamp. */
export function generateEvents(random: Random): readonly ProjectEvent[] {
  const count = 1 + random.below(stamps.length - 4)
  const drawn = Array.from({ length: count }, () => draw(anyEvent, random))
  const isBegun = random.below(4) > 0
  const begun = beginning().map((event, index) => ({ ...drawn[index % count], ...event }))
  const all = isBegun ? [...begun, ...drawn] : drawn
  const first = random.below(stamps.length - all.length + 1)
  // The schema puts types and data together; what is spread here keeps them so.
  return all.map((event, index) => ({ ...event, id: stamps[first + index] })) as ProjectEvent[]
}

/** The same, changed here and there, and read again as a journal's lines are. */
export function mutateEvents(events: readonly ProjectEvent[], random: Random): readonly unknown[] {
  return events.map((event) => {
    if (random.below(3) > 0) return event
    const changed: unknown = JSON.parse(JSON.stringify(mutateJson(event, random)))
    return changed
  })
}

/** What is read of such lines: each stamp once. */
export function readEvents(values: readonly unknown[]): readonly StoredEvent[] {
  const byId = new Map<string, StoredEvent>()
  for (const value of values) {
    const event = parseEvent(value)
    if (event && !byId.has(event.id)) byId.set(event.id, event)
  }
  return [...byId.values()]
}
