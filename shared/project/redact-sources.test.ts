import { describe, expect, it } from 'vitest'
import { joinSources } from '../sources/join-sources.ts'
import { clockAtStart, observe, type Clock } from './clock.ts'
import { ProjectEvent, type EventDraft } from './events.ts'
import { fold } from './project-log.ts'
import { confidentialSources, redactEvent } from './redact-sources.ts'
import type { CslItem } from './sources.ts'
import { stampEvents } from './stamp-events.ts'

const open: CslItem = { type: 'report', title: 'Register' }
const secret: CslItem = {
  type: 'interview',
  title: 'Talk with Mme Quendelle',
  author: [{ family: 'Quendelle' }],
  custom: { confidential: true },
}
const file = { sha256: 'b'.repeat(64), extension: 'pdf', name: 'Quendelle.pdf', size: 7 }

const author = { installation: 'installation1', by: { name: 'Ana', role: 'checker' } } as const

function stamped(...drafts: readonly EventDraft[]): readonly ProjectEvent[] {
  let clock: Clock = clockAtStart
  return drafts.flatMap((draft) => {
    const { events, clock: next } = stampEvents([draft], author, clock, '2026-03-14T09:00:00.000Z')
    clock = next
    return events
  })
}

/** One more action, after these events. */
function further(
  events: readonly ProjectEvent[],
  ...drafts: EventDraft[]
): readonly ProjectEvent[] {
  const clock = observe(clockAtStart, events.at(-1)?.id ?? '')
  return stampEvents(drafts, author, clock, '2026-03-14T09:00:00.000Z').events
}

const added = (csl: CslItem): EventDraft => ({
  type: 'source.added',
  data: { source: 's', csl, files: [file] },
})
const edited = (csl: CslItem): EventDraft => ({ type: 'source.edited', data: { source: 's', csl } })

/** The events as a package has them. */
function redacted(events: readonly ProjectEvent[]): readonly ProjectEvent[] {
  const confidential = confidentialSources(events)
  return events.map((event) => redactEvent(event, confidential))
}

describe('the events of a confidential source', () => {
  it('tell nothing of it, from the first to the last', () => {
    // It was no secret at first, and that event stays in the journal.
    const { custom: _, ...notYet } = secret
    const events = stamped(added(notYet), edited(secret), {
      type: 'source.edited',
      data: { source: 's', files: [file] },
    })
    const text = JSON.stringify(redacted(events))
    for (const known of ['Quendelle', 'interview', file.sha256]) expect(text).not.toContain(known)
  })

  it('are still events, of the same source, at the same time, by the same person', () => {
    const events = stamped(added(secret), edited(secret))
    const told = redacted(events)
    expect(told.map(({ id, at, by, type }) => ({ id, at, by, type }))).toEqual(
      events.map(({ id, at, by, type }) => ({ id, at, by, type })),
    )
    for (const event of told) expect(ProjectEvent.parse(event)).toEqual(event)
    expect([...fold(told).sources.keys()]).toEqual(['s'])
    expect(confidentialSources(told)).toEqual(new Set(['s']))
  })

  it('stay redacted once it is removed', () => {
    const events = stamped(added(secret), { type: 'source.removed', data: { source: 's' } })
    expect(JSON.stringify(redacted(events))).not.toContain('Quendelle')
  })

  it('stay redacted where the last word on it was undone, either way', () => {
    const [first, second] = stamped(added(secret), edited(open))
    if (!first || !second) throw new Error('two events were stamped')
    const undone = stamped(added(secret), edited(open), {
      type: 'event.undone',
      data: { action: second.action },
    })
    expect(JSON.stringify(redacted(undone))).not.toContain('Quendelle')
    const undoneMark = stamped(added(open), edited(secret), {
      type: 'event.undone',
      data: { action: second.action },
    })
    expect(JSON.stringify(redacted(undoneMark))).not.toContain('Quendelle')
  })

  it('are told in full once the desk has made it an open one', () => {
    const events = stamped(added(secret), edited({ ...open, title: 'Quendelle speaks' }))
    expect(redacted(events)).toEqual(events)
  })
})

it('leaves every other event as it is', () => {
  const events = stamped(
    added(open),
    edited(open),
    { type: 'claim.removed', data: { claim: 'c' } },
    { type: 'source.removed', data: { source: 's' } },
  )
  const confidential = new Set(['another'])
  for (const event of events) expect(redactEvent(event, confidential)).toBe(event)
})

describe('a source that was made one with a confidential one', () => {
  const { custom: _, ...asOpen } = secret
  const another = (source: string, csl: CslItem): EventDraft => ({
    type: 'source.added',
    data: { source, csl, files: source === 's1' ? [file] : [] },
  })
  const undo = (events: readonly ProjectEvent[]): EventDraft => ({
    type: 'event.undone',
    data: { action: events.at(-1)?.action ?? '' },
  })
  const three = stamped(another('s1', asOpen), another('s2', asOpen), another('s3', secret))

  /** The events with one source joined to another. */
  function join(events: readonly ProjectEvent[], gone: string, kept: string) {
    const project = fold(events)
    const [into, from] = [kept, gone].map((id) => project.sources.get(id))
    if (!into || !from) throw new Error('no such source')
    return [...events, ...further(events, ...(joinSources(project, into, [from]) ?? []))]
  }

  it('is told no more than that, nor is one that was made one with it before', () => {
    const events = join(join(three, 's1', 's2'), 's2', 's3')
    expect(confidentialSources(events)).toEqual(new Set(['s1', 's2', 's3']))
    const text = JSON.stringify(redacted(events))
    for (const known of ['Quendelle', file.sha256]) expect(text).not.toContain(known)
    expect(confidentialSources(redacted(events))).toEqual(new Set(['s1', 's2', 's3']))
  })

  it('is one of its own again where that is undone', () => {
    const events = join(three, 's2', 's3')
    const undone = [...events, ...further(events, undo(events))]
    expect(confidentialSources(undone)).toEqual(new Set(['s3']))
  })
})
