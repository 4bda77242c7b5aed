import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileReference } from '../../../shared/project/sources.ts'
import { nodeFileSystem } from '../../storage/node-file-system.ts'
import { ProjectFiles } from './project-files.ts'

let folder: string
let files: ProjectFiles
let log: FileReference
let photo: FileReference

const pathOf = ({ sha256, extension }: FileReference): string =>
  join(folder, 'files', `${sha256}.${extension}`)

async function given(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** The project's files, of which one cannot be read wherever it is moved. */
function filesOnBadSector(path: string): ProjectFiles {
  let bad = path
  return new ProjectFiles(join(folder, 'files'), {
    ...nodeFileSystem,
    open: (opened, how) =>
      opened === bad
        ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
        : nodeFileSystem.open(opened, how),
    rename: async (from, to) => {
      await nodeFileSystem.rename(from, to)
      if (from === bad) bad = to
    },
  })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-files-'))
  files = new ProjectFiles(join(folder, 'files'), nodeFileSystem)
  log = await files.add(await given('log.txt', 'Stranded: 1,200'))
  photo = await files.add(await given('photo.jpg', 'x'.repeat(3_000_000)))
})
afterEach(() => rm(folder, { recursive: true }))

describe('checking the files of a project', () => {
  it('finds them as they were attached', async () => {
    expect(await files.check([log, photo])).toEqual({ checked: 2, damaged: [] })
    expect(await files.damaged([log, photo])).toEqual([])
  })

  it('finds a change that leaves the length as it was, and remembers it until the file is put back', async () => {
    await writeFile(pathOf(log), 'Stranded: 9,999')
    expect(await files.damaged([log, photo])).toEqual([])
    const damaged = [{ file: log, damage: 'changed' }]
    expect(await files.check([log, photo])).toEqual({ checked: 2, damaged })
    expect(await files.damaged([log, photo])).toEqual(damaged)
    await files.putBack(join(folder, 'log.txt'), log.sha256)
    expect(await files.damaged([log, photo])).toEqual([])
    expect(await files.check([log, photo])).toEqual({ checked: 2, damaged: [] })
  })

  it('remembers a change that was found when the file was opened, and forgets it when it is whole again', async () => {
    await writeFile(pathOf(log), 'Stranded: 9,999')
    expect(await files.verify(log.sha256)).toBe('changed')
    expect(await files.damaged([log])).toEqual([{ file: log, damage: 'changed' }])
    await writeFile(pathOf(log), 'Stranded: 1,200')
    expect(await files.verify(log.sha256)).toBe('unchanged')
    expect(await files.damaged([log])).toEqual([])
  })

  it('takes the same bytes that are attached again for the file put back', async () => {
    await writeFile(pathOf(log), 'Stranded: 9,999')
    await files.check([log])
    await files.addBytes('log.txt', Buffer.from('Stranded: 1,200'))
    expect(await files.damaged([log])).toEqual([])
  })

  it('goes on after a file that is gone or cannot be read', async () => {
    const unreadable = filesOnBadSector(pathOf(log))
    await rm(pathOf(photo))
    const damaged = [
      { file: log, damage: 'unreadable' },
      { file: photo, damage: 'missing' },
    ]
    expect(await unreadable.check([log, photo])).toEqual({ checked: 2, damaged })
    expect(await unreadable.damaged([log, photo])).toEqual(damaged)
  })

  it('lets a file that cannot be read be put back, and leaves it beside that', async () => {
    const unreadable = filesOnBadSector(pathOf(log))
    expect(await unreadable.whole([log.sha256, photo.sha256])).toEqual(new Set([photo.sha256]))
    await unreadable.putBack(await given('log again.txt', 'Stranded: 1,200'), log.sha256)
    expect(await unreadable.verify(log.sha256)).toBe('unchanged')
    const names = await readdir(join(folder, 'files'))
    expect(names.filter((name) => name.includes('.damaged-'))).toHaveLength(1)
  })

  it('leaves a file where it is that cannot be read while its content is attached again', async () => {
    const unreadable = filesOnBadSector(pathOf(log))
    const again = await given('log again.txt', 'Stranded: 1,200')
    await expect(unreadable.add(again)).rejects.toThrow()
    expect(await files.verify(log.sha256)).toBe('unchanged')
  })

  it('leaves a damaged file where it is if another cannot take its place', async () => {
    await writeFile(pathOf(log), 'something else')
    const full = new ProjectFiles(join(folder, 'files'), {
      ...nodeFileSystem,
      rename: (from, to) =>
        to === pathOf(log) && !from.includes('.damaged-')
          ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
          : nodeFileSystem.rename(from, to),
    })
    const again = await given('log again.txt', 'Stranded: 1,200')
    await expect(full.putBack(again, log.sha256)).rejects.toThrow()
    expect(await files.verify(log.sha256)).toBe('changed')
  })

  it('tells how far it is over all files, also where one has grown', async () => {
    await writeFile(pathOf(log), 'x'.repeat(2_000_000))
    const told: [string, number, number][] = []
    await files.check([log, photo], {
      onProgress: ({ name }, done, total) => told.push([name, done, total]),
    })
    const total = log.size + photo.size
    expect(told[0]).toEqual(['log.txt', 0, total])
    expect(told.at(-1)).toEqual(['photo.jpg', total, total])
    expect(told.map(([, done]) => done)).toEqual(
      told.map(([, done]) => done).toSorted((a, b) => a - b),
    )
    expect(told.every(([, done]) => done <= total)).toBe(true)
  })

  it('stops where it is cancelled, and keeps what it has found', async () => {
    await writeFile(pathOf(log), 'Stranded: 9,999')
    const call = new AbortController()
    const checking = files.check([log, photo], {
      signal: call.signal,
      onProgress: ({ name }) => {
        if (name === 'photo.jpg') call.abort()
      },
    })
    await expect(checking).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(await files.damaged([log, photo])).toEqual([{ file: log, damage: 'changed' }])
  })
})
