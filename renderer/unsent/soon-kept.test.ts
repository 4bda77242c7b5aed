import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SoonKept } from './soon-kept.ts'

let typed: string
let kept: string[]
let soon: SoonKept

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  typed = ''
  kept = []
  soon = new SoonKept(() => {
    const words = typed
    return async () => {
      await Promise.resolve()
      kept.push(words)
    }
  })
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

function type(words: string): void {
  typed = words
  soon.keep()
}

describe('what is typed', () => {
  it('is kept within half a second of the first word, also while one goes on typing', async () => {
    type('Co')
    await vi.advanceTimersByTimeAsync(400)
    type('Counted')
    await vi.advanceTimersByTimeAsync(99)
    expect(kept).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(kept).toEqual(['Counted'])
    type('Counted twice')
    await vi.advanceTimersByTimeAsync(500)
    expect(kept).toEqual(['Counted', 'Counted twice'])
  })

  it('is kept at once where that is asked for, and not once more', async () => {
    type('Counted')
    await soon.flush()
    expect(kept).toEqual(['Counted'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kept).toEqual(['Counted'])
  })

  it('is not kept once it was given up', async () => {
    type('Counted')
    soon.stop()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kept).toEqual([])
  })

  it('is forgotten only after it was kept, where both are asked for', async () => {
    type('Counted')
    const flushed = soon.flush()
    const forgotten = soon.run(() => {
      kept.length = 0
      return Promise.resolve()
    })
    await Promise.all([flushed, forgotten])
    expect(kept).toEqual([])
  })
})
