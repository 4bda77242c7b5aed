import { hash } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFile } from '../storage/durable-file.ts'
import { emptyJournal, formatLines } from '../storage/journal-lines.ts'
import { readJournal, type JournalReading } from '../storage/journal-reading.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { EVENT_SHAPES } from './event-shapes.ts'
import { KnownJournals } from './known-journals.ts'

const FILE = 'abcdef0123456789.jsonl'
const samples = new SampleEvents()
const first = samples.rationales(6)
const then = samples.rationales(4)
const begun = formatLines(first, emptyJournal)
const all = Buffer.concat([begun.bytes, formatLines(then, begun.end).bytes])

let process: SimulatedProcess

beforeEach(async () => {
  process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
  await process.makeFolder('/user')
})

function open(version = '1'): Promise<KnownJournals> {
  return KnownJournals.open('/user', version, { fileSystem: process })
}

async function readAndRemember(bytes: Uint8Array): Promise<void> {
  const known = await open()
  await known.remember('p', [{ file: FILE, reading: await known.readerOf('p')(FILE, bytes) }])
}

function saying({ text: _, ...said }: JournalReading): Omit<JournalReading, 'text'> {
  return { ...said, events: [...said.events] }
}

/** An entry that says something else of the first lines than they do: whoever believes it gives itself away. */
async function keepLie(by: string): Promise<void> {
  const lie = {
    ...{ project: 'p', file: FILE, by, sha256: hash('sha256', begun.bytes, 'hex') },
    ...{ ...begun.end, lines: 99, latest: first[0]?.id, installations: ['abcdef0123456789'] },
  }
  await createFile(process, '/user/known-journals.json', Buffer.from(JSON.stringify([lie])))
}

const linesAsKnown = async (version: string, bytes: Uint8Array): Promise<number> =>
  (await (await open(version)).readerOf('p')(FILE, bytes)).end.lines

describe('a journal that was found whole', () => {
  it('is not looked at line by line again', async () => {
    await keepLie(`1 ${EVENT_SHAPES}`)
    expect(await linesAsKnown('1', begun.bytes)).toBe(99)
  })

  it('is where the program or its events are of another version', async () => {
    await keepLie(`1 ${EVENT_SHAPES}`)
    expect(await linesAsKnown('2', begun.bytes)).toBe(6)
  })

  it('is where its events had other shapes', async () => {
    await keepLie('1 0000000000000000')
    expect(await linesAsKnown('1', begun.bytes)).toBe(6)
  })

  it('is where it is another project’s', async () => {
    await keepLie(`1 ${EVENT_SHAPES}`)
    expect((await (await open()).readerOf('q')(FILE, begun.bytes)).end.lines).toBe(6)
  })

  it('is known the next time as far as it was read', async () => {
    await readAndRemember(begun.bytes)
    await readAndRemember(all)
    const known = await open()
    const reading = await known.readerOf('p')(FILE, all)
    expect(saying(reading)).toEqual(saying(readJournal(all)))
    expect(reading.text?.whole.end.lines).toBe(10)
  })

  it('reads as line by line, whatever has happened to it since', async () => {
    await readAndRemember(begun.bytes)
    const reader = (await open()).readerOf('p')
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 20 })
    const place = fc.nat(all.byteLength - 1)
    const change = fc.record({
      place,
      out: fc.nat(40),
      into: fc.oneof(bytes, fc.constant(Buffer.of(10))),
    })
    const end = fc.nat(all.byteLength)
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 2 }), end, async (changes, cut) => {
        const changed = changes.reduce(
          (journal, { place, out, into }) =>
            Buffer.concat([journal.subarray(0, place), into, journal.subarray(place + out)]),
          Buffer.from(all),
        )
        for (const found of [changed, changed.subarray(0, cut)]) {
          expect(saying(await reader(FILE, found))).toEqual(saying(readJournal(found)))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is known of journals', () => {
  it('says nothing of one that is not whole', async () => {
    await readAndRemember(all.subarray(0, -5))
    expect(await process.list('/user')).toEqual([])
  })

  it('is written only where there is something new to say', async () => {
    await readAndRemember(all)
    process.log.length = 0
    await readAndRemember(all)
    expect(process.log.filter((line) => line.startsWith('write'))).toEqual([])
  })

  it('costs nothing but time where it cannot be kept', async () => {
    process.faults = () => 'EROFS'
    const known = await open().catch(() => null)
    process.faults = (operation) => (operation === 'create' ? 'EROFS' : null)
    const opened = known ?? (await open())
    const reading = await opened.readerOf('p')(FILE, all)
    await opened.remember('p', [{ file: FILE, reading }])
    expect(saying(await opened.readerOf('p')(FILE, all))).toEqual(saying(readJournal(all)))
  })
})
