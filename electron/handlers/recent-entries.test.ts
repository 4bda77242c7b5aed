import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecentProject } from '../../shared/ipc/opened-project.ts'
import { clockAtStart } from '../../shared/project/clock.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import { stampEvents } from '../../shared/project/stamp-events.ts'
import { RecentEntries } from './recent-entries.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const now = '2026-11-23T10:15:30.123Z'

function claim(id: string): EventDraft {
  const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } as const
  const position = { type: 'TextPositionSelector', start: 0, end: 5 } as const
  const target = { draft: 'd', quote, position }
  return {
    type: 'claim.added',
    data: { claim: id, target, kinds: [], speaker: null, suggestion: null },
  }
}

const verdict = (id: string, given: 'verified' | 'disputed'): EventDraft => ({
  type: 'verdict.given',
  data: { claim: id, aspect: 'content', verdict: given, replaces: [] },
})

function project(drafts: readonly EventDraft[]) {
  const author = { installation: 'abcdef0123456789', by: { name: 'Ana', role: 'checker' } } as const
  const { events } = stampEvents(
    [{ type: 'project.created', data: { project: 'p', title: 'Ferry' } }, ...drafts],
    author,
    clockAtStart,
    now,
  )
  const identity = { format: 1, id: 'p', title: 'Ferry', created: now } as const
  return { events, identity, folder: '/documents/Ferry.claimdesk', contents: 'as judged' }
}

const judged = project([
  claim('a'),
  claim('b'),
  claim('c'),
  verdict('a', 'verified'),
  verdict('b', 'disputed'),
])
const counted = {
  id: 'p',
  path: '/documents/Ferry.claimdesk',
  title: 'Ferry',
  verified: 1,
  disputed: 1,
  pending: 1,
  changedAt: now,
  counted: 'as judged',
}

function listing(known: readonly RecentProject[] = [], counted: string | null = null) {
  const put = vi.fn(() => Promise.resolve())
  const recent = { list: () => known, countedOf: () => counted, put }
  return { recent, entries: new RecentEntries(recent) }
}

describe('RecentEntries', () => {
  it('counts the verdicts of a project that it does not know', async () => {
    const { recent, entries } = listing()
    await entries.opened(judged)
    expect(recent.put).toHaveBeenCalledExactlyOnceWith(counted)
  })

  it('takes the last count of a project that it knows, so that opening it costs nothing', async () => {
    const { path: _, counted: known, ...shown } = { ...counted, verified: 7 }
    const list = [{ ...shown, folder: 'documents/Ferry.claimdesk' }]
    const { recent, entries } = listing(list, known)
    await entries.opened(judged)
    expect(recent.put).toHaveBeenCalledExactlyOnceWith({ ...counted, verified: 7 })
  })

  it('counts once, in a pause after many decisions', async () => {
    const { recent, entries } = listing()
    for (let n = 0; n < 5; n += 1) {
      entries.recorded(judged)
      await vi.advanceTimersByTimeAsync(5_000)
    }
    expect(recent.put).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(recent.put).toHaveBeenCalledExactlyOnceWith(counted)
  })

  it('counts when the project is closed, and not once more later', async () => {
    const { recent, entries } = listing()
    entries.recorded(judged)
    await entries.closing(judged)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(recent.put).toHaveBeenCalledExactlyOnceWith(counted)
  })

  it('does not count again what was counted as it is', async () => {
    const { recent, entries } = listing([], 'as judged')
    await entries.closing(judged)
    expect(recent.put).not.toHaveBeenCalled()
    await entries.closing({ ...judged, contents: 'one decision more' })
    expect(recent.put).toHaveBeenCalledOnce()
  })

  it('loses nothing where the list cannot be kept', async () => {
    const { recent, entries } = listing()
    recent.put.mockRejectedValue(new Error('disk full'))
    await expect(entries.opened(judged)).resolves.toBeUndefined()
    await expect(entries.closing(judged)).resolves.toBeUndefined()
  })
})
