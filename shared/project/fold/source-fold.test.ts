import { describe, expect, it } from 'vitest'
import { fromCsl, toCsl } from '../csl/csl-fields.ts'
import type { EventDraft } from '../events.ts'
import { citedEvidence, isConfidential } from '../model.ts'
import { confidentialSources } from '../redact-sources.ts'
import { fold, ProjectLog } from '../project-log.ts'
import { anna, attachedEvidence, begun, ben, claimOf, record } from '../sample-log.ts'
import { joinSources } from '../../sources/join-sources.ts'
import type { CslItem } from '../sources.ts'

const csl: CslItem = { type: 'interview', title: 'Talk with the pilot' }
const secret: CslItem = { ...csl, custom: { confidential: true } }
const added: EventDraft = { type: 'source.added', data: { source: 's1', csl, files: [] } }
const edited = (changed: CslItem): EventDraft => ({
  type: 'source.edited',
  data: { source: 's1', csl: changed },
})
const removed: EventDraft = { type: 'source.removed', data: { source: 's1' } }

/** What Anna and Ben record, each of them one event a second; where one does nothing the other is alone. */
const apart = (annas: EventDraft[][], bens: EventDraft[][]) => [
  ...record(anna, ...annas),
  ...record(ben, ...bens),
]
const sourceOf = (events: ReturnType<typeof apart>) => fold(events).sources.get('s1')

describe('a source that one has made confidential', () => {
  it('stays so where another changes something else of it without knowing', () => {
    const events = apart([[added], [edited(secret)]], [[], [], [edited({ ...csl, title: 'Talk' })]])
    expect(sourceOf(events)?.csl).toEqual({ ...secret, title: 'Talk' })
  })

  it('stays so in packages and logs where it is taken away after that', () => {
    const events = apart([[added], [edited(secret)]], [[], [], [edited(csl)], [removed]])
    expect(sourceOf(events)).toBeUndefined()
    expect(confidentialSources(events)).toEqual(new Set(['s1']))
  })

  it('is open again once anybody says so', () => {
    const opened = toCsl({ ...fromCsl(secret), confidential: false }, secret)
    const events = apart([[added], [edited(secret)]], [[], [], [edited(opened)]])
    expect(sourceOf(events)?.csl).toEqual(csl)
    const later = apart([[added], [edited(secret)], [], [edited(csl)]], [[], [], [edited(opened)]])
    expect(sourceOf(later)?.csl).toEqual(csl)
  })

  it('is open again where they have said so as the first version did', () => {
    expect(sourceOf(apart([[added], [edited(secret)], [edited(csl)]], []))?.csl).toEqual(csl)
  })

  it('may be made so again', () => {
    const opened = { ...csl, custom: {} }
    const events = apart([[added], [edited(secret)], [edited(opened)], [edited(secret)]], [])
    const source = sourceOf(events)
    expect(source && isConfidential(source)).toBe(true)
  })
})

describe('a source that one takes away while another cites it', () => {
  const second: EventDraft = { type: 'source.added', data: { source: 's2', csl, files: [] } }
  const annas = [[...begun.flat(), added, second]]
  const detached: EventDraft = { type: 'evidence.detached', data: { claim: 'c1', evidence: 'e1' } }

  it('stands as long as it is cited, in any order of arrival', () => {
    const events = apart([...annas, [removed]], [[], [], [attachedEvidence]])
    for (const order of [events, events.toReversed()]) {
      const log = new ProjectLog()
      for (const event of order) log.add([event])
      expect(citedEvidence(log.project, claimOf(log.project))).toHaveLength(1)
      log.add(record(ben, [], [], [], [], [detached]))
      expect(log.project.sources.has('s1')).toBe(false)
    }
  })

  it('is as it was described last, also after it was taken away', () => {
    const changed = edited({ ...csl, title: 'Talk' })
    const events = apart([...annas, [removed]], [[], [], [attachedEvidence], [changed]])
    expect(sourceOf(events)?.csl.title).toBe('Talk')
  })

  it('is gone where only a claim cites it that was removed', () => {
    const gone: EventDraft = { type: 'claim.removed', data: { claim: 'c1' } }
    const events = apart([...annas, [removed]], [[], [], [attachedEvidence], [gone]])
    expect(sourceOf(events)).toBeUndefined()
  })

  it.each([false, true])('is confidential if it was joined to one that is (%s)', (isSecret) => {
    const known = fold(record(anna, ...annas))
    const [one, two] = ['s1', 's2'].map((id) => known.sources.get(id))
    if (!one || !two) throw new Error('there should be two sources')
    const kept = isSecret ? { ...two, csl: secret } : two
    const joining = [...(joinSources(known, kept, [one]) ?? [])]
    const source = sourceOf(apart([...annas, joining], [[], [], [attachedEvidence]]))
    expect(source && isConfidential(source)).toBe(isSecret)
  })
})
