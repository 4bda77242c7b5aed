import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../events.ts'
import { fold } from '../project-log.ts'
import type { RequestKind } from '../records.ts'
import { isAskedOf, openRequests } from './requests.ts'
import { anna, begun, claimOf, record } from '../sample-log.ts'

const comment = (id: string, request: RequestKind | null): EventDraft => ({
  type: 'comment.added',
  data: { claim: 'c1', comment: id, text: 'Who counted?', request, assignee: null },
})

describe('an open request', () => {
  it('asks for something and is not dealt with', () => {
    const events = record(
      anna,
      ...begun,
      [comment('remark', null)],
      [comment('done', 'ask-writer')],
      [comment('open', 'second-source')],
      [comment('reopened', 'legal-read')],
      [{ type: 'comment.settled', data: { claim: 'c1', comment: 'done', settled: true } }],
      [{ type: 'comment.settled', data: { claim: 'c1', comment: 'reopened', settled: true } }],
      [{ type: 'comment.settled', data: { claim: 'c1', comment: 'reopened', settled: false } }],
    )
    expect(openRequests(claimOf(fold(events))).map(({ id }) => id)).toEqual(['open', 'reopened'])
  })

  it('is for who is named, however their name is spelt, and for everybody if nobody is', () => {
    expect(isAskedOf({ assignee: 'Ben' }, { name: ' ben' })).toBe(true)
    expect(isAskedOf({ assignee: 'Ben' }, { name: 'Anna' })).toBe(false)
    expect(isAskedOf({ assignee: null }, { name: '' })).toBe(true)
  })
})
