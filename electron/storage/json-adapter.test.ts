import { Low } from 'lowdb'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { createFile } from './durable-file.ts'
import { JsonAdapter } from './json-adapter.ts'

const Counter = z.strictObject({ count: z.int() })

let disk: SimulatedDisk
let process: SimulatedProcess

beforeEach(() => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
})

function adapter(): JsonAdapter<z.infer<typeof Counter>> {
  return new JsonAdapter('/counter.json', Counter, process)
}

function put(text: string): Promise<void> {
  return createFile(process, '/counter.json', new TextEncoder().encode(text))
}

async function names(): Promise<string[]> {
  return (await process.list('/')).map(({ name }) => name).sort()
}

describe('the JSON adapter', () => {
  it('keeps the default data where there is no file, and makes one when it writes', async () => {
    const db = new Low(adapter(), { count: 1 })
    await db.read()
    expect(db.data).toEqual({ count: 1 })
    await db.write()
    expect(new TextDecoder().decode(disk.bytesOf('/counter.json'))).toBe('{\n  "count": 1\n}\n')
  })

  it('gives what was written', async () => {
    await new Low(adapter(), { count: 7 }).write()
    const db = new Low(adapter(), { count: 0 })
    await db.read()
    expect(db.data).toEqual({ count: 7 })
  })

  it('resolves a write only when it outlives a power cut', async () => {
    await new Low(adapter(), { count: 7 }).write()
    disk.losePower()
    expect(await adapter().read()).toEqual({ count: 7 })
  })

  it.each([
    ['is no JSON', '{"count": 1'],
    ['has another shape', '{"count": "one"}'],
    ['is not UTF-8', '\uFFFF'],
    ['is empty', ''],
  ])('says so where a file %s, and changes nothing while reading', async (_, text) => {
    await put(text)
    const counter = adapter()
    expect(await counter.read()).toBeNull()
    expect(counter.found).toBe('unreadable')
    expect(await names()).toEqual(['counter.json'])
  })

  it('sets a file that it could not read aside before it writes another', async () => {
    await put('{"count": 1')
    const db = new Low(adapter(), { count: 2 })
    await db.read()
    await db.write()
    await db.write()
    const [written, aside] = await names()
    expect(written).toBe('counter.json')
    expect(aside).toMatch(/^counter\.json\.unreadable-\d{8}T\d{9}Z$/)
    expect(new TextDecoder().decode(disk.bytesOf(`/${aside ?? ''}`))).toBe('{"count": 1')
    expect(await adapter().read()).toEqual({ count: 2 })
  })

  it('keeps the bytes it could not read in a power cut at any moment', async () => {
    for (let trial = 0; trial < 200; trial += 1) {
      disk = new SimulatedDisk(seededRandom(trial))
      process = new SimulatedProcess(disk)
      await put('{"count": 1')
      await process.syncFolder('/')
      const db = new Low(adapter(), { count: 2 })
      await db.read()
      let step = trial % 10
      process.faults = () => (step-- === 0 ? 'kill' : null)
      await Promise.race([db.write(), process.killed])
      disk.losePower()
      process = new SimulatedProcess(disk)
      const texts = (await names()).map((name) =>
        new TextDecoder().decode(disk.bytesOf(`/${name}`)),
      )
      expect(texts).toContain('{"count": 1')
    }
  })

  it('takes a file that it may not read for unreadable, and not for none', async () => {
    await put('{"count": 1}')
    process.faults = (operation) => (operation === 'open' ? 'EACCES' : null)
    const counter = adapter()
    expect(await counter.read()).toBeNull()
    expect(counter.found).toBe('unreadable')
    expect(counter.failure?.error).toEqual({ code: 'read-only' })
  })

  it('tells a full disk as such, keeps the old file, and writes again later', async () => {
    const db = new Low(adapter(), { count: 1 })
    await db.write()
    process.faults = (operation) => (operation === 'write' ? 'ENOSPC' : null)
    db.data = { count: 2 }
    await expect(db.write()).rejects.toMatchObject({ error: { code: 'disk-full' } })
    expect(await adapter().read()).toEqual({ count: 1 })
    process.faults = () => null
    await db.write()
    expect(await adapter().read()).toEqual({ count: 2 })
  })

  it('writes the last of many values given at once, in few writes', async () => {
    const db = new Low(adapter(), { count: 0 })
    const writes = Array.from({ length: 50 }, (_, count) => {
      db.data = { count }
      return db.write()
    })
    await Promise.all(writes)
    expect(await adapter().read()).toEqual({ count: 49 })
    expect(process.log.filter((line) => line.startsWith('rename')).length).toBeLessThanOrEqual(2)
  })
})
