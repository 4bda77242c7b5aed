import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFile } from '../../storage/durable-file.ts'
import { seededRandom } from '../../simulated/seeded-random.ts'
import { SimulatedDisk } from '../../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../../simulated/simulated-process.ts'
import {
  fillNewFolder,
  isGone,
  makeProjectFolder,
  nameWithTitle,
  projectFolderName,
} from './project-folder.ts'

describe('a folder name from a title', () => {
  it.each([
    [
      'Trump et Poutine : les « troupes encerclées »',
      'Trump et Poutine les « troupes encerclées »',
    ],
    ['L’œuvre d’été à Noël, ça coûte 12 €', 'L’œuvre d’été à Noël, ça coûte 12 €'],
    ['What/where\\when? "Now" <b>|*', 'What where when Now b'],
    ['../../etc/passwd', 'etc passwd'],
    ['...', 'Article'],
    ['', 'Article'],
    [' \t\n', 'Article'],
    ['Ends in dots...  ', 'Ends in dots'],
    ['.hidden', 'hidden'],
    ['CON', '_CON'],
    ['lpt¹', '_lpt¹'],
    ['aux.draft', '_aux.draft'],
    ['Console', 'Console'],
    ['line\nbreak\u0000and\u202Eoverride\u200B', 'line breakandoverride'],
  ])('%j becomes %j', (title, name) => {
    expect(projectFolderName(title)).toBe(name)
  })

  it('is composed, so that one title gives one name', () => {
    expect(projectFolderName('e\u0301te\u0301')).toBe('été')
  })

  it('is cut between words', () => {
    const name = projectFolderName('mot '.repeat(100))
    expect(name).toMatch(/^(mot )+mot$/)
    expect(name.length).toBeGreaterThan(100)
  })

  it('is cut within a word only where there is but one, and never within a character', () => {
    expect(projectFolderName('👩‍👩‍👧'.repeat(50)).replace(/👩👩👧/gu, '')).toBe('')
    expect(projectFolderName('a'.repeat(500))).toBe('a'.repeat(120))
  })

  it('says what it is the name of, however long the title', () => {
    const copyOf = (title: string): string => nameWithTitle(title, (short) => `${short} (copie)`)
    expect(copyOf('Le pont')).toBe('Le pont (copie)')
    expect(copyOf('mot '.repeat(100))).toMatch(/^(mot )+\(copie\)$/)
    expect(copyOf('é'.repeat(500))).toBe(`${'é'.repeat(56)} (copie)`)
  })

  it('is one that Windows, macOS and Linux take, whatever the title', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x10ffff)), (codePoints) => {
        const name = projectFolderName(String.fromCodePoint(...codePoints))
        expect(name).not.toBe('')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]/u)
        expect(name).not.toMatch(/^[\s.]|[\s.]$/)
        expect(new TextEncoder().encode(name).byteLength).toBeLessThan(200)
      }),
    )
  })
})

describe('a new project folder', () => {
  let disk: SimulatedDisk
  let process: SimulatedProcess

  beforeEach(() => {
    disk = new SimulatedDisk(seededRandom(1))
    process = new SimulatedProcess(disk)
  })

  it('is numbered where the name is taken', async () => {
    const folders = [
      await makeProjectFolder('/Documents/Claimdesk', 'Été', process),
      await makeProjectFolder('/Documents/Claimdesk', 'Été', process),
      await makeProjectFolder('/Documents/Claimdesk', 'Été', process),
    ]
    expect(folders).toEqual([
      '/Documents/Claimdesk/Été.claimdesk',
      '/Documents/Claimdesk/Été 2.claimdesk',
      '/Documents/Claimdesk/Été 3.claimdesk',
    ])
  })

  it('outlives a power cut, with the folders above', async () => {
    const folder = await makeProjectFolder('/Documents/Claimdesk', 'Été', process)
    await fillNewFolder(folder, process, () => Promise.resolve())
    disk.losePower()
    expect(disk.find(`${folder}/journal`)).not.toBeNull()
    expect(disk.find(`${folder}/files`)).not.toBeNull()
  })

  it('is taken back where it cannot be filled', async () => {
    const folder = await makeProjectFolder('/', 'Été', process)
    const fill = async (): Promise<void> => {
      await createFile(process, `${folder}/journal/a.jsonl`, Buffer.from('x'))
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    await expect(fillNewFolder(folder, process, fill)).rejects.toMatchObject({
      error: { code: 'disk-full' },
    })
    expect(disk.find(folder)).toBeNull()
  })

  it('with something in it is left alone', async () => {
    await process.makeFolder('/theirs')
    await createFile(process, '/theirs/novel.txt', Buffer.from('x'))
    await expect(fillNewFolder('/theirs', process, () => Promise.resolve())).rejects.toMatchObject({
      error: { code: 'invalid-input' },
    })
    expect(disk.find('/theirs/novel.txt')).not.toBeNull()
  })
})

describe('a folder that was a project’s', () => {
  const disk = new SimulatedDisk(seededRandom(1))

  it('is gone once it is elsewhere', async () => {
    const process = new SimulatedProcess(disk)
    await process.makeFolder('/a.claimdesk')
    expect(await isGone('/a.claimdesk', process)).toBe(false)
    await process.rename('/a.claimdesk', '/b.claimdesk')
    expect(await isGone('/a.claimdesk', process)).toBe(true)
    expect(await isGone('/no-drive/a.claimdesk', process)).toBe(true)
  })

  it.each(['EACCES', 'EIO'] as const)(
    'is not said to be where %s keeps one from looking',
    async (fault) => {
      const process = new SimulatedProcess(disk)
      process.faults = (operation) => (operation === 'status' ? fault : null)
      expect(await isGone('/no-drive/a.claimdesk', process)).toBe(false)
    },
  )
})
