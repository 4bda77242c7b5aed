import { describe, expect, it } from 'vitest'
import { emptyJournal, formatJsonLines } from '../storage/journal-lines.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { OpenProject } from './open-project.ts'

const FOLDER = '/Encircled.claimdesk'
const OURS = 'abcdef0123456789'
const THEIRS = 'fedcba9876543210'

const ids = (events: readonly { readonly id: string }[]): readonly string[] =>
  events.map(({ id }) => id)

describe('decisions of a newer version that come in while a project is open', () => {
  it('end the writing: what was saved stays, the lock is given back, and no byte changes', async () => {
    const computer = new SimulatedComputer()
    const ours = new SampleEvents(OURS)
    const { surroundings } = computer
    const project = await OpenProject.create(FOLDER, ours.beginning(), OURS, surroundings)
    const own = ours.rationales(2)
    await project.record(own)
    const [event] = new SampleEvents(THEIRS).rationales(1)
    const newer = formatJsonLines([JSON.stringify({ ...event, v: 2 })], emptyJournal).bytes
    await computer.put(`${FOLDER}/journal/${THEIRS}.jsonl`, Buffer.from(newer))
    const arrival = await project.lookAgain()
    expect(arrival.access).toBe('read')
    expect(arrival.notices).toEqual([{ kind: 'newer-format' }])
    expect(arrival.events).toHaveLength(1)
    expect(project.access).toBe('read')
    const folders = [FOLDER, `${FOLDER}/journal`, `${FOLDER}/files`]
    const before = await computer.snapshot(...folders)
    expect(Object.keys(before).filter((name) => name.endsWith('.lock'))).toEqual([])

    const refused = { error: { code: 'too-new' } }
    await expect(project.record(ours.rationales(1))).rejects.toMatchObject(refused)
    await expect(project.retrySaving()).rejects.toMatchObject(refused)
    await expect(project.addFile('/a.pdf')).rejects.toMatchObject(refused)
    expect((await project.lookAgain()).notices).toEqual([])
    await project.close()
    expect(await computer.snapshot(...folders)).toEqual(before)
    const again = await OpenProject.open(FOLDER, OURS, surroundings)
    expect(again.access).toBe('read')
    expect(ids(again.events)).toEqual(expect.arrayContaining([...ids(own)]))
  })
})
