import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { createFile } from '../storage/durable-file.ts'
import { emptyJournal, formatJsonLines, formatLines } from '../storage/journal-lines.ts'
import { seededRandom } from '../storage/seeded-random.ts'
import { SimulatedDisk } from '../storage/simulated-disk.ts'
import { noFaults, SimulatedProcess, type Operation } from '../storage/simulated-process.ts'
import { JournalHeads } from './journal-heads.ts'
import { OpenProject } from './open-project.ts'
import type { Processes } from './processes.ts'
import { SampleEvents } from './sample-events.ts'
import type { Surroundings } from './surroundings.ts'

const FOLDER = '/Encircled.claimdesk'
const OURS = 'abcdef0123456789'
const THEIRS = 'fedcba9876543210'
const JOURNAL = `${FOLDER}/journal/${OURS}.jsonl`

let disk: SimulatedDisk
let process: SimulatedProcess
let processes: Processes
let samples: SampleEvents
let pid = 0

/** A program starts; one that ran before was killed. */
function startProgram(): void {
  pid += 1
  process = new SimulatedProcess(disk)
  processes = {
    heldLocks: new Set(),
    own: () => Promise.resolve({ pid, start: 'start' }),
    isRunning: (other) => Promise.resolve(other.pid === pid),
  }
}

beforeEach(() => {
  disk = new SimulatedDisk(seededRandom(1))
  samples = new SampleEvents(OURS)
  startProgram()
})

function surroundings(): Partial<Surroundings> {
  return { fileSystem: process, processes }
}

function create(): Promise<OpenProject> {
  return OpenProject.create(FOLDER, samples.beginning(), OURS, surroundings())
}

function open(installation = OURS): Promise<OpenProject> {
  return OpenProject.open(FOLDER, installation, surroundings())
}

function ids(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map(({ id }) => id)
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  if (disk.find(path)) await process.removeFile(path)
  await createFile(process, path, Buffer.from(content))
}

function textOf(path: string): string {
  return new TextDecoder().decode(disk.bytesOf(path))
}

function journalOf(events: readonly ProjectEvent[]): Uint8Array {
  return formatLines(events, emptyJournal).bytes
}

/** Every file of the project with its bytes. */
async function snapshot(): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const folder of [FOLDER, `${FOLDER}/journal`, `${FOLDER}/files`]) {
    for (const { name, kind } of await process.list(folder)) {
      if (kind === 'file') files[`${folder}/${name}`] = textOf(`${folder}/${name}`)
    }
  }
  return files
}

function failAt(operation: Operation, fault: 'ENOSPC' | 'EACCES' | 'EROFS' | 'EIO'): void {
  process.faults = (asked) => (asked === operation ? fault : null)
}

describe('creating a project', () => {
  it('makes a folder that outlives a power cut and opens again', async () => {
    const events = samples.beginning('Les troupes encerclées')
    await OpenProject.create(FOLDER, events, OURS, surroundings())
    disk.losePower()
    startProgram()
    const project = await open()
    expect(project.access).toBe('write')
    expect(project.notices).toEqual([])
    expect(project.events).toEqual(events)
    expect(project.identity).toEqual({
      format: 1,
      id: 'project-1',
      title: 'Les troupes encerclées',
      created: events[0]?.at,
    })
  })

  it('leaves nothing where it fails, whatever fails', async () => {
    const operations: Operation[] = ['makeFolder', 'create', 'write', 'datasync', 'sync', 'rename']
    for (const operation of operations) {
      failAt(operation, 'ENOSPC')
      await expect(create()).rejects.toMatchObject({ error: { code: 'disk-full' } })
      expect(disk.find(FOLDER)).toBeNull()
      process.faults = noFaults
    }
    expect((await create()).access).toBe('write')
  })

  it('asks for an empty folder, and for the event of its creation', async () => {
    await create()
    await expect(create()).rejects.toMatchObject({ error: { code: 'invalid-input' } })
    const rationales = samples.rationales(1)
    await expect(
      OpenProject.create('/other', rationales, OURS, surroundings()),
    ).rejects.toMatchObject({ error: { code: 'invalid-input', path: 'events' } })
    expect(disk.find('/other')).toBeNull()
  })
})

describe('recording', () => {
  it('says saved only when the events outlive a power cut', async () => {
    const project = await create()
    const events = samples.rationales(3)
    const saved = await project.record(events)
    expect(Number.isNaN(Date.parse(saved.at))).toBe(false)
    disk.losePower()
    startProgram()
    expect(ids((await open()).events).slice(1)).toEqual(ids(events))
  })

  it('refuses events of another installation or out of order, and adds none of them', async () => {
    const project = await create()
    const [first, second] = samples.rationales(2)
    const foreign = new SampleEvents(THEIRS).rationales(1)
    const wrong = [
      foreign,
      [first, ...foreign],
      [second, first],
      [first, first],
      project.events.slice(0, 1),
    ] as ProjectEvent[][]
    for (const events of wrong) {
      await expect(project.record(events)).rejects.toMatchObject({
        error: { code: 'invalid-input' },
      })
    }
    expect(project.events).toHaveLength(1)
    expect(project.hasUnsaved).toBe(false)
    await project.record([first, second] as ProjectEvent[])
    expect(project.events).toHaveLength(3)
  })

  it('keeps what cannot be written, and writes it first the next time', async () => {
    const project = await create()
    const [lost, next] = [samples.rationales(2), samples.rationales(1)]
    failAt('write', 'ENOSPC')
    await expect(project.record(lost)).rejects.toMatchObject({ error: { code: 'disk-full' } })
    expect(project.hasUnsaved).toBe(true)
    expect(ids(project.events).slice(1)).toEqual(ids(lost))
    process.faults = noFaults
    await project.record(next)
    expect(project.hasUnsaved).toBe(false)
    startProgram()
    expect(ids((await open()).events).slice(1)).toEqual(ids([...lost, ...next]))
  })

  it('writes what was kept when it is asked to try again', async () => {
    const project = await create()
    failAt('datasync', 'EIO')
    await expect(project.record(samples.rationales(1))).rejects.toThrow()
    await expect(project.retrySaving()).rejects.toThrow()
    process.faults = noFaults
    await project.retrySaving()
    expect(project.hasUnsaved).toBe(false)
    disk.losePower()
    startProgram()
    expect((await open()).events).toHaveLength(2)
  })

  it('goes on in memory where the folder is gone, and saves when it is back', async () => {
    const project = await create()
    await process.rename(FOLDER, '/elsewhere')
    await expect(project.record(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'not-found' },
    })
    expect(project.hasUnsaved).toBe(true)
    await process.rename('/elsewhere', FOLDER)
    await project.retrySaving()
    expect(project.hasUnsaved).toBe(false)
  })

  it('is over when the project is closed', async () => {
    const project = await create()
    await project.close()
    await project.close()
    await expect(project.record(samples.rationales(1))).rejects.toThrow()
  })
})

describe('opening a project', () => {
  it('writes nothing but the lock', async () => {
    await (await create()).close()
    const before = await snapshot()
    process.log.length = 0
    const project = await open()
    const written = process.log.filter((line) => /^(write|truncate|rename|removeFile)/.test(line))
    expect(written).toEqual([])
    await project.close()
    expect(await snapshot()).toEqual(before)
  })

  it('gives all journals’ events in the order of their stamps', async () => {
    const project = await create()
    const theirs = new SampleEvents(THEIRS)
    const ours = samples.rationales(2)
    theirs.observe(ours)
    const between = theirs.rationales(2)
    samples.observe(between)
    const later = samples.rationales(1)
    await project.record([...ours, ...later])
    await project.close()
    await put(`${FOLDER}/journal/${THEIRS}.jsonl`, journalOf(between))
    const both = await open()
    expect(ids(both.events).slice(1)).toEqual(ids([...ours, ...between, ...later]))
    const more = samples.rationales(1)
    await both.record(more)
    expect(both.events.at(-1)).toEqual(more[0])
  })

  it('tells where each journal ends', async () => {
    const project = await create()
    await project.record(samples.rationales(2))
    const { end } = formatLines(new SampleEvents(THEIRS).rationales(3), emptyJournal)
    await project.close()
    await put(
      `${FOLDER}/journal/${THEIRS}.jsonl`,
      journalOf(new SampleEvents(THEIRS).rationales(3)),
    )
    const heads = (await open()).heads()
    expect(heads).toHaveLength(2)
    expect(heads).toContainEqual({
      installation: OURS,
      lines: 3,
      head: textOf(JOURNAL).trimEnd().slice(-16),
    })
    expect(heads).toContainEqual({
      installation: THEIRS,
      lines: end.lines,
      head: textOf(`${FOLDER}/journal/${THEIRS}.jsonl`).trimEnd().slice(-16),
    })
  })

  it('sets a torn last line aside, tells it, and goes on', async () => {
    await (await create()).close()
    await put(JOURNAL, `${textOf(JOURNAL)}{"v":1,"id":`)
    const project = await open()
    const [notice] = project.notices
    expect(notice).toMatchObject({ kind: 'torn-line-set-aside' })
    if (notice?.kind !== 'torn-line-set-aside') throw new Error('no notice')
    expect(textOf(`${FOLDER}/journal/${notice.file}`)).toBe('{"v":1,"id":')
    await project.record(samples.rationales(1))
    await project.close()
    const again = await open()
    expect(again.notices).toEqual([])
    expect(again.events).toHaveLength(2)
  })

  it('tells a broken chain and lines that are no event, and reads all others', async () => {
    const project = await create()
    await project.record(samples.rationales(3))
    await project.close()
    const lines = textOf(JOURNAL).split('\n')
    await put(JOURNAL, lines.with(1, 'no event at all').join('\n'))
    const damaged = await open()
    expect(damaged.access).toBe('write')
    expect(damaged.events).toHaveLength(3)
    expect(damaged.notices).toEqual([
      { kind: 'broken-chain', file: `${OURS}.jsonl`, line: 2 },
      { kind: 'unreadable-lines', file: `${OURS}.jsonl`, lines: 1 },
    ])
    await damaged.record(samples.rationales(1))
    expect(textOf(JOURNAL)).toContain('no event at all')
  })

  it.each([
    ['cannot be read', '{"format": 1, "id"'],
    ['is missing', null],
  ])('makes project.json anew from the journals where it %s', async (_, text) => {
    const { identity } = await create()
    await process.removeFile(`${FOLDER}/project.json`)
    if (text !== null) await put(`${FOLDER}/project.json`, text)
    startProgram()
    const project = await open()
    expect(project.identity).toEqual(identity)
    expect(project.notices).toEqual([{ kind: 'identity-rebuilt' }])
    await project.close()
    expect((await open()).notices).toEqual([])
    const texts = Object.values(await snapshot())
    if (text !== null) expect(texts).toContain(text)
  })

  it('fails where project.json is out of reach for now, and leaves it as it is', async () => {
    await (await create()).close()
    const before = await snapshot()
    process.faults = (operation, path) =>
      operation === 'open' && path.endsWith('project.json') ? 'EBUSY' : null
    await expect(open()).rejects.toMatchObject({ error: { code: 'locked', name: 'project.json' } })
    expect(await snapshot()).toEqual(before)
  })

  it('fails with a sentence where there is no project, and changes nothing', async () => {
    await expect(open()).rejects.toMatchObject({
      error: { code: 'not-found', name: 'Encircled.claimdesk' },
    })
    await process.makeFolder(FOLDER)
    await expect(open()).rejects.toMatchObject({ error: { code: 'corrupt' } })
    await process.makeFolder(`${FOLDER}/journal`)
    await put(`${FOLDER}/project.json`, '{}')
    await put(`${FOLDER}/journal/${OURS}.jsonl`, 'nothing of ours\n')
    await process.makeFolder(`${FOLDER}/files`)
    const before = await snapshot()
    await expect(open()).rejects.toMatchObject({ error: { code: 'corrupt' } })
    expect(await snapshot()).toEqual(before)
  })
})

describe('a project that cannot be written', () => {
  it('opens to read while another program has our journal', async () => {
    const first = await create()
    const holder = pid
    startProgram()
    processes = { ...processes, isRunning: (other) => Promise.resolve(other.pid === holder) }
    const second = await open()
    expect(second.access).toBe('read')
    const locked = { code: 'locked', name: 'Encircled.claimdesk' }
    expect(second.notices).toEqual([{ kind: 'read-only', reason: locked }])
    expect(second.events).toEqual(first.events)
    await expect(second.record(samples.rationales(1))).rejects.toMatchObject({ error: locked })
    await second.close()
    await first.close()
    expect((await open()).access).toBe('write')
  })

  it('is locked only for the installation that has it open', async () => {
    await create()
    const holder = pid
    startProgram()
    processes = { ...processes, isRunning: (other) => Promise.resolve(other.pid === holder) }
    expect((await open(THEIRS)).access).toBe('write')
  })

  it('opens after its holder was killed', async () => {
    await create()
    startProgram()
    const project = await open()
    expect(project.access).toBe('write')
    expect(project.notices).toEqual([])
  })

  it.each(['EROFS', 'EACCES'] as const)('opens to read in a folder that is %s', async (code) => {
    await (await create()).close()
    failAt('create', code)
    const project = await open()
    expect(project.access).toBe('read')
    expect(project.notices).toEqual([{ kind: 'read-only', reason: { code: 'read-only' } }])
    expect(project.events).toHaveLength(1)
  })

  it('opens to read where a torn line cannot be set aside, and keeps it', async () => {
    await (await create()).close()
    await put(JOURNAL, `${textOf(JOURNAL)}{"v":1`)
    const before = textOf(JOURNAL)
    failAt('write', 'ENOSPC')
    const project = await open()
    expect(project.access).toBe('read')
    expect(project.notices).toEqual([{ kind: 'read-only', reason: { code: 'disk-full' } }])
    expect(textOf(JOURNAL)).toBe(before)
    process.faults = noFaults
    expect((await open()).access).toBe('write')
  })
})

describe('a project of a newer version', () => {
  async function expectUntouched(): Promise<void> {
    const before = await snapshot()
    const project = await open()
    expect(project.access).toBe('read')
    expect(project.notices).toContainEqual({ kind: 'newer-format' })
    await expect(project.record(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'too-new' },
    })
    await project.close()
    expect(await snapshot()).toEqual(before)
  }

  it('opens to read and is not changed: format of project.json', async () => {
    const project = await create()
    await project.close()
    const identity = { ...project.identity, format: 2, mood: 'new' }
    await put(`${FOLDER}/project.json`, JSON.stringify(identity))
    await put(JOURNAL, `${textOf(JOURNAL)}{"torn`)
    await expectUntouched()
  })

  it('opens to read and is not changed: an event of another journal', async () => {
    await (await create()).close()
    const [event] = new SampleEvents(THEIRS).rationales(1)
    const { bytes } = formatJsonLines([JSON.stringify({ ...event, v: 2 })], emptyJournal)
    await put(`${FOLDER}/journal/${THEIRS}.jsonl`, bytes)
    await put(JOURNAL, `${textOf(JOURNAL)}{"torn`)
    await expectUntouched()
  })

  it('opens to write where only a type of event is not known', async () => {
    await (await create()).close()
    const [event] = new SampleEvents(THEIRS).rationales(1)
    const { bytes } = formatJsonLines([JSON.stringify({ ...event, type: 'x.done' })], emptyJournal)
    await put(`${FOLDER}/journal/${THEIRS}.jsonl`, bytes)
    const project = await open()
    expect(project.access).toBe('write')
    expect(project.events).toHaveLength(2)
  })
})

describe('a copied installation id', () => {
  it('is noticed by the journal that has grown without us, and gets a new id', async () => {
    await process.makeFolder('/user')
    const heads = await JournalHeads.open('/user', process)
    const given = { ...surroundings(), heads }
    const first = await OpenProject.create(FOLDER, samples.beginning(), OURS, given)
    await first.close()

    const elsewhere = await open()
    await elsewhere.record(samples.rationales(1))
    await elsewhere.close()

    const project = await OpenProject.open(FOLDER, OURS, given)
    expect(project.installation).not.toBe(OURS)
    const events = new SampleEvents(project.installation).rationales(1)
    await project.record(events)
    await project.close()
    const again = await OpenProject.open(FOLDER, OURS, given)
    expect(again.installation).toBe(project.installation)
    expect(again.events).toHaveLength(3)
  })

  it('is not suspected after a crash or a failed write', async () => {
    await process.makeFolder('/user')
    const heads = await JournalHeads.open('/user', process)
    const first = await OpenProject.create(FOLDER, samples.beginning(), OURS, {
      ...surroundings(),
      heads,
    })
    await first.record(samples.rationales(2))
    startProgram()
    const given = { ...surroundings(), heads: await JournalHeads.open('/user', process) }
    const second = await OpenProject.open(FOLDER, OURS, given)
    expect(second.installation).toBe(OURS)
    failAt('datasync', 'ENOSPC')
    await expect(second.record(samples.rationales(1))).rejects.toThrow()
    process.faults = noFaults
    await second.close()
    expect((await OpenProject.open(FOLDER, OURS, given)).installation).toBe(OURS)
  })
})
