import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinSources } from '../sources/join-sources.ts'
import { addClaim, mergeClaims } from './claim-actions.ts'
import { clockAtStart, observe } from './clock.ts'
import type { EventDraft } from './events.ts'
import { listedClaims, type Claim } from './model.ts'
import { ProjectLog } from './project-log.ts'
import type { Evidence } from './records.ts'
import { draft, importDraft } from './sample-log.ts'
import { stampEvents } from './stamp-events.ts'
import { UndoHistory } from './undo.ts'

/** Somebody at their computer, who decides by what they see there. */
class Desk {
  readonly log = new ProjectLog()
  readonly #installation: string
  readonly #undo: UndoHistory
  #clock = clockAtStart

  constructor(name: string) {
    this.#installation = name.repeat(8)
    this.#undo = new UndoHistory(this.#installation)
  }

  record(now: string, drafts: readonly EventDraft[]): void {
    const author = { installation: this.#installation, by: { name: '', role: 'checker' } } as const
    const { events, clock } = stampEvents(drafts, author, this.#clock, now)
    this.#clock = clock
    this.log.add(events)
    for (const event of events) this.#undo.add(event)
  }

  undo(now: string): void {
    const action = this.#undo.undoable
    if (action !== null) this.record(now, [{ type: 'event.undone', data: { action } }])
  }

  /** All that somebody else knows arrives. */
  hear({ log }: Desk): void {
    const known = new Set(this.log.events.map(({ id }) => id))
    const fresh = log.events.filter(({ id }) => !known.has(id))
    this.log.add(fresh)
    for (const event of fresh) {
      this.#clock = observe(this.#clock, event.id)
      this.#undo.receive(event)
    }
  }
}

const decisions = [
  'cite',
  'detach',
  'merge',
  'remove',
  'join-sources',
  'remove-source',
  'undo',
] as const

const step = fc.record({
  who: fc.nat(2),
  does: fc.constantFrom('hear', 'hear', ...decisions),
  /** Which claims and sources of those that are there. */
  one: fc.nat(100),
  other: fc.nat(100),
})

/** What is there before anybody decides anything: four claims and three sources. */
const begun: readonly EventDraft[] = [
  { type: 'project.created', data: { project: 'p1', title: 'Bridges' } },
  importDraft('d1'),
  ...[0, 1, 2, 3].map((at) => {
    const span = { start: at * 10, end: at * 10 + 9 }
    return addClaim(`c${at}`, draft, { span, kinds: [], speaker: null, suggestion: null })
  }),
  ...['s1', 's2', 's3'].map((source): EventDraft => ({
    type: 'source.added',
    data: { source, csl: { type: 'webpage', title: source }, files: [] },
  })),
]

const nth = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

const sameContent = (a: Evidence, b: Evidence): boolean =>
  JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' })

/** What somebody decides by what they see; and what has to hold once they have. */
function decide(
  { log: { project } }: Desk,
  { does, one, other }: { does: string; one: number; other: number },
  id: string,
): readonly [readonly EventDraft[], after: (claims: ReadonlyMap<string, Claim>) => void] {
  const nothing = () => undefined
  const claims = listedClaims(project)
  const claim = nth(claims, one)
  const second = nth(
    claims.filter((each) => each !== claim),
    other,
  )
  const sources = [...project.sources.values()]
  const source = nth(sources, other)
  const evidence = nth(claim?.evidence ?? [], other)
  if (does === 'cite' && claim && source) {
    const cited = { id, source: source.id, stance: 'supports', passage: `p. ${one % 3}` } as const
    const evidence = { ...cited, locator: null, standing: null }
    return [[{ type: 'evidence.attached', data: { claim: claim.id, evidence } }], nothing]
  }
  if (does === 'detach' && claim && evidence) {
    const data = { claim: claim.id, evidence: evidence.id }
    return [[{ type: 'evidence.detached', data }], nothing]
  }
  if (does === 'remove' && claim) {
    return [[{ type: 'claim.removed', data: { claim: claim.id } }], nothing]
  }
  if (does === 'merge' && claim && second) {
    const had = [...claim.evidence, ...second.evidence]
    return [
      mergeClaims(project, [claim, second], draft),
      (now) => {
        const has = now.get(claim.id)?.evidence ?? []
        const lost = had.filter(
          (each) => !has.some((one) => one.id === each.id || sameContent(one, each)),
        )
        expect(lost).toEqual([])
      },
    ]
  }
  if (does === 'remove-source' && source) {
    const isCited = claims.some((each) => each.evidence.some((cited) => cited.source === source.id))
    return [isCited ? [] : [{ type: 'source.removed', data: { source: source.id } }], nothing]
  }
  const kept = nth(sources, one)
  if (does === 'join-sources' && source && kept && source !== kept) {
    const moved = ({ evidence }: Claim) =>
      evidence.map((each) => (each.source === source.id ? { ...each, source: kept.id } : each))
    return [
      joinSources(project, kept, [source]) ?? [],
      (now) => {
        for (const each of project.claims.values())
          expect(new Set(now.get(each.id)?.evidence)).toEqual(new Set(moved(each)))
      },
    ]
  }
  return [[], nothing]
}

it('loses no evidence and no source that is cited, whatever three people decide by what each of them sees', () => {
  const law = fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
    const desks = ['anna', 'bena', 'carl'].map((name) => new Desk(name))
    const [first] = desks
    const at = (second: number): string =>
      new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
    first?.record(at(0), begun)
    for (const desk of desks) if (first && desk !== first) desk.hear(first)
    steps.forEach(({ who, does, ...choice }, index) => {
      const [desk, colleague] = [nth(desks, who), nth(desks, who + 1 + (choice.one % 2))]
      if (!desk || !colleague) throw new Error('nobody is there')
      if (does === 'hear') desk.hear(colleague)
      else if (does === 'undo') desk.undo(at(index + 1))
      else {
        const [drafts, expectAfter] = decide(desk, { does, ...choice }, `e${index}`)
        if (drafts.length > 0) desk.record(at(index + 1), drafts)
        expectAfter(desk.log.project.claims)
      }
      const { project } = desk.log
      for (const { evidence } of listedClaims(project))
        for (const { source } of evidence) expect(project.sources.has(source)).toBe(true)
    })
    for (const desk of desks) for (const colleague of desks) desk.hear(colleague)
    for (const desk of desks)
      expect(desk.log.project).toEqual(new ProjectLog(desk.log.events).project)
  })
  fc.assert(law, { numRuns: 300 })
})
