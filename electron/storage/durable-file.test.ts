import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk, SimulatedFile } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import {
  asidePath,
  createFile,
  ensureFolder,
  readIfThere,
  readPieces,
  removeIfThere,
  removeOldTemporaries,
  replaceFile,
  withFile,
} from './durable-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (found: Uint8Array | null): string | null =>
  found === null ? null : new TextDecoder().decode(found)

afterEach(() => {
  vi.useRealTimers()
})

describe('replacing a file', () => {
  it('syncs the new file before it takes the old one’s place, and the folder after it', async () => {
    const process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
    await replaceFile(process, '/settings.json', bytes('{}'))
    expect(process.log.map((line) => line.replace(/\.claimdesk-[0-9a-f]+/, '.new'))).toEqual([
      'create /.new.tmp',
      'write /.new.tmp',
      'sync /.new.tmp',
      'close /.new.tmp',
      'rename /.new.tmp -> /settings.json',
      'syncFolder /',
    ])
  })

  it('leaves the old bytes or the new ones wherever a fault or a power cut comes', async () => {
    const outcome = fc.record({
      seed: fc.integer(),
      step: fc.nat(8),
      fault: fc.constantFrom('kill', 'ENOSPC', 'EIO', 'short', null),
      cutsPower: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(outcome, async ({ seed, step, fault, cutsPower }) => {
        const disk = new SimulatedDisk(seededRandom(seed))
        await replaceFile(new SimulatedProcess(disk), '/a', bytes('the old bytes'))
        let steps = 0
        const process = new SimulatedProcess(disk, () => (steps++ === step ? fault : null))
        const replaced = replaceFile(process, '/a', bytes('the new bytes')).then(
          () => 'replaced' as const,
          () => 'failed' as const,
        )
        const result = await Promise.race([replaced, process.killed])
        if (cutsPower) disk.losePower()
        const found = text(await readIfThere(new SimulatedProcess(disk), '/a'))
        expect(['the old bytes', 'the new bytes']).toContain(found)
        if (result === 'replaced') expect(found).toBe('the new bytes')
      }),
    )
  })

  it('leaves no temporary file when it fails', async () => {
    const disk = new SimulatedDisk(seededRandom(1))
    const full = new SimulatedProcess(disk, (operation) =>
      operation === 'write' ? 'ENOSPC' : null,
    )
    await expect(replaceFile(full, '/a', bytes('new'))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await full.list('/')).toEqual([])
  })

  it('lets two writers at once both finish, one after the other', async () => {
    const disk = new SimulatedDisk(seededRandom(1))
    const [a, b] = [new SimulatedProcess(disk), new SimulatedProcess(disk)]
    await Promise.all([
      replaceFile(a, '/f', bytes('from a')),
      replaceFile(b, '/f', bytes('from b')),
    ])
    expect(['from a', 'from b']).toContain(text(disk.bytesOf('/f')))
    expect(await a.list('/')).toHaveLength(1)
  })
})

describe('making a file', () => {
  it('writes all of it where the system takes only a part at a time', async () => {
    const disk = new SimulatedDisk(seededRandom(3))
    const process = new SimulatedProcess(disk, (operation) =>
      operation === 'write' ? 'short' : null,
    )
    await createFile(process, '/a', bytes('a few words'))
    expect(text(disk.bytesOf('/a'))).toBe('a few words')
    expect(process.log.filter((line) => line.startsWith('write')).length).toBeGreaterThan(1)
  })

  it('never puts it in the place of another', async () => {
    const disk = new SimulatedDisk(seededRandom(1))
    const process = new SimulatedProcess(disk)
    await createFile(process, '/a', bytes('first'))
    await expect(createFile(process, '/a', bytes('second'))).rejects.toMatchObject({
      code: 'EEXIST',
    })
    expect(text(disk.bytesOf('/a'))).toBe('first')
  })
})

describe('reading in pieces', () => {
  it('gives every byte once', async () => {
    const process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
    const content = Uint8Array.from({ length: 2_500_000 }, (_, index) => index % 251)
    await createFile(process, '/a', content)
    const pieces: Uint8Array[] = []
    await withFile(process, '/a', 'read', async (file) => {
      for await (const piece of readPieces(file)) pieces.push(piece.slice())
    })
    expect(pieces.map(({ byteLength }) => byteLength)).toEqual([1048576, 1048576, 402848])
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
  })
})

describe('making folders', () => {
  it('makes those above as well, and syncs each parent', async () => {
    const disk = new SimulatedDisk(() => 0.9)
    await ensureFolder(new SimulatedProcess(disk), '/a/b/c')
    disk.losePower()
    expect(disk.find('/a/b/c')).not.toBeNull()
  })

  it('takes a folder that is there, and makes sure that it stays', async () => {
    const disk = new SimulatedDisk(() => 0.9)
    const process = new SimulatedProcess(disk)
    await process.makeFolder('/a')
    await ensureFolder(process, '/a')
    disk.losePower()
    expect(disk.find('/a')).not.toBeNull()
  })
})

describe('removing files of a folder', () => {
  it('removes those that are there, in the order given, and makes sure that they stay away', async () => {
    const process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
    for (const name of ['a', 'b', 'c']) await replaceFile(process, `/${name}`, bytes(name))
    const before = process.log.length
    await removeIfThere(process, '/', ['c', 'gone', 'a'])
    expect(process.log.slice(before).filter((line) => !line.startsWith('list'))).toEqual([
      'removeFile /c',
      'removeFile /a',
      'syncFolder /',
    ])
    expect((await process.list('/')).map(({ name }) => name)).toEqual(['b'])
  })

  it('does nothing where none is there, nor a folder', async () => {
    const process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
    await removeIfThere(process, '/nowhere', ['a'])
    expect(process.log.filter((line) => !line.startsWith('list'))).toEqual([])
  })
})

describe('a name to set a file aside', () => {
  it('tells the reason and the time, and is never one that is taken', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:15:30.123Z') })
    const process = new SimulatedProcess(new SimulatedDisk(seededRandom(1)))
    const aside = (): Promise<string> => asidePath(process, '/abc.jsonl', 'torn', '.jsonl')
    expect(await aside()).toBe('/abc.torn-20261123T101530123Z.jsonl')
    await createFile(process, await aside(), bytes('torn'))
    expect(await aside()).toBe('/abc.torn-20261123T101530123Z-2.jsonl')
    expect(await asidePath(process, '/a.json', 'unreadable')).toBe(
      '/a.json.unreadable-20261123T101530123Z',
    )
  })
})

describe('what a crash left half-written', () => {
  it('is removed after a day, and only if it is ours', async () => {
    const disk = new SimulatedDisk(seededRandom(1))
    const process = new SimulatedProcess(disk)
    const ours = '.claimdesk-0123456789abcdef.tmp'
    const young = '.claimdesk-fedcba9876543210.tmp'
    for (const name of [ours, young, 'theirs.tmp'])
      await createFile(process, `/${name}`, bytes('x'))
    for (const name of [ours, 'theirs.tmp']) {
      const file = disk.find(`/${name}`)
      if (file instanceof SimulatedFile) file.changed -= 25 * 60 * 60 * 1000
    }
    // A package that was being unpacked.
    const folder = '.claimdesk-00000000000000aa.tmp'
    await process.makeFolder(`/${folder}`)
    await createFile(process, `/${folder}/project.json`, bytes('x'))
    await removeOldTemporaries(process, '/')
    expect((await process.list('/')).map(({ name }) => name)).toEqual([young, 'theirs.tmp'])
  })
})
