import { describe, expect, it } from 'vitest'
import { CallsUnderWay, type CallUnderWay } from './calls-under-way.ts'

/** A call that goes on until it is cancelled. */
const untilCancelled = ({ signal }: CallUnderWay): Promise<string> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve('cancelled')))

describe('CallsUnderWay', () => {
  it('cancels the call of a token and no other', async () => {
    const calls = new CallsUnderWay()
    const first = calls.run('a', untilCancelled)
    const second = calls.run('b', untilCancelled)
    calls.cancel('a')
    expect(await first).toBe('cancelled')
    calls.cancel('b')
    expect(await second).toBe('cancelled')
  })

  it('passes on what the call yields, also after it has failed', async () => {
    const calls = new CallsUnderWay()
    expect(await calls.run('a', () => Promise.resolve(1))).toBe(1)
    await expect(calls.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  it('cancels what was under way for a call that is to run alone', async () => {
    const calls = new CallsUnderWay()
    const first = calls.run('a', untilCancelled)
    const second = calls.runAlone('a', untilCancelled)
    expect(await first).toBe('cancelled')
    calls.cancel('a')
    expect(await second).toBe('cancelled')
  })

  it('ends when all that was under way has ended, also what fails by it', async () => {
    const calls = new CallsUnderWay()
    const ended: string[] = []
    const first = calls.run('a', async (call) => {
      await untilCancelled(call)
      await Promise.resolve()
      ended.push('a')
    })
    const second = calls.run('b', async (call) => {
      await untilCancelled(call)
      ended.push('b')
      throw new Error('no')
    })
    await Promise.all([calls.endAll(), first, expect(second).rejects.toThrow('no')])
    expect(ended.sort()).toEqual(['a', 'b'])
  })

  it('has nothing to cancel once a call has ended', async () => {
    const calls = new CallsUnderWay()
    const signals: AbortSignal[] = []
    await calls.run('a', ({ signal }) => Promise.resolve(signals.push(signal)))
    calls.cancel('a')
    calls.cancelAll()
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  })
})
