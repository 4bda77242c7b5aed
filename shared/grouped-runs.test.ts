import { describe, expect, it } from 'vitest'
import { GroupedRuns } from './grouped-runs.ts'

describe('grouped runs', () => {
  it('let the calls that come in during a run share the next one', async () => {
    const ends: (() => void)[] = []
    const runs = new GroupedRuns(() => new Promise((resolve) => ends.push(resolve)))
    const first = runs.run()
    await Promise.resolve()
    const second = runs.run()
    const third = runs.run()
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await first
    await Promise.resolve()
    expect(ends).toHaveLength(2)
    ends[1]?.()
    await Promise.all([second, third])
    expect(ends).toHaveLength(2)
  })

  it('never run the task twice at once', async () => {
    let running = 0
    let most = 0
    const runs = new GroupedRuns(async () => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
    })
    const calls: Promise<void>[] = []
    for (let call = 0; call < 20; call += 1) {
      calls.push(runs.run())
      await Promise.resolve()
    }
    await Promise.all(calls)
    expect(most).toBe(1)
  })

  it('tell a failure to the calls of that run only', async () => {
    let attempt = 0
    const runs = new GroupedRuns(() => {
      attempt += 1
      return attempt === 1 ? Promise.reject(new Error('full')) : Promise.resolve()
    })
    await expect(runs.run()).rejects.toThrow('full')
    await expect(runs.run()).resolves.toBeUndefined()
  })

  it('are settled when the last run asked for has ended, also badly', async () => {
    const runs = new GroupedRuns(() => Promise.reject(new Error('full')))
    const run = runs.run()
    await expect(runs.settled()).resolves.toBeUndefined()
    await expect(run).rejects.toThrow('full')
  })
})
