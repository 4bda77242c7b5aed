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
  return { events, identity, folder: '/documents/Ferry.claimdesk' }
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
}

function listing(known: readonly RecentProject[] = []) {
  const recent = { list: () => known, put: vi.fn(() => Promise.resolve()) }
  return { recent, entries: new RecentEntries(recent) }
}

describe('RecentEntries', () => {
  it('counts the verdicts of a project that it does not know', async () => {
    const { recent, entries } = listing()
    await entries.opened(judged)
    expect(recent.put).toHaveBeenCalledExactlyOnceWith(counted)
  })

  it('takes the last count of a project that it knows, so that opening it costs nothing', async () => {
    const { path: _, ...shown } = { ...counted, verified: 7 }
    const { recent, entries } = listing([{ ...shown, folder: 'documents/Ferry.claimdesk' }])
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

  it('loses nothing where the list cannot be kept', async () => {
    const { recent, entries } = listing()
    recent.put.mockRejectedValue(new Error('disk full'))
    await expect(entries.opened(judged)).resolves.toBeUndefined()
    await expect(entries.closing(judged)).resolves.toBeUndefined()
  })
})
