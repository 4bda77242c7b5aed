import { expect, it } from 'vitest'
import { createFile, ensureFolder } from '../storage/durable-file.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk, SimulatedFile } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { removeUserLeftovers } from './user-leftovers.ts'

const TEMPORARY = '.claimdesk-0123456789abcdef.tmp'
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

const places = [
  `/${TEMPORARY}`,
  `/unsent/${TEMPORARY}`,
  `/unsent/pasted/${TEMPORARY}`,
  `/unsent/articles/${TEMPORARY}`,
  // Of an article whose particulars were never written, or are removed already.
  '/unsent/articles/lost.document',
]
const kept = [
  '/settings.json',
  '/unsent/project.json',
  '/unsent/pasted/project.json',
  '/unsent/articles/a.json',
  '/unsent/articles/a.document',
]

async function diskWith(paths: readonly string[], age: number): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk(seededRandom(1))
  const process = new SimulatedProcess(disk)
  await ensureFolder(process, '/unsent/articles')
  await ensureFolder(process, '/unsent/pasted')
  for (const path of paths) {
    await createFile(process, path, Buffer.from('{}'))
    const file = disk.find(path)
    if (file instanceof SimulatedFile) file.changed -= age
  }
  return disk
}

it('what a crash has left half-written in the user data folder is gone after a day, and nothing else', async () => {
  const disk = await diskWith([...places, ...kept], TWO_DAYS)
  await removeUserLeftovers('/', new SimulatedProcess(disk))
  expect(places.filter((path) => disk.find(path))).toEqual([])
  expect(kept.filter((path) => !disk.find(path))).toEqual([])
})

it('what another program may still be writing stays', async () => {
  const disk = await diskWith(places, 0)
  await removeUserLeftovers('/', new SimulatedProcess(disk))
  expect(places.filter((path) => !disk.find(path))).toEqual([])
})

it('what cannot be removed, or is not there at all, keeps nobody up', async () => {
  const disk = await diskWith(places, TWO_DAYS)
  const process = new SimulatedProcess(disk)
  process.faults = (operation) => (operation === 'removeFile' ? 'EACCES' : null)
  await removeUserLeftovers('/', process)
  await removeUserLeftovers('/nowhere', process)
  expect(places.filter((path) => !disk.find(path))).toEqual([])
})
