import { hash } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { unpackEvents } from '../../../shared/ipc/packed-events.ts'
import { emptyJournal, formatLines } from '../../storage/journal-lines.ts'
import { JournalText } from '../../storage/journal-text.ts'
import { KnownJournals } from '../../user-data/known-journals.ts'
import { SampleEvents } from '../../storage/sample-events.ts'
import { SimulatedComputer } from '../../simulated/simulated-computer.ts'
import { OpenProject } from '../open-project.ts'

const OURS = 'ours000000000000'
const THEIRS = 'theirs0000000000'
const FOLDER = '/documents/Ferry.claimdesk'
const JOURNAL = `${FOLDER}/journal/${OURS}.jsonl`
const LOG = {
  name: 'log.pdf',
  extension: 'pdf',
  sha256: hash('sha256', 'log', 'hex'),
  size: 3,
}

let computer: SimulatedComputer
let ours: SampleEvents
let theirs: SampleEvents

beforeEach(async () => {
  computer = new SimulatedComputer()
  await computer.process.makeFolder('/user')
  await computer.process.makeFolder('/documents')
  ours = new SampleEvents(OURS)
  theirs = new SampleEvents(THEIRS)
  const events = [...ours.beginning(), ...ours.rationales(3)]
  const project = await OpenProject.create(FOLDER, events, OURS, computer.surroundings)
  await project.record(
    ours.stamp({
      type: 'source.added',
      data: { source: 's', csl: { type: 'report', title: 'Log' }, files: [LOG] },
    }),
  )
  await project.close()
  await putTheirs(theirs.rationales(2))
  // Found whole, and remembered.
  await (await open()).close()
})

async function putTheirs(events: ReturnType<SampleEvents['rationales']>): Promise<void> {
  await computer.put(`${FOLDER}/journal/${THEIRS}.jsonl`, formatLines(events, emptyJournal).bytes)
}

async function open(): Promise<OpenProject> {
  const known = await KnownJournals.open('/user', '1', { fileSystem: computer.process })
  return OpenProject.open(FOLDER, OURS, { ...computer.surroundings, known })
}

async function openLineByLine(folder = FOLDER): Promise<OpenProject> {
  return OpenProject.open(folder, OURS, computer.surroundings)
}

async function eventsLineByLine(folder = FOLDER): Promise<OpenProject['events']> {
  const project = await openLineByLine(folder)
  await project.close()
  return project.events
}

describe('a project whose journals are known', () => {
  it('has the events that it has line by line, and gives them to the page', async () => {
    const events = await eventsLineByLine()
    const project = await open()
    expect(computer.textOf('/user/known-journals.json')).toContain(OURS)
    expect(project.events).toEqual(events)
    const packed = unpackEvents(project.packedEvents())
    expect(packed.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(events)
  })

  it('is opened, and given to the page, without a look at its events', async () => {
    const looked = vi.spyOn(JournalText.prototype, 'events', 'get')
    const project = await open()
    const packed = project.packedEvents()
    expect(looked).not.toHaveBeenCalled()
    expect(unpackEvents(packed)).toHaveLength(project.events.length)
    expect(looked).toHaveBeenCalled()
    looked.mockRestore()
    await project.close()
  })

  it('has them, and its files, also once its journals are held in less room', async () => {
    await putTheirs(theirs.rationales(2_000, 700))
    const project = await open()
    const [events, packed] = [project.events, project.packedEvents()]
    const shrunk = vi.spyOn(JournalText.prototype, 'shrink')
    await project.shrink()
    expect(shrunk).toHaveBeenCalledTimes(2)
    shrunk.mockRestore()
    expect(project.packedEvents()).toEqual(packed)
    expect((await project.damagedFiles()).map(({ file }) => file)).toEqual([LOG])
    await project.record(ours.rationales(1))
    expect(project.events.slice(0, 4)).toEqual(events.slice(0, 4))
    expect(project.events).toHaveLength(events.length + 1)
    await project.close()
  })

  it('goes on after its last stamp, and takes no other', async () => {
    const project = await open()
    const stale = new SampleEvents(OURS)
    const [early] = project.events
    if (!early) throw new Error('no events')
    await expect(
      project.record([{ ...stale.beginning()[0], id: early.id } as never]),
    ).rejects.toThrow()
    const events = ours.rationales(2)
    await project.record(events)
    expect(unpackEvents(project.packedEvents()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(events.map(({ id }) => id)),
    )
    await project.close()
    expect((await eventsLineByLine()).slice(-2)).toEqual(events)
  })

  it('tells what others write while it is open, once, and nothing that was there', async () => {
    const project = await open()
    await project.record(ours.rationales(1))
    expect((await project.lookAgain()).events).toEqual([])
    const before = project.events.filter(({ id }) => id.endsWith(THEIRS))
    const more = theirs.rationales(2)
    await putTheirs([...(before as typeof more), ...more])
    expect((await project.lookAgain()).events).toEqual(more)
    expect((await project.lookAgain()).events).toEqual([])
  })

  it('says in a word whether it holds what it held', async () => {
    const project = await open()
    const before = project.contents
    await project.close()
    const again = await openLineByLine()
    expect(again.contents).toBe(before)
    await again.record(ours.rationales(1))
    expect(again.contents).not.toBe(before)
    const recorded = again.contents
    await again.close()
    const later = await open()
    expect(later.contents).toBe(recorded)
    await putTheirs(theirs.rationales(3))
    await later.lookAgain()
    expect(later.contents).not.toBe(recorded)
  })

  it('says which of its files are missing', async () => {
    const project = await open()
    expect((await project.damagedFiles()).map(({ file }) => file)).toEqual([LOG])
  })

  it('can be copied with all its events where its folder is gone', async () => {
    const project = await open()
    const { events } = project
    await computer.process.rename(FOLDER, '/documents/Gone')
    await project.copyTo('/documents/Copy.claimdesk')
    expect(await eventsLineByLine('/documents/Copy.claimdesk')).toEqual(events)
  })

  it('is told to be damaged where a byte of it has changed', async () => {
    await computer.put(JOURNAL, computer.textOf(JOURNAL).replace('Vérifié nº 2', 'Vérifié nº 9'))
    const project = await open()
    expect(project.notices).toContainEqual({ kind: 'broken-chain', file: `${OURS}.jsonl`, line: 3 })
    expect(project.events).toEqual(await eventsLineByLine())
  })

  it('takes another id where somebody has written under ours beside it', async () => {
    const events = ours.rationales(1)
    await computer.put(
      `${FOLDER}/journal/${OURS} (1).jsonl`,
      formatLines(events, emptyJournal).bytes,
    )
    const project = await open()
    expect(project.installation).not.toBe(OURS)
    expect(project.events).toEqual(await eventsLineByLine())
  })
})
