import { beforeEach, describe, expect, it } from 'vitest'
import { noFaults } from '../../simulated/simulated-process.ts'
import { JournalHeads } from '../../user-data/journal-heads.ts'
import { SampleEvents } from '../../storage/sample-events.ts'
import { OpenProject } from '../open-project.ts'
import { FOLDER, JOURNAL, OURS, THEIRS, simulatedProject } from '../sample-project.ts'

let { computer, samples, create, open } = simulatedProject()

beforeEach(() => {
  ;({ computer, samples, create, open } = simulatedProject())
})

describe('a project that cannot be written', () => {
  it('opens to read while another program has our journal', async () => {
    const first = await create()
    computer.startAnother()
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
    computer.startAnother()
    expect((await open(THEIRS)).access).toBe('write')
  })

  it('opens after its holder was killed', async () => {
    await create()
    computer.restart()
    const project = await open()
    expect(project.access).toBe('write')
    expect(project.notices).toEqual([])
  })

  it.each(['EROFS', 'EACCES'] as const)('opens to read in a folder that is %s', async (code) => {
    await (await create()).close()
    computer.failAt('create', code)
    const project = await open()
    expect(project.access).toBe('read')
    expect(project.notices).toEqual([{ kind: 'read-only', reason: { code: 'read-only' } }])
    expect(project.events).toHaveLength(1)
  })

  it('tells once what is wrong with our own journal, which it follows like all others', async () => {
    const written = await create()
    await written.record(samples.rationales(2))
    await written.close()
    const changed = computer.textOf(JOURNAL).replace(/"at":"\d{4}/, '"at":"1999')
    await computer.put(JOURNAL, changed)
    computer.failAt('create', 'EROFS')
    const project = await open()
    expect(project.access).toBe('read')
    const broken = project.notices.filter(({ kind }) => kind === 'broken-chain')
    expect(broken).toHaveLength(1)
    expect((await project.lookAgain()).notices).toEqual([])
    expect((await project.lookAgain()).notices).toEqual([])
  })

  it('opens to read where a torn line cannot be set aside, and keeps it', async () => {
    await (await create()).close()
    await computer.put(JOURNAL, `${computer.textOf(JOURNAL)}{"v":1`)
    const before = computer.textOf(JOURNAL)
    computer.failAt('write', 'ENOSPC')
    const project = await open()
    expect(project.access).toBe('read')
    expect(project.notices).toEqual([{ kind: 'read-only', reason: { code: 'disk-full' } }])
    expect(computer.textOf(JOURNAL)).toBe(before)
    computer.process.faults = noFaults
    expect((await open()).access).toBe('write')
  })
})

describe('a copied installation id', () => {
  it('is noticed by the journal that has grown without us, and gets a new id', async () => {
    await computer.process.makeFolder('/user')
    const heads = await JournalHeads.open('/user', computer.process)
    const given = { ...computer.surroundings, heads }
    const first = await OpenProject.create(FOLDER, samples.beginning(), OURS, given)
    await first.close()

    const elsewhere = await open()
    await elsewhere.record(samples.rationales(1))
    await elsewhere.close()

    const project = await OpenProject.open(FOLDER, OURS, given)
    expect(project.installation).not.toBe(OURS)
    expect(project.notices).toEqual([{ kind: 'installation-copied', file: `${OURS}.jsonl` }])
    const events = new SampleEvents(project.installation).rationales(1)
    await project.record(events)
    await project.close()
    const again = await OpenProject.open(FOLDER, OURS, given)
    expect(again.installation).toBe(project.installation)
    expect(again.events).toHaveLength(3)
    expect(again.notices).toEqual([])
  })

  it('is not suspected after a crash or a failed write', async () => {
    await computer.process.makeFolder('/user')
    const heads = await JournalHeads.open('/user', computer.process)
    const first = await OpenProject.create(FOLDER, samples.beginning(), OURS, {
      ...computer.surroundings,
      heads,
    })
    await first.record(samples.rationales(2))
    computer.restart()
    const given = {
      ...computer.surroundings,
      heads: await JournalHeads.open('/user', computer.process),
    }
    const second = await OpenProject.open(FOLDER, OURS, given)
    expect(second.installation).toBe(OURS)
    computer.failAt('datasync', 'ENOSPC')
    await expect(second.record(samples.rationales(1))).rejects.toThrow()
    computer.process.faults = noFaults
    await second.close()
    expect((await OpenProject.open(FOLDER, OURS, given)).installation).toBe(OURS)
  })
})
