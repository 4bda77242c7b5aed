import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { createFile, isTemporary } from '../../storage/durable-file.ts'
import { seededRandom } from '../../simulated/seeded-random.ts'
import { SimulatedDisk } from '../../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../../simulated/simulated-process.ts'
import { atEveryOperation } from '../../simulated/simulated-faults.ts'
import { Attachments } from './attachments.ts'

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

describe('adding a file', () => {
  it('never loses a copy that has changed, wherever the program is killed and power goes', async () => {
    for (let trial = 0; trial < 400; trial += 1) {
      const disk = new SimulatedDisk(seededRandom(trial))
      const running = new SimulatedProcess(disk)
      await running.makeFolder('/files')
      await createFile(running, '/a.pdf', Buffer.from('right'))
      await createFile(running, `/files/${sha256('right')}.pdf`, Buffer.from('wrong'))
      await running.syncFolder('/files')
      await running.syncFolder('/')
      let step = 14 + (trial % 20)
      running.faults = () => (step-- === 0 ? 'kill' : null)
      await Promise.race([new Attachments('/files', running).add('/a.pdf'), running.killed])
      disk.losePower()
      const entries = await new SimulatedProcess(disk).list('/files')
      const texts = entries.map(({ name }) =>
        new TextDecoder().decode(disk.bytesOf(`/files/${name}`)),
      )
      expect(texts).toContain('wrong')
    }
  })

  it('tells a full disk as such, and leaves nothing', async () => {
    const disk = new SimulatedDisk(seededRandom(1))
    const full = new SimulatedProcess(disk)
    await createFile(full, '/a.pdf', Buffer.from('content'))
    full.faults = (operation) => (operation === 'write' ? 'ENOSPC' : null)
    await expect(new Attachments('/files', full).add('/a.pdf')).rejects.toMatchObject({
      error: { code: 'disk-full' },
    })
    expect(await full.list('/files')).toEqual([])
  })
})

describe('whatever goes wrong while a file is added', () => {
  it('each copy that bears a name is whole, and the one that was promised is there', async () => {
    // Longer than what is copied at a time.
    const content = 'one page after the other '.repeat(45_000)
    const operations = await atEveryOperation({
      prepare: async (computer) => {
        await computer.put('/a.pdf', content)
        await computer.put('/b.pdf', 'another')
        await new Attachments('/files', computer.process).add('/b.pdf')
      },
      act: ({ process }) => new Attachments('/files', process).add('/a.pdf'),
      check: async ({ kind }, { process, disk }) => {
        const files = new Attachments('/files', process)
        expect(await files.verify(sha256('another'))).toBe('unchanged')
        if (kind === 'done') expect(await files.verify(sha256(content))).toBe('unchanged')
        for (const { name } of await process.list('/files')) {
          if (isTemporary(name)) continue
          const text = new TextDecoder().decode(disk.bytesOf(`/files/${name}`))
          expect(name).toBe(`${sha256(text)}.pdf`)
        }
      },
    })
    expect(operations).toBeGreaterThan(10)
  })
})

describe('a file that goes while it is looked at, as where a folder is synchronised', () => {
  it('is told to be missing', async () => {
    const running = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
    await createFile(running, '/a.pdf', Buffer.from('content'))
    const attachments = new Attachments('/files', running)
    const file = await attachments.add('/a.pdf')
    const gone = Object.assign(new Error('gone'), { code: 'ENOENT' })
    vi.spyOn(running, 'status').mockRejectedValue(gone)
    vi.spyOn(running, 'open').mockRejectedValue(gone)
    expect(await attachments.damaged([file])).toEqual([{ file, damage: 'missing' }])
    expect(await attachments.verify(file.sha256)).toBe('missing')
    expect(await attachments.whole([file.sha256])).toEqual(new Set())
  })
})

describe('a file that was added', () => {
  it('outlives a power cut', async () => {
    const disk = new SimulatedDisk(() => 0.9)
    const running = new SimulatedProcess(disk)
    await createFile(running, '/a.pdf', Buffer.from('content'))
    const added = new Attachments('/files', running)
    const { sha256: hash } = await added.add('/a.pdf')
    disk.losePower()
    expect(await added.verify(hash)).toBe('unchanged')
  })

  it('outlives a power cut also where an earlier try was killed', async () => {
    for (let step = 0; step < 20; step += 1) {
      const disk = new SimulatedDisk(() => 0.9)
      const first = new SimulatedProcess(disk)
      await createFile(first, '/a.pdf', Buffer.from('content'))
      await first.syncFolder('/')
      let steps = 0
      first.faults = () => (steps++ === step ? 'kill' : null)
      await Promise.race([new Attachments('/files', first).add('/a.pdf'), first.killed])
      const added = new Attachments('/files', new SimulatedProcess(disk))
      const { sha256: hash } = await added.add('/a.pdf')
      disk.losePower()
      expect(await added.verify(hash)).toBe('unchanged')
    }
  })

  it('outlives one, once settled, where it was found after a killed try', async () => {
    const disk = new SimulatedDisk(() => 0.9)
    const first = new SimulatedProcess(disk)
    await createFile(first, '/a.pdf', Buffer.from('content'))
    const hash = sha256('content')
    let isRenamed = false
    first.faults = (operation) => {
      if (isRenamed) return 'kill'
      isRenamed = operation === 'rename'
      return null
    }
    await Promise.race([new Attachments('/files', first).add('/a.pdf'), first.killed])
    const found = new Attachments('/files', new SimulatedProcess(disk))
    expect(await found.verify(hash)).toBe('unchanged')
    await found.settle()
    disk.losePower()
    expect(await found.verify(hash)).toBe('unchanged')
  })
})
