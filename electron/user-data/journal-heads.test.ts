import { beforeEach, describe, expect, it } from 'vitest'
import { createFile } from '../storage/durable-file.ts'
import { emptyJournal, formatLines, type JournalEnd } from '../storage/journal-lines.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { JournalHeads } from './journal-heads.ts'

const OURS = 'abcdef0123456789'

let process: SimulatedProcess
let heads: JournalHeads
let samples: SampleEvents

beforeEach(async () => {
  process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
  samples = new SampleEvents(OURS)
  for (const folder of ['/user', '/a', '/b']) await process.makeFolder(folder)
  heads = await JournalHeads.open('/user', process)
})

/** Writes a journal's next lines. */
async function write(path: string, count: number, end = emptyJournal): Promise<JournalEnd> {
  const added = formatLines(samples.rationales(count), end)
  const before = end.length > 0 ? await bytesOf(path) : new Uint8Array()
  if (end.length > 0) await process.removeFile(path)
  await createFile(process, path, Buffer.concat([before, added.bytes]))
  return added.end
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await process.open(path, 'read')
  const bytes = new Uint8Array(file.size)
  await file.read(bytes, 0)
  return bytes
}

async function choose(folder: string): Promise<string> {
  return (await heads.chooseInstallation('project-1', OURS, folder)).installation
}

async function leave(end: JournalEnd, inUse = false): Promise<void> {
  await heads.remember({ project: 'project-1', installation: OURS, inUse }, end)
  heads = await JournalHeads.open('/user', process)
}

describe('the installation id for a project', () => {
  it('is ours where nothing is remembered', async () => {
    expect(await choose('/a')).toBe(OURS)
    await write(`/a/${OURS}.jsonl`, 2)
    expect(await choose('/a')).toBe(OURS)
  })

  it('is ours where the journal is as we left it', async () => {
    await leave(await write(`/a/${OURS}.jsonl`, 2))
    expect(await choose('/a')).toBe(OURS)
  })

  it('is ours before we have written anything there', async () => {
    await leave(emptyJournal)
    expect(await choose('/a')).toBe(OURS)
  })

  it('is a new one where the journal has grown without us', async () => {
    const end = await write(`/a/${OURS}.jsonl`, 2)
    await leave(end)
    await write(`/a/${OURS}.jsonl`, 1, end)
    expect(await choose('/a')).not.toBe(OURS)
    expect(await choose('/a')).toMatch(/^[0-9a-f]{20}$/)
  })

  it('is a new one where the journal is shorter, other than ours, or gone', async () => {
    const end = await write(`/a/${OURS}.jsonl`, 2)
    await leave({ ...end, length: end.length + 1 })
    expect(await choose('/a')).not.toBe(OURS)
    await leave({ ...end, head: '0123456789abcdef' })
    expect(await choose('/a')).not.toBe(OURS)
    await leave(end)
    expect(await choose('/b')).not.toBe(OURS)
  })

  it.each([
    { change: 'fewer lines', isShortened: true },
    { change: 'shorter lines', isShortened: false },
  ])('is a new one for a journal of $change, which lacks lines or not', async (given) => {
    const end = await write(`/a/${OURS}.jsonl`, 2)
    await leave(end)
    const text = Buffer.from(await bytesOf(`/a/${OURS}.jsonl`)).toString()
    const lines = text.split('\n')
    const changed = given.isShortened ? lines.slice(1) : lines.map((line) => line.slice(0, -1))
    await createFile(process, `/b/${OURS}.jsonl`, Buffer.from(changed.join('\n')))
    const chosen = await heads.chooseInstallation('project-1', OURS, '/b')
    expect(chosen.installation).not.toBe(OURS)
    expect(chosen.shortened).toBe(given.isShortened ? OURS : null)
    expect(chosen.copied).toBe(given.isShortened ? null : OURS)
  })

  it('is ours where we crashed, and the journal is longer than when we began', async () => {
    const end = await write(`/a/${OURS}.jsonl`, 2)
    await leave(end, true)
    await write(`/a/${OURS}.jsonl`, 3, end)
    expect(await choose('/a')).toBe(OURS)
  })

  it('stays the same for each of two copies that went their own ways', async () => {
    const end = await write(`/a/${OURS}.jsonl`, 2)
    await leave(await write(`/a/${OURS}.jsonl`, 1, end))
    samples = new SampleEvents(OURS)
    await write(`/b/${OURS}.jsonl`, 2)
    const forCopy = await choose('/b')
    const ownEnd = await write(`/b/${forCopy}.jsonl`, 1)
    await heads.remember({ project: 'project-1', installation: forCopy, inUse: false }, ownEnd)
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await choose('/a')).toBe(OURS)
      expect(await choose('/b')).toBe(forCopy)
    }
  })
})

describe('remembered ends', () => {
  const head = { project: 'project-1', length: 0, head: '', inUse: false }

  it('never lead out of the folder of the journals, and are read beside one that would', async () => {
    const known = 'fedcba9876543210'
    const stored = [
      { ...head, installation: `../${OURS}` },
      { ...head, installation: 'a/b' },
      { ...head, installation: known },
    ]
    await createFile(process, '/user/journal-heads.json', Buffer.from(JSON.stringify(stored)))
    heads = await JournalHeads.open('/user', process)
    expect(await choose('/a')).toBe(known)
  })

  it('that no journal can have are those of another one', async () => {
    await createFile(process, `/a/${OURS}.jsonl`, Buffer.from('\n\n'))
    await leave({ lines: 2, length: 2, head: '0123456789abcdef' })
    expect(await choose('/a')).toMatch(/^[0-9a-f]{20}$/)
  })
})

it('What cannot be remembered is no failure', async () => {
  process.faults = (operation) => (operation === 'write' ? 'ENOSPC' : null)
  await expect(
    heads.remember({ project: 'p', installation: OURS, inUse: true }, emptyJournal),
  ).resolves.toBeUndefined()
})
