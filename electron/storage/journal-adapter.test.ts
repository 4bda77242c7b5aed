import { beforeEach, describe, expect, it } from 'vitest'
import type { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { noFaults, type Operation, type SimulatedProcess } from '../simulated/simulated-process.ts'
import type { SampleEvents } from './sample-events.ts'
import { ids } from './sample-events.ts'
import { createFile } from './durable-file.ts'
import { readJournal } from './journal-reading.ts'
import { emptyDisk, idsOn, Journal, PATH } from './sample-journal.ts'

let disk: SimulatedDisk
let process: SimulatedProcess
let samples: SampleEvents

beforeEach(async () => ({ disk, process, samples } = await emptyDisk()))

function failOnce(operation: Operation, fault: 'EIO' | 'ENOSPC'): void {
  process.faults = (asked) => {
    if (asked !== operation) return null
    process.faults = noFaults
    return fault
  }
}

describe('appending to a journal', () => {
  it('syncs a new journal and its folder, and then only the journal', async () => {
    const journal = await Journal.open(process)
    process.log.length = 0
    await journal.append(samples.rationales(1))
    await journal.append(samples.rationales(1))
    expect(process.log).toEqual([
      `open ${PATH}`,
      `create ${PATH}`,
      `write ${PATH}`,
      `datasync ${PATH}`,
      `close ${PATH}`,
      'syncFolder /journal',
      `open ${PATH}`,
      `read ${PATH}`,
      `write ${PATH}`,
      `datasync ${PATH}`,
      `close ${PATH}`,
    ])
  })

  it('resolves only when the events outlive a power cut', async () => {
    const journal = await Journal.open(process)
    const events = samples.rationales(3)
    await journal.append(events)
    disk.losePower()
    expect(idsOn(disk)).toEqual(ids(events))
  })

  it('writes only what is new, after what is there', async () => {
    const events = samples.rationales(6)
    await (await Journal.open(process)).append(events.slice(0, 3))
    const journal = await Journal.open(process)
    expect(journal.file.reading.events).toEqual(events.slice(0, 3))
    expect(journal.data).toEqual([])
    await journal.append(events.slice(3))
    expect(readJournal(disk.bytesOf(PATH))).toMatchObject({ events, brokenAt: null })
  })

  it('sends events that come in during a write out together in the next', async () => {
    const journal = await Journal.open(process)
    process.log.length = 0
    const appended: Promise<void>[] = []
    for (let count = 0; count < 30; count += 1) {
      appended.push(journal.append(samples.rationales(1)))
      await Promise.resolve()
    }
    await Promise.all(appended)
    expect(readJournal(disk.bytesOf(PATH))).toMatchObject({ brokenAt: null, end: { lines: 30 } })
    expect(process.log.filter((line) => line.startsWith('datasync')).length).toBeLessThan(15)
  })

  it('has each of those resolve only when its own events are durable', async () => {
    const journal = await Journal.open(process)
    const unsafe: string[] = []
    const appends = samples.rationales(40).map(async (event) => {
      await journal.append([event])
      const durable = journal.data.slice(0, journal.file.saved)
      if (!durable.includes(event)) unsafe.push(event.id)
    })
    await Promise.all(appends)
    expect(unsafe).toEqual([])
  })

  it('writes all of a line where the system takes only a part at a time', async () => {
    const journal = await Journal.open(process)
    process.faults = (operation) => (operation === 'write' ? 'short' : null)
    const events = samples.rationales(3)
    await journal.append(events)
    expect(readJournal(disk.bytesOf(PATH))).toMatchObject({ events, torn: null })
  })
})

describe('an append that fails', () => {
  it.each<Operation>(['open', 'create', 'write', 'datasync', 'syncFolder'])(
    'in %s of a new journal is told, and the next one writes everything in order',
    async (operation) => {
      const journal = await Journal.open(process)
      const [first, second] = [samples.rationales(2), samples.rationales(2)]
      failOnce(operation, 'ENOSPC')
      await expect(journal.append(first)).rejects.toMatchObject({ error: { code: 'disk-full' } })
      expect(journal.file.saved).toBe(0)
      await journal.append(second)
      disk.losePower()
      expect(readJournal(disk.bytesOf(PATH))).toMatchObject({
        events: [...first, ...second],
        brokenAt: null,
      })
    },
  )

  it('in a sync is not trusted to have written anything', async () => {
    for (let seed = 0; seed < 20; seed += 1) {
      ;({ disk, process } = await emptyDisk(seed))
      const journal = await Journal.open(process)
      const events = samples.rationales(2)
      failOnce('datasync', 'EIO')
      await expect(journal.append(events)).rejects.toMatchObject({ error: { code: 'unexpected' } })
      await journal.write()
      disk.losePower()
      expect(idsOn(disk)).toEqual(ids(events))
    }
  })

  it('touches no line that was acknowledged', async () => {
    const journal = await Journal.open(process)
    await journal.append(samples.rationales(5))
    const acknowledged = disk.bytesOf(PATH).slice()
    failOnce('write', 'ENOSPC')
    await expect(journal.append(samples.rationales(5))).rejects.toThrow()
    expect(disk.bytesOf(PATH).slice(0, acknowledged.length)).toEqual(acknowledged)
    expect(journal.file.end.length).toBe(acknowledged.length)
  })

  it('does not say saved where the journal was deleted meanwhile', async () => {
    const journal = await Journal.open(process)
    await journal.append(samples.rationales(1))
    await process.removeFile(PATH)
    await expect(journal.append(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'not-found' },
    })
  })

  it('does not write where another program has written or cut the journal short', async () => {
    const journal = await Journal.open(process)
    await journal.append(samples.rationales(2))
    const other = await Journal.open(process)
    await other.append(samples.rationales(1))
    const bytes = disk.bytesOf(PATH).slice()
    await expect(journal.append(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'locked' },
    })
    expect(disk.bytesOf(PATH)).toEqual(bytes)
    const file = await process.open(PATH, 'update')
    await file.truncate(10)
    await expect(other.append(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'corrupt' },
    })
  })

  it('does not write after line feeds that are all that an editor has left of the journal', async () => {
    await createFile(process, PATH, Buffer.from('\n\n'))
    const journal = await Journal.open(process)
    expect(await journal.file.isForeign()).toBe(true)
    await expect(journal.append(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'corrupt' },
    })
    expect(Buffer.from(disk.bytesOf(PATH)).toString()).toBe('\n\n')
  })
})
