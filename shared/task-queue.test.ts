import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TaskQueue } from './task-queue.ts'

describe('a task queue', () => {
  it('runs one task at a time and in the order asked for, whatever the order in which they would end', async () => {
    const ofAnyLength = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(ofAnyLength, async (lengths) => {
        const queue = new TaskQueue()
        const log: string[] = []
        const runs = lengths.map((length, task) =>
          queue.run(async () => {
            log.push(`${task} begins`)
            for (let step = 0; step < length; step += 1) await Promise.resolve()
            log.push(`${task} ends`)
            return task
          }),
        )
        expect(await Promise.all(runs)).toEqual(lengths.map((_, task) => task))
        expect(log).toEqual(lengths.flatMap((_, task) => [`${task} begins`, `${task} ends`]))
      }),
    )
  })

  it('tells a failure to whoever asked for that task and goes on with the next', async () => {
    const queue = new TaskQueue()
    const failing = queue.run(() => Promise.reject(new Error('full')))
    const next = queue.run(() => Promise.resolve('done'))
    await expect(failing).rejects.toThrow('full')
    await expect(next).resolves.toBe('done')
  })

  it('is settled when the last task asked for has ended, also badly', async () => {
    const queue = new TaskQueue()
    let ended = 0
    const slow = queue.run(async () => {
      await Promise.resolve()
      ended += 1
    })
    const failing = queue.run(() => {
      ended += 1
      return Promise.reject(new Error('full'))
    })
    const told = expect(failing).rejects.toThrow('full')
    await queue.settled()
    expect(ended).toBe(2)
    await slow
    await told
  })
})
