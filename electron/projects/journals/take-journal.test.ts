import { describe, expect, it } from 'vitest'
import { emptyJournal, formatLines } from '../../storage/journal-lines.ts'
import { SimulatedDisk } from '../../simulated/simulated-disk.ts'
import { noFaults, SimulatedProcess } from '../../simulated/simulated-process.ts'
import { SampleEvents } from '../../storage/sample-events.ts'
import { SimulatedComputer } from '../../simulated/simulated-computer.ts'
import { OpenProject } from '../open-project.ts'
import { ProjectOnDisk } from '../on-disk/project-on-disk.ts'

const FOLDER = '/Encircled.claimdesk'
const OURS = 'abcdef0123456789'
const THEIRS = 'fedcba9876543210'

const ids = (events: readonly { readonly id: string }[]): readonly string[] =>
  events.map(({ id }) => id)

describe('a journal that came another way than by the folder', () => {
  it('outlives a power cut when it was taken in, also where an earlier try had failed', async () => {
    // Of what was not synced nothing is kept.
    const disk = new SimulatedDisk(() => 0.9)
    const fileSystem = new SimulatedProcess(disk)
    const given = { ...new SimulatedComputer().surroundings, fileSystem }
    const opened = await OpenProject.create(FOLDER, new SampleEvents(OURS).beginning(), OURS, given)
    const written = new SampleEvents(THEIRS).rationales(6)
    const { bytes } = formatLines(written, emptyJournal)
    const file = { name: `${THEIRS}.jsonl`, installation: THEIRS, isCopy: false }
    fileSystem.faults = (operation) => (operation === 'syncFolder' ? 'EIO' : null)
    await expect(opened.takeJournal(file, bytes)).rejects.toThrow()
    fileSystem.faults = noFaults
    expect(ids((await opened.lookAgain()).events)).toEqual(ids(written))
    await opened.takeJournal(file, bytes)
    disk.losePower()
    const reader = new SimulatedProcess(disk)
    const read = await ProjectOnDisk.read(FOLDER, { fileSystem: reader })
    expect(ids(read.events)).toEqual(expect.arrayContaining([...ids(written)]))
  })
})
