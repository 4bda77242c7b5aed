import { createHash } from 'node:crypto'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileReference } from '../../../shared/project/sources.ts'
import { nodeFileSystem } from '../../storage/node-file-system.ts'
import { Attachments, extensionOf } from './attachments.ts'

const isWindows = process.platform === 'win32'

let folder: string
let files: string
let attachments: Attachments

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-'))
  files = join(folder, 'files')
  attachments = new Attachments(files, nodeFileSystem)
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

describe('adding a file', () => {
  it('copies it under its hash and says what it is called', async () => {
    const content = Buffer.alloc(2_500_000, 'transcript ')
    const reference = await attachments.add(await put('Verbatim élysée.PDF', content))
    expect(reference).toEqual({
      sha256: sha256(content),
      extension: 'pdf',
      name: 'Verbatim élysée.PDF',
      size: 2_500_000,
    })
    expect(FileReference.safeParse(reference).success).toBe(true)
    expect(await readdir(files)).toEqual([`${sha256(content)}.pdf`])
    expect((await readFile(join(files, `${sha256(content)}.pdf`))).equals(content)).toBe(true)
  })

  it('keeps the same content once, under the extension it first came with', async () => {
    const first = await attachments.add(await put('a.pdf', 'same'))
    const second = await attachments.add(await put('b.txt', 'same'))
    expect(second).toEqual({ ...first, name: 'b.txt' })
    expect(await readdir(files)).toHaveLength(1)
  })

  it('tells how far it is, in bytes', async () => {
    const told: number[][] = []
    const path = await put('film.mp4', Buffer.alloc(2_500_000))
    await attachments.add(path, { onProgress: (...progress) => told.push(progress) })
    expect(told).toEqual([
      [1_048_576, 2_500_000],
      [2_097_152, 2_500_000],
      [2_500_000, 2_500_000],
    ])
  })

  it('takes an empty file', async () => {
    const reference = await attachments.add(await put('empty', ''))
    expect(reference).toMatchObject({ size: 0, extension: '' })
    expect(await attachments.verify(reference.sha256)).toBe('unchanged')
  })

  it('can be ended half-way, and leaves nothing', async () => {
    const ending = new AbortController()
    const path = await put('film.mp4', Buffer.alloc(5_000_000))
    const added = attachments.add(path, {
      signal: ending.signal,
      onProgress: () => ending.abort(),
    })
    await expect(added).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(await readdir(files)).toEqual([])
  })

  it('refuses a folder and what is not there, and leaves nothing', async () => {
    await expect(attachments.add(folder)).rejects.toMatchObject({ error: { code: 'not-a-file' } })
    await expect(attachments.add(join(folder, 'no.pdf'))).rejects.toMatchObject({
      error: { code: 'not-found', name: 'no.pdf' },
    })
    expect(await readdir(files)).toEqual([])
  })

  it.skipIf(isWindows)('refuses a link', async () => {
    await symlink(await put('secret', 'x'), join(folder, 'link'))
    await expect(attachments.add(join(folder, 'link'))).rejects.toMatchObject({
      error: { code: 'not-a-file' },
    })
  })

  it('puts the right content in the place of a copy that has changed, which is kept', async () => {
    const path = await put('a.pdf', 'the right content')
    const { sha256: hash } = await attachments.add(path)
    await writeFile(join(files, `${hash}.pdf`), 'something else')
    await attachments.add(path)
    expect(await attachments.verify(hash)).toBe('unchanged')
    const kept = (await readdir(files)).filter((name) => name.includes('.damaged-'))
    expect(kept).toHaveLength(1)
    expect(await readFile(join(files, kept[0] ?? ''), 'utf8')).toBe('something else')
  })
})

describe('a file that was added', () => {
  it('is found by its hash', async () => {
    const { sha256: hash } = await attachments.add(await put('a.pdf', 'content'))
    expect(await attachments.pathOf(hash)).toBe(join(files, `${hash}.pdf`))
    expect(await attachments.pathOf('../../etc/passwd')).toBeNull()
    expect(await attachments.pathOf(sha256('other'))).toBeNull()
  })

  it('shows when it was changed or taken away', async () => {
    const { sha256: hash } = await attachments.add(await put('a.pdf', 'content'))
    expect(await attachments.verify(hash)).toBe('unchanged')
    await writeFile(join(files, `${hash}.pdf`), 'Content')
    expect(await attachments.verify(hash)).toBe('changed')
    await rm(join(files, `${hash}.pdf`))
    expect(await attachments.verify(hash)).toBe('missing')
  })

  it('is missing where it is gone or cut short, or a link is in its place', async () => {
    const references = [
      await attachments.add(await put('whole.pdf', 'whole')),
      await attachments.add(await put('gone.pdf', 'gone')),
      await attachments.add(await put('short.pdf', 'cut short')),
    ]
    const [whole, gone, short] = references
    await rm(join(files, `${gone?.sha256 ?? ''}.pdf`))
    await writeFile(join(files, `${short?.sha256 ?? ''}.pdf`), 'cut')
    expect(await attachments.damaged(references)).toEqual([
      { file: gone, damage: 'missing' },
      { file: short, damage: 'changed' },
    ])
    await rm(join(files, `${whole?.sha256 ?? ''}.pdf`))
    await mkdir(join(files, `${whole?.sha256 ?? ''}.pdf`))
    const damages = (await attachments.damaged(references)).map(({ damage }) => damage)
    expect(damages).toEqual(['missing', 'missing', 'changed'])
  })
})

describe('an extension', () => {
  it.each([
    ['a.PDF', 'pdf'],
    ['archive.tar.gz', 'gz'],
    ['none', ''],
    ['.hidden', ''],
    ['a.', ''],
    ['a.é', ''],
    ['a.p df', ''],
    ['a.waytoolongforone', ''],
  ])('of %s is %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension)
  })
})

describe('a file that is kept as bytes or put back', () => {
  it('is kept as if it had been a file', async () => {
    const kept = await attachments.addBytes('Screenshot.png', Buffer.from('pixels'))
    expect(kept).toEqual(await attachments.add(await put('Screenshot.png', 'pixels')))
    expect(await attachments.verify(kept.sha256)).toBe('unchanged')
  })

  it('takes the place of a copy that has changed, or is lost', async () => {
    const { sha256: hash } = await attachments.add(await put('log.txt', 'words'))
    const path = (await attachments.pathOf(hash)) ?? ''
    await writeFile(path, 'other')
    await attachments.putBack(await put('log (1).txt', 'words'), hash)
    expect(await attachments.verify(hash)).toBe('unchanged')
    await rm(path)
    await attachments.putBack(await put('log (1).txt', 'words'), hash)
    expect(await attachments.verify(hash)).toBe('unchanged')
  })

  it('is refused if its content is another, and nothing is kept of it', async () => {
    const { sha256: hash } = await attachments.add(await put('log.txt', 'words'))
    const before = await readdir(files)
    await expect(attachments.putBack(await put('x.txt', 'others'), hash)).rejects.toMatchObject({
      error: { code: 'another-file', name: 'x.txt' },
    })
    expect(await readdir(files)).toEqual(before)
  })
})

describe('a file of two gigabytes', () => {
  const SIZE = 2 * 1024 ** 3

  it('is attached by pieces: the memory does not grow with it, and it can be cancelled', async () => {
    const path = join(folder, 'film.mp4')
    // Sparse: it takes no room, and is as long as it says.
    await put('film.mp4', 'start')
    await truncate(path, SIZE)
    const before = process.memoryUsage().rss
    let most = before
    const stop = new AbortController()
    const adding = attachments.add(path, {
      signal: stop.signal,
      onProgress: (done, total) => {
        expect(total).toBe(SIZE)
        most = Math.max(most, process.memoryUsage().rss)
        // A quarter of it tells as much as the whole, and leaves the disk its room.
        if (done > SIZE / 4) stop.abort()
      },
    })
    await expect(adding).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(most - before).toBeLessThan(SIZE / 16)
    expect(await readdir(files)).toEqual([])
  })
})
