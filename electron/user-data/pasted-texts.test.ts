import { beforeEach, describe, expect, it } from 'vitest'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { PastedTexts } from './pasted-texts.ts'

let disk: SimulatedDisk
let process: SimulatedProcess
beforeEach(() => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
})

const article = { text: 'Ferry\n\nIt sails.', html: '<h1>Ferry</h1><p>It sails.</p>' }
const next = { text: 'Ferry\n\nIt sails again.', html: null }

describe('texts that stand in the dialog in which one pastes', () => {
  it('outlive a power cut once they are kept, each for what it is pasted for', async () => {
    const texts = new PastedTexts('/', process)
    await texts.keep(null, article)
    await texts.keep('article', next)
    disk.losePower()
    const again = new PastedTexts('/', process)
    expect(await again.read(null)).toEqual(article)
    expect(await again.read('article')).toEqual(next)
    expect(await again.read('bridge')).toBeNull()
  })

  it('are gone when nothing stands there any more, also while they are being written', async () => {
    const texts = new PastedTexts('/', process)
    await Promise.all([texts.keep(null, article), texts.keep(null, { text: '', html: null })])
    await Promise.all([texts.keep('ferry', next), texts.forget('ferry')])
    disk.losePower()
    expect(await process.list('/unsent/pasted')).toEqual([])
    expect(await texts.read(null)).toBeNull()
  })
})
