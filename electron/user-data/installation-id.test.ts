import { beforeEach, describe, expect, it } from 'vitest'
import { STAMP_PATTERN } from '../../shared/project/clock.ts'
import { createFile } from '../storage/durable-file.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { noFaults, SimulatedProcess } from '../simulated/simulated-process.ts'
import { readInstallationId } from './installation-id.ts'

let disk: SimulatedDisk
let process: SimulatedProcess

beforeEach(() => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
})

describe('the installation’s id', () => {
  it('fits a stamp', async () => {
    const id = await readInstallationId('/', process)
    expect(id.length).toBeGreaterThanOrEqual(16)
    expect(`2026-11-23T10:15:30.123Z-0000-${id}`).toMatch(STAMP_PATTERN)
  })

  it('is made once and outlives a power cut', async () => {
    const id = await readInstallationId('/', process)
    disk.losePower()
    expect(await readInstallationId('/', process)).toBe(id)
  })

  it('is made anew where its file cannot be read, which is kept', async () => {
    await createFile(process, '/installation.json', Buffer.from('{"id":"../../etc"}'))
    const id = await readInstallationId('/', process)
    expect(await readInstallationId('/', process)).toBe(id)
    const names = (await process.list('/')).map(({ name }) => name)
    expect(names.some((name) => name.startsWith('installation.json.unreadable-'))).toBe(true)
  })

  it('is kept where it is out of reach for now', async () => {
    const id = await readInstallationId('/', process)
    process.faults = (operation) => (operation === 'open' ? 'EBUSY' : null)
    expect(await readInstallationId('/', process)).not.toBe(id)
    process.faults = noFaults
    expect(await readInstallationId('/', process)).toBe(id)
  })

  it('is there for this run where it cannot be kept', async () => {
    process.faults = (operation) => (operation === 'write' ? 'ENOSPC' : null)
    expect(await readInstallationId('/', process)).toMatch(/^[0-9a-f]{20}$/)
  })
})
