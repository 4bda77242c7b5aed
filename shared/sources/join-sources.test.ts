import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAtStart } from '../project/clock.ts'
import { ProjectEvent, type EventDraft } from '../project/events.ts'
import type { Project, Source } from '../project/model.ts'
import { ProjectLog } from '../project/project-log.ts'
import { CslItem, type FileReference } from '../project/sources.ts'
import { stampEvents } from '../project/stamp-events.ts'
import { joinSources, uniteFields } from './join-sources.ts'

const author = { installation: 'installation1', by: { name: 'Ana', role: 'checker' } } as const
const file = (number: number): FileReference => ({
  sha256: number.toString(16).padStart(64, '0'),
  extension: 'pdf',
  name: `${number}.pdf`,
  size: number,
})

interface Setup {
  readonly files: readonly (readonly number[])[]
  /** For each claim, the sources of its evidence. */
  readonly claims: readonly (readonly number[])[]
  readonly removed: readonly number[]
}

function logOf({ files, claims, removed }: Setup): ProjectLog {
  const drafts: EventDraft[] = [
    ...files.map((numbers, index): EventDraft => ({
      type: 'source.added',
      data: {
        source: `s${index}`,
        csl: { type: 'webpage', title: `Source ${index}` },
        files: numbers.map(file),
      },
    })),
    ...claims.flatMap((sources, claim) => claimWith(claim, sources)),
    ...removed.map((claim): EventDraft => ({
      type: 'claim.removed',
      data: { claim: `c${claim % claims.length}` },
    })),
  ]
  return new ProjectLog(
    stampEvents(drafts, author, clockAtStart, '2025-03-14T10:00:00.000Z').events,
  )
}

function claimWith(claim: number, sources: readonly number[]): EventDraft[] {
  return [
    {
      type: 'claim.added',
      data: {
        claim: `c${claim}`,
        target: {
          draft: 'd',
          quote: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: claim, end: claim + 1 },
        },
        kinds: [],
        speaker: null,
        suggestion: null,
      },
    },
    ...sources.map((source, index): EventDraft => ({
      type: 'evidence.attached',
      data: {
        claim: `c${claim}`,
        evidence: {
          id: `e${claim}-${index}`,
          source: `s${source}`,
          stance: 'supports',
          passage: `passage ${index}`,
          locator: null,
          standing: null,
        },
      },
    })),
  ]
}

function join(log: ProjectLog): Project {
  const [kept, ...others] = [...log.project.sources.values()]
  const drafts = kept && joinSources(log.project, kept, others)
  if (!drafts) throw new Error('nothing to join')
  const { events } = stampEvents(drafts, author, clockAtStart, '2025-03-14T11:00:00.000Z')
  // One action: one step of undo.
  expect(new Set(events.map(({ action }) => action)).size).toBe(1)
  for (const event of events) expect(ProjectEvent.parse(event)).toEqual(event)
  return log.add(events)
}

const evidenceIds = (project: Project): string[] =>
  [...project.claims.values()].flatMap(({ evidence }) => evidence.map(({ id }) => id))
const fileIds = (sources: Iterable<Source>): Set<string> =>
  new Set([...sources].flatMap(({ files }) => files.map(({ sha256 }) => sha256)))

describe('joining sources', () => {
  it('keeps every piece of evidence and every file, on one source', () => {
    const setup = fc.record({
      files: fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 2, maxLength: 4 }),
      claims: fc.array(fc.array(fc.nat(1), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      removed: fc.array(fc.nat(3), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(setup, (drawn) => {
        const log = logOf(drawn)
        const before = log.project
        const after = join(log)
        expect(evidenceIds(after)).toEqual(evidenceIds(before))
        expect(fileIds(after.sources.values())).toEqual(fileIds(before.sources.values()))
        expect([...after.sources.keys()]).toEqual(['s0'])
        const cited = [...after.claims.values()].flatMap(({ evidence }) => evidence)
        expect(cited.every(({ source }) => source === 's0')).toBe(true)
      }),
    )
  })

  it('leaves evidence of a joined claim as it has become in the claim that it was joined to', () => {
    const log = logOf({ files: [[], [], []], claims: [[], [1, 1, 1], [1]], removed: [] })
    const [first] = log.project.claims.values()
    const [edited, gone, otherwise] = log.project.claims.get('c1')?.evidence ?? []
    if (!first || !edited || !gone || !otherwise) throw new Error('nothing to join')
    const about = { claim: first.id }
    const record = (hour: number, drafts: readonly EventDraft[]) =>
      log.add(stampEvents(drafts, author, clockAtStart, `2025-03-14T${hour}:00:00.000Z`).events)
    record(11, [
      { type: 'claim.removed', data: { claim: 'c2', into: 'c1' } },
      { type: 'claim.removed', data: { claim: 'c1', into: first.id } },
      {
        type: 'evidence.edited',
        data: { ...about, evidence: { ...edited, passage: 'read again' } },
      },
      { type: 'evidence.detached', data: { ...about, evidence: gone.id } },
      { type: 'evidence.edited', data: { ...about, evidence: { ...otherwise, source: 's2' } } },
    ])
    const [kept, other] = [...log.project.sources.values()]
    const drafts = kept && other && joinSources(log.project, kept, [other])
    record(12, drafts ?? [])
    const cited = (claim: string) =>
      log.project.claims
        .get(claim)
        ?.evidence.map(({ id, source, passage }) => ({ id, source, passage }))
    expect(cited(first.id)).toEqual([
      { id: edited.id, source: 's0', passage: 'read again' },
      { id: otherwise.id, source: 's2', passage: otherwise.passage },
      { id: 'e2-0', source: 's0', passage: 'passage 0' },
    ])
    // If the two are parted again.
    expect(cited('c1')?.map(({ id, source }) => [id, source])).toEqual([
      [edited.id, 's0'],
      [gone.id, 's0'],
      [otherwise.id, 's0'],
      ['e2-0', 's0'],
    ])
  })

  it('is refused where one source would have more files than it can keep', () => {
    const log = logOf({
      files: [
        Array.from({ length: 60 }, (_, i) => i),
        Array.from({ length: 60 }, (_, i) => 100 + i),
      ],
      claims: [[0]],
      removed: [],
    })
    const [kept, other] = [...log.project.sources.values()]
    expect(kept && other && joinSources(log.project, kept, [other])).toBeNull()
  })
})

describe('the fields of a joined source', () => {
  const first: CslItem = { type: 'webpage', title: 'Harbour log', URL: 'https://example.org/a' }

  it('are those of the first, filled from the second', () => {
    const second: CslItem = { type: 'report', title: 'Harbour log', publisher: 'Port of Lund' }
    expect(uniteFields(first, second)).toEqual({ ...first, publisher: 'Port of Lund' })
  })

  it('take the type that says more', () => {
    expect(uniteFields({ ...first, type: 'document' }, { ...first, type: 'report' }).type).toBe(
      'report',
    )
  })

  it('note what the second says otherwise, once', () => {
    const second: CslItem = { type: 'webpage', title: 'Log', note: 'From the desk.' }
    const once = uniteFields(first, second)
    expect(once.note).toBe('From the desk.\ntitle: Log')
    expect(uniteFields(once, second)).toEqual(once)
  })

  it('stay confidential if either is', () => {
    const second: CslItem = { ...first, custom: { confidential: true } }
    expect(uniteFields(first, second).custom).toEqual({ confidential: true })
    expect(uniteFields(second, first).custom).toEqual({ confidential: true })
  })

  it('are a source that can be stored, however long the notes are', () => {
    const long: CslItem = { type: 'webpage', title: 'Long', note: 'n'.repeat(9_999) }
    const other: CslItem = { type: 'webpage', title: 'Other', note: 'm'.repeat(9_999) }
    expect(CslItem.safeParse(uniteFields(long, other)).success).toBe(true)
  })
})
