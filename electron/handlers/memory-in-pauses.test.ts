import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { collectGarbage, MemoryInPauses } from './memory-in-pauses.ts'

const MB = 1_000_000
let used: number
let collected: number
let memory: MemoryInPauses

beforeEach(() => {
  vi.useFakeTimers()
  used = 50 * MB
  collected = 0
  memory = new MemoryInPauses({
    used: () => used,
    collect: () => {
      collected += 1
      used = 60 * MB
      return Promise.resolve()
    },
  })
})
afterEach(() => void vi.useRealTimers())

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
}

describe('what work has left in memory', () => {
  it('is given back in the pause after it, once', async () => {
    used = 120 * MB
    memory.worked()
    await pass(14)
    expect(collected).toBe(0)
    await pass(2)
    expect(collected).toBe(1)
    await pass(600)
    expect(collected).toBe(1)
  })

  it('is given back together with what can be held in less room', async () => {
    const order: string[] = []
    memory = new MemoryInPauses({
      used: () => used,
      shrink: () => Promise.resolve(void order.push('shrink')),
      collect: () => Promise.resolve(void order.push('collect')),
    })
    used = 120 * MB
    memory.worked()
    await pass(60)
    expect(order).toEqual(['shrink', 'collect'])
  })

  it('stays as long as there is no pause', async () => {
    used = 120 * MB
    for (let call = 0; call < 10; call += 1) {
      memory.worked()
      await pass(10)
    }
    expect(collected).toBe(0)
    await pass(6)
    expect(collected).toBe(1)
  })

  it('is not worth it where it is little', async () => {
    used = 65 * MB
    memory.worked()
    await pass(60)
    expect(collected).toBe(0)
  })

  it('is told from what is needed: that stays when all else was given back', async () => {
    used = 120 * MB
    memory.worked()
    await pass(60)
    memory.worked()
    await pass(60)
    expect(collected).toBe(1)
    used = 90 * MB
    memory.worked()
    await pass(60)
    expect(collected).toBe(2)
  })

  it('counts from what there is less of meanwhile', async () => {
    used = 30 * MB
    memory.worked()
    await pass(60)
    used = 55 * MB
    memory.worked()
    await pass(60)
    expect(collected).toBe(1)
  })
})

describe('what cannot be given back', () => {
  it('stays, and is tried again in the next pause', async () => {
    const collect = vi.fn().mockRejectedValue(new Error('no memory'))
    memory = new MemoryInPauses({ used: () => used, collect })
    used = 120 * MB
    memory.worked()
    await pass(60)
    memory.worked()
    await pass(60)
    expect(collect).toHaveBeenCalledTimes(2)
  })
})

describe('collecting garbage', () => {
  it('does nothing where there is no such function', async () => {
    await expect(collectGarbage(() => undefined)).resolves.toBeUndefined()
  })

  it('lets go of what nobody holds', async () => {
    vi.useRealTimers()
    const gone = new WeakRef({ text: 'x'.repeat(1000) })
    // What was looked at in a task is held to its end.
    await new Promise((resolve) => setTimeout(resolve))
    await collectGarbage()
    expect(gone.deref()).toBeUndefined()
  })
})
