import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { noFaults, SimulatedProcess } from '../simulated/simulated-process.ts'
import type { ProcessIdentity, Processes } from './processes.ts'
import { takeLock, type Lock } from './lock.ts'

const INSTALLATION = 'abcdef0123456789'

let process: SimulatedProcess
let running: Set<number>
let held: Map<number, Set<string>>

beforeEach(async () => {
  process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
  await process.makeFolder('/journal')
  running = new Set()
  held = new Map()
})

/** The computer as the process of this id sees it. */
function seenBy(pid: number): Processes {
  running.add(pid)
  const heldLocks = held.get(pid) ?? new Set()
  held.set(pid, heldLocks)
  return {
    heldLocks,
    own: () => Promise.resolve({ pid, start: `start${pid}` }),
    isRunning: (other: ProcessIdentity) => Promise.resolve(running.has(other.pid)),
  }
}

function take(pid: number, installation = INSTALLATION): Promise<Lock | null> {
  return takeLock('/journal', installation, process, seenBy(pid))
}

async function names(): Promise<string[]> {
  return (await process.list('/journal')).map(({ name }) => name)
}

describe('the lock on a journal', () => {
  it('is held by one program, and names it', async () => {
    const lock = await take(1)
    expect(lock).not.toBeNull()
    expect(await names()).toEqual([`${INSTALLATION}.1-start1.lock`])
    expect(await take(2)).toBeNull()
    expect(await names()).toEqual([`${INSTALLATION}.1-start1.lock`])
    await lock?.release()
    expect(await names()).toEqual([])
  })

  it('can be taken after it was given back', async () => {
    await (await take(1))?.release()
    const lock = await take(2)
    expect(lock).not.toBeNull()
    await lock?.release()
    const again = await take(1)
    expect(again).not.toBeNull()
    await again?.release()
  })

  it('can be taken when its holder was killed, whose file is removed', async () => {
    await take(1)
    running.delete(1)
    const lock = await take(2)
    expect(lock).not.toBeNull()
    expect(await names()).toEqual([`${INSTALLATION}.2-start2.lock`])
    await lock?.release()
  })

  it('is not had twice by one program', async () => {
    const lock = await take(1)
    expect(await take(1)).toBeNull()
    await lock?.release()
  })

  it('of another installation is in nobody’s way', async () => {
    const locks = [await take(1), await take(2, 'fedcba9876543210')]
    expect(locks).not.toContain(null)
    for (const lock of locks) await lock?.release()
  })

  it('that came with a folder copied while open is taken over by the program it names', async () => {
    const file = await process.open(`/journal/${INSTALLATION}.1-start1.lock`, 'create')
    await file.close()
    const lock = await take(1)
    expect(lock).not.toBeNull()
    await lock?.release()
  })

  it('is never held by two, however their steps mix, and is had by somebody afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 2, max: 4 }), async (seed, count) => {
        const disk = new SimulatedDisk(seededRandom(seed))
        process = new SimulatedProcess(disk)
        await process.makeFolder('/journal')
        process.turn = async () => {
          for (let wait = disk.random() * 6; wait > 0; wait -= 1) await Promise.resolve()
        }
        const locks = await Promise.all(Array.from({ length: count }, (_, pid) => take(pid + 1)))
        const got = locks.filter((lock) => lock !== null)
        expect(got.length).toBeLessThanOrEqual(1)
        for (const lock of got) await lock.release()
        const after = await take(9)
        expect(after).not.toBeNull()
        await after?.release()
      }),
    )
  })

  it('that cannot be written is a failure, and leaves nothing', async () => {
    process.faults = (operation) => (operation === 'create' ? 'EROFS' : null)
    await expect(take(1)).rejects.toMatchObject({ code: 'EROFS' })
    process.faults = noFaults
    const lock = await take(1)
    expect(lock).not.toBeNull()
    await lock?.release()
  })
})
