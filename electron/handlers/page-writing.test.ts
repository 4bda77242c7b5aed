import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PageWriting } from './page-writing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('PageWriting', () => {
  it('asks the page and waits for its answer', async () => {
    const broadcast = vi.fn()
    const writing = new PageWriting(broadcast)
    const finished = vi.fn()
    const done = writing.finish().then(finished)
    await vi.advanceTimersByTimeAsync(10)
    expect(broadcast).toHaveBeenCalledExactlyOnceWith('app:closing', null)
    expect(finished).not.toHaveBeenCalled()
    writing.finished()
    await done
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not wait for ever for a page that hangs', async () => {
    const writing = new PageWriting(vi.fn())
    const done = writing.finish()
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(done).resolves.toBeUndefined()
  })

  it('takes an answer that nobody waits for', () => {
    const writing = new PageWriting(vi.fn())
    expect(() => writing.finished()).not.toThrow()
  })
})
