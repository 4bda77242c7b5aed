import { describe, expect, it } from 'vitest'
import { judgeClaim } from '../project/claim-actions.ts'
import { isUnknown } from '../project/stored-event.ts'
import { ProjectWriter } from '../report/project-writer.ts'
import { ProjectHistory } from './project-history.ts'
import { tellingChanges } from './telling-changes.ts'

/** The fields of the changes that are told beside the last event's sentence. */
function told({ events }: ProjectWriter): readonly string[] {
  const event = events.at(-1)
  if (!event || isUnknown(event)) throw new Error('no event')
  return tellingChanges(event, new ProjectHistory(events).changesOf(event)).map(({ field, item }) =>
    `${field} ${item ?? ''}`.trim(),
  )
}

const begun = () => new ProjectWriter(['The bridge opened.']).claim('a', 'The bridge')

describe('the changes beside the sentence of an event', () => {
  it('leave out what the sentence says, unless something was there before', () => {
    const writer = begun().judge('a', 'verified')
    expect(told(writer)).toEqual([])
    const claim = writer.project.claims.get('a')
    if (!claim) throw new Error('no claim')
    writer.record(judgeClaim(claim, 'content', 'disputed'))
    expect(told(writer)).toEqual(['content'])
  })

  it('tell of a new source all but its title, and of evidence all but source and stance', () => {
    const writer = begun().source('s', { URL: 'https://example.org/' })
    expect(told(writer)).toEqual(['source type', 'source url'])
    expect(told(writer.attach('a', 's', { passage: 'p' }))).toEqual(['passage'])
  })

  it('say no more than the sentence of what goes', () => {
    const writer = begun().source('s')
    expect(told(writer.record({ type: 'source.removed', data: { source: 's' } }))).toEqual([])
    expect(told(writer.record({ type: 'claim.removed', data: { claim: 'a' } }))).toEqual([])
  })

  it('tell all that undoing takes away', () => {
    const writer = begun().judge('a', 'verified')
    const action = writer.events.at(-1)?.id ?? ''
    expect(told(writer.record({ type: 'event.undone', data: { action } }))).toEqual(['content'])
  })
})
