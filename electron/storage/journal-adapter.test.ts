import { Low } from 'lowdb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { SampleEvents } from '../projects/sample-events.ts'
import { createFile } from './durable-file.ts'
import { JournalAdapter } from './journal-adapter.ts'
import { emptyJournal, formatLines } from './journal-lines.ts'
import { readJournal } from './journal-reading.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { noFaults, SimulatedProcess, type Operation } from './simulated-process.ts'

const PATH = '/journal/abcdef0123456789.jsonl'

let disk: SimulatedDisk
let process: SimulatedProcess
let samples: SampleEvents

beforeEach(async () => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
  samples = new SampleEvents()
  await process.makeFolder('/journal')
  await process.syncFolder('/')
})

class Journal extends Low<StoredEvent[]> {
  readonly file: JournalAdapter

  constructor(file = new JournalAdapter(PATH, process)) {
    super(file, [])
    this.file = file
  }

  async append(events: readonly ProjectEvent[]): Promise<void> {
    this.data.push(...events)
    await this.write()
  }
}

async function openJournal(): Promise<Journal> {
  const journal = new Journal()
  await journal.read()
  await journal.file.prepare()
  return journal
}

function idsOnDisk(): readonly string[] {
  return readJournal(disk.bytesOf(PATH)).events.map(({ id }) => id)
}

function ids(events: readonly ProjectEvent[]): readonly string[] {
  return events.map(({ id }) => id)
}

function failOnce(operation: Operation, fault: 'EIO' | 'ENOSPC'): void {
  process.faults = (asked) => {
    if (asked !== operation) return null
    process.faults = noFaults
    return fault
  }
}

describe('appending to a journal', () => {
  it('syncs a new journal and its folder, and then only the journal', async () => {
    const journal = await openJournal()
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
    const journal = await openJournal()
    const events = samples.rationales(3)
    await journal.append(events)
    disk.losePower()
    expect(idsOnDisk()).toEqual(ids(events))
  })

  it('writes only what is new, after what is there', async () => {
    const events = samples.rationales(6)
    await (await openJournal()).append(events.slice(0, 3))
    const journal = await openJournal()
    expect(journal.file.reading.events).toEqual(events.slice(0, 3))
    expect(journal.data).toEqual([])
    await journal.append(events.slice(3))
    expect(readJournal(disk.bytesOf(PATH))).toMatchObject({ events, brokenAt: null })
  })

  it('sends events that come in during a write out together in the next', async () => {
    const journal = await openJournal()
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
    const journal = await openJournal()
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
    const journal = await openJournal()
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
      const journal = await openJournal()
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
      disk = new SimulatedDisk(seededRandom(seed))
      process = new SimulatedProcess(disk)
      await process.makeFolder('/journal')
      await process.syncFolder('/')
      const journal = await openJournal()
      const events = samples.rationales(2)
      failOnce('datasync', 'EIO')
      await expect(journal.append(events)).rejects.toMatchObject({ error: { code: 'unexpected' } })
      await journal.write()
      disk.losePower()
      expect(idsOnDisk()).toEqual(ids(events))
    }
  })

  it('touches no line that was acknowledged', async () => {
    const journal = await openJournal()
    await journal.append(samples.rationales(5))
    const acknowledged = disk.bytesOf(PATH).slice()
    failOnce('write', 'ENOSPC')
    await expect(journal.append(samples.rationales(5))).rejects.toThrow()
    expect(disk.bytesOf(PATH).slice(0, acknowledged.length)).toEqual(acknowledged)
    expect(journal.file.end.length).toBe(acknowledged.length)
  })

  it('does not say saved where the journal was deleted meanwhile', async () => {
    const journal = await openJournal()
    await journal.append(samples.rationales(1))
    await process.removeFile(PATH)
    await expect(journal.append(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'not-found' },
    })
  })

  it('does not write where another program has written or cut the journal short', async () => {
    const journal = await openJournal()
    await journal.append(samples.rationales(2))
    const other = await openJournal()
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
    const journal = await openJournal()
    expect(await journal.file.isForeign()).toBe(true)
    await expect(journal.append(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'corrupt' },
    })
    expect(Buffer.from(disk.bytesOf(PATH)).toString()).toBe('\n\n')
  })
})

describe('preparing a journal', () => {
  const torn = '{"v":1,"id":"2026-'

  async function putTorn(): Promise<readonly ProjectEvent[]> {
    const events = samples.rationales(2)
    const { bytes } = formatLines(events, emptyJournal)
    await createFile(process, PATH, Buffer.concat([bytes, Buffer.from(torn)]))
    await process.syncFolder('/journal')
    return events
  }

  it('writes nothing where nothing has to be put right', async () => {
    await (await openJournal()).append(samples.rationales(2))
    process.log.length = 0
    const journal = new Journal()
    await journal.read()
    expect(await journal.file.prepare()).toBeNull()
    expect(process.log.filter((line) => /^(write|create|truncate|rename)/.test(line))).toEqual([])
  })

  it('makes durable what a killed program has left', async () => {
    const events = samples.rationales(3)
    const { bytes } = formatLines(events, emptyJournal)
    const file = await process.open(PATH, 'create')
    await file.write(bytes, 0)
    await openJournal()
    disk.losePower()
    expect(idsOnDisk()).toEqual(ids(events))
  })

  it('sets a torn last line aside, durably, and goes on after the line before it', async () => {
    const events = await putTorn()
    const journal = new Journal()
    await journal.read()
    const aside = await journal.file.prepare()
    expect(aside).toMatch(/^abcdef0123456789\.torn-\d{8}T\d{9}Z\.jsonl$/)
    disk.losePower()
    expect(new TextDecoder().decode(disk.bytesOf(`/journal/${aside ?? ''}`))).toBe(torn)
    const more = samples.rationales(1)
    await journal.append(more)
    expect(readJournal(disk.bytesOf(PATH))).toMatchObject({
      events: [...events, ...more],
      brokenAt: null,
      torn: null,
    })
  })

  it('never loses the torn bytes, wherever the program is killed and power goes', async () => {
    for (let step = 0; step < 12; step += 1) {
      disk = new SimulatedDisk(seededRandom(step))
      process = new SimulatedProcess(disk)
      await process.makeFolder('/journal')
      await process.syncFolder('/')
      await putTorn()
      let steps = 0
      process.faults = () => (steps++ === step ? 'kill' : null)
      await Promise.race([openJournal(), process.killed])
      disk.losePower()
      process = new SimulatedProcess(disk)
      const entries = await process.list('/journal')
      const texts = entries.map(({ name }) =>
        new TextDecoder().decode(disk.bytesOf(`/journal/${name}`)),
      )
      expect(texts.some((text) => text.endsWith(torn))).toBe(true)
    }
  })

  it('ends a whole last line that lacks its line feed', async () => {
    const events = samples.rationales(2)
    const { bytes } = formatLines(events, emptyJournal)
    await createFile(process, PATH, bytes.subarray(0, -1))
    const journal = await openJournal()
    expect(disk.bytesOf(PATH)).toEqual(bytes)
    const more = samples.rationales(1)
    await journal.append(more)
    expect(readJournal(disk.bytesOf(PATH))).toMatchObject({
      events: [...events, ...more],
      brokenAt: null,
    })
  })
})
