import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { noFaults, type Operation } from '../simulated/simulated-process.ts'
import { ids, SampleEvents } from '../storage/sample-events.ts'
import { OpenProject } from './open-project.ts'
import { FOLDER, OURS, THEIRS, simulatedProject } from './sample-project.ts'

let { computer, samples, create, open } = simulatedProject()

beforeEach(() => {
  ;({ computer, samples, create, open } = simulatedProject())
})

describe('creating a project', () => {
  it('makes a folder that outlives a power cut and opens again', async () => {
    const events = samples.beginning('Les troupes encerclées')
    await OpenProject.create(FOLDER, events, OURS, computer.surroundings)
    computer.disk.losePower()
    computer.restart()
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
      computer.failAt(operation, 'ENOSPC')
      await expect(create()).rejects.toMatchObject({ error: { code: 'disk-full' } })
      expect(computer.disk.find(FOLDER)).toBeNull()
      computer.process.faults = noFaults
    }
    expect((await create()).access).toBe('write')
  })

  it('asks for an empty folder, and for the event of its creation', async () => {
    await create()
    await expect(create()).rejects.toMatchObject({ error: { code: 'invalid-input' } })
    const rationales = samples.rationales(1)
    await expect(
      OpenProject.create('/other', rationales, OURS, computer.surroundings),
    ).rejects.toMatchObject({ error: { code: 'invalid-input', path: 'events' } })
    expect(computer.disk.find('/other')).toBeNull()
  })
})

describe('recording', () => {
  it('says saved only when the events outlive a power cut', async () => {
    const project = await create()
    const events = samples.rationales(3)
    const saved = await project.record(events)
    expect(Number.isNaN(Date.parse(saved.at))).toBe(false)
    computer.disk.losePower()
    computer.restart()
    expect(ids((await open()).events).slice(1)).toEqual(ids(events))
  })

  it('keeps the order of the parts of a large action that do not wait for each other', async () => {
    const project = await create()
    const events = samples.rationales(30)
    const parts = [events.slice(0, 12), events.slice(12, 24), events.slice(24)]
    await Promise.all(parts.map((part) => project.record(part)))
    computer.disk.losePower()
    computer.restart()
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

  it('goes on after a stamp of its own that the disk has made one of a day that there is not', async () => {
    const project = await create()
    await project.record(samples.rationales(2))
    await project.close()
    const path = `${FOLDER}/journal/${OURS}.jsonl`
    const journal = computer.textOf(path)
    const damaged = journal.replaceAll(/("id":"\d{4}-)\d/g, '$19')
    await computer.put(path, damaged)
    const again = await open()
    await again.record(samples.rationales(1))
    const forged = samples.rationales(1).map((event) => ({
      ...event,
      id: `9999-12-31T23:59:59.999Z-0000-${OURS}`,
    }))
    await expect(again.record(forged)).rejects.toMatchObject({ error: { code: 'invalid-input' } })
    await again.record(samples.rationales(1))
    await again.close()
    expect((await open()).events).toHaveLength(5)
  })

  it('keeps what cannot be written, and writes it first the next time', async () => {
    const project = await create()
    const [lost, next] = [samples.rationales(2), samples.rationales(1)]
    computer.failAt('write', 'ENOSPC')
    await expect(project.record(lost)).rejects.toMatchObject({ error: { code: 'disk-full' } })
    expect(project.hasUnsaved).toBe(true)
    expect(ids(project.events).slice(1)).toEqual(ids(lost))
    computer.process.faults = noFaults
    await project.record(next)
    expect(project.hasUnsaved).toBe(false)
    computer.restart()
    expect(ids((await open()).events).slice(1)).toEqual(ids([...lost, ...next]))
  })

  it('writes what was kept when it is asked to try again', async () => {
    const project = await create()
    computer.failAt('datasync', 'EIO')
    await expect(project.record(samples.rationales(1))).rejects.toThrow()
    await expect(project.retrySaving()).rejects.toThrow()
    computer.process.faults = noFaults
    await project.retrySaving()
    expect(project.hasUnsaved).toBe(false)
    computer.disk.losePower()
    computer.restart()
    expect((await open()).events).toHaveLength(2)
  })

  it('goes on in memory where the folder is gone, and saves when it is back', async () => {
    const project = await create()
    await computer.process.rename(FOLDER, '/elsewhere')
    await expect(project.record(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'not-found' },
    })
    expect(project.hasUnsaved).toBe(true)
    await computer.process.rename('/elsewhere', FOLDER)
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
