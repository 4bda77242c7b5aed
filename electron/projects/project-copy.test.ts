import { beforeEach, describe, expect, it } from 'vitest'
import { createFile } from '../storage/durable-file.ts'
import { emptyJournal, formatJsonLines, formatLines } from '../storage/journal-lines.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { noFaults, SimulatedProcess } from '../simulated/simulated-process.ts'
import { systemProcesses } from '../locks/processes.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import type { Surroundings } from './opening/surroundings.ts'
import { OpenProject } from './open-project.ts'

const FOLDER = '/Encircled.claimdesk'
const COPY = '/stick/Copy.claimdesk'
const OURS = 'abcdef0123456789'
const THEIRS = 'fedcba9876543210'

let disk: SimulatedDisk
let process: SimulatedProcess
let samples: SampleEvents
let given: Partial<Surroundings>
let project: OpenProject

beforeEach(async () => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
  samples = new SampleEvents(OURS)
  given = { fileSystem: process, processes: { ...systemProcesses, heldLocks: new Set() } }
  const first = await OpenProject.create(FOLDER, samples.beginning(), OURS, given)
  const theirs = new SampleEvents(THEIRS).rationales(2)
  const [newer] = new SampleEvents('0123456789abcdef').rationales(1)
  const unknown = JSON.stringify({ ...newer, type: 'mood.felt', mood: 'new' })
  await first.close()
  await put(`${FOLDER}/journal/${THEIRS}.jsonl`, formatLines(theirs, emptyJournal).bytes)
  await put(
    `${FOLDER}/journal/0123456789abcdef.jsonl`,
    formatJsonLines([unknown], emptyJournal).bytes,
  )
  await put(`${FOLDER}/journal/${OURS}.torn-20261123T101530123Z.jsonl`, Buffer.from('{"torn'))
  await put('/a.pdf', Buffer.from('content'))
  project = await OpenProject.open(FOLDER, OURS, given)
})

function put(path: string, content: Uint8Array): Promise<void> {
  return createFile(process, path, content)
}

async function attach(): Promise<string> {
  const file = await project.addFile('/a.pdf')
  const csl = { type: 'document', title: 'A' } as const
  await project.record(
    samples.stamp({ type: 'source.added', data: { source: 'source-1', csl, files: [file] } }),
  )
  return file.sha256
}

function openCopy(): Promise<OpenProject> {
  return OpenProject.open(COPY, OURS, given)
}

async function failToRecord(): Promise<void> {
  process.faults = (operation, path) =>
    operation === 'write' && path.startsWith(FOLDER) ? 'ENOSPC' : null
  await expect(project.record(samples.rationales(2))).rejects.toThrow()
  process.faults = noFaults
}

describe('a copy of a project', () => {
  it('has all events and files, and outlives a power cut', async () => {
    const sha256 = await attach()
    expect(await project.copyTo(COPY)).toEqual([])
    disk.losePower()
    const copy = await openCopy()
    expect(copy.access).toBe('write')
    expect(copy.notices).toEqual([])
    expect(copy.events).toEqual(project.events)
    expect(copy.identity).toEqual(project.identity)
    expect(await copy.verifyFile(sha256)).toBe('unchanged')
    expect(await copy.damagedFiles()).toEqual([])
  })

  it('has every byte that is beside them, but no lock', async () => {
    await project.copyTo(COPY)
    for (const folder of ['', '/journal', '/files']) {
      const names = async (base: string): Promise<string[]> =>
        (await process.list(`${base}${folder}`)).map(({ name }) => name)
      const expected = (await names(FOLDER)).filter((name) => !name.endsWith('.lock'))
      expect((await names(COPY)).sort()).toEqual(expected.sort())
      for (const name of expected.filter((each) => each.includes('.'))) {
        const path = `${folder}/${name}`
        expect(disk.bytesOf(`${COPY}${path}`)).toEqual(disk.bytesOf(`${FOLDER}${path}`))
      }
    }
  })

  it('has the events that could not be saved, and leaves them to be saved here as well', async () => {
    await failToRecord()
    await project.copyTo(COPY)
    expect((await openCopy()).events).toEqual(project.events)
    expect(project.hasUnsaved).toBe(true)
    await project.retrySaving()
    expect(project.hasUnsaved).toBe(false)
  })

  it('has all events also where the project’s folder is gone, and says which files it lacks', async () => {
    const sha256 = await attach()
    await failToRecord()
    const { events } = project
    await process.rename(FOLDER, '/gone')
    const lacking = await project.copyTo(COPY)
    expect(lacking.map(({ file }) => file.sha256)).toEqual([sha256])
    const copy = await openCopy()
    expect(copy.notices).toEqual([])
    expect(copy.events).toEqual(events)
    expect(disk.bytesOf(`${COPY}/journal/0123456789abcdef.jsonl`)).toEqual(
      disk.bytesOf('/gone/journal/0123456789abcdef.jsonl'),
    )
  })

  it('leaves out a file that cannot be read to its end, and says so', async () => {
    const sha256 = await attach()
    process.faults = (operation, path) =>
      operation === 'read' && path.includes(sha256) ? 'EIO' : null
    const lacking = await project.copyTo(COPY)
    expect(lacking.map(({ file }) => file.sha256)).toEqual([sha256])
    expect(disk.find(`${COPY}/files/${sha256}.pdf`)).toBeNull()
  })

  it('leaves nothing where there is no room for it', async () => {
    await attach()
    for (const operation of ['makeFolder', 'create', 'write', 'sync', 'syncFolder'] as const) {
      process.faults = (asked, path) =>
        asked === operation && path.startsWith(COPY) ? 'ENOSPC' : null
      await expect(project.copyTo(COPY)).rejects.toMatchObject({ error: { code: 'disk-full' } })
      expect(disk.find(COPY)).toBeNull()
    }
    process.faults = noFaults
    await project.record(samples.rationales(1))
  })

  it('takes the place of nothing', async () => {
    await process.makeFolder('/stick')
    await process.makeFolder(COPY)
    await put(`${COPY}/novel.txt`, Buffer.from('x'))
    await expect(project.copyTo(COPY)).rejects.toMatchObject({ error: { code: 'invalid-input' } })
    expect(disk.find(`${COPY}/novel.txt`)).not.toBeNull()
  })
})
