import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import type { SampleEvents } from './sample-events.ts'
import { ids } from './sample-events.ts'
import { createFile } from './durable-file.ts'
import { emptyJournal, formatLines } from './journal-lines.ts'
import { readJournal } from './journal-reading.ts'
import { emptyDisk, idsOn, Journal, PATH } from './sample-journal.ts'

let disk: SimulatedDisk
let process: SimulatedProcess
let samples: SampleEvents

beforeEach(async () => ({ disk, process, samples } = await emptyDisk()))

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
    await (await Journal.open(process)).append(samples.rationales(2))
    process.log.length = 0
    const journal = new Journal(process)
    await journal.read()
    expect(await journal.file.prepare()).toBeNull()
    expect(process.log.filter((line) => /^(write|create|truncate|rename)/.test(line))).toEqual([])
  })

  it('makes durable what a killed program has left', async () => {
    const events = samples.rationales(3)
    const { bytes } = formatLines(events, emptyJournal)
    const file = await process.open(PATH, 'create')
    await file.write(bytes, 0)
    await Journal.open(process)
    disk.losePower()
    expect(idsOn(disk)).toEqual(ids(events))
  })

  it('sets a torn last line aside, durably, and goes on after the line before it', async () => {
    const events = await putTorn()
    const journal = new Journal(process)
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
      ;({ disk, process } = await emptyDisk(step))
      await putTorn()
      let steps = 0
      process.faults = () => (steps++ === step ? 'kill' : null)
      await Promise.race([Journal.open(process), process.killed])
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
    const journal = await Journal.open(process)
    expect(disk.bytesOf(PATH)).toEqual(bytes)
    const more = samples.rationales(1)
    await journal.append(more)
    expect(readJournal(disk.bytesOf(PATH))).toMatchObject({
      events: [...events, ...more],
      brokenAt: null,
    })
  })
})
