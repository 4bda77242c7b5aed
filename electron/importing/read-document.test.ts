import { rmSync, truncateSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '../../shared/ipc/app-error.ts'
import { sizeLimits } from './document-format.ts'
import { readDocument } from './read-document.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array = 'Un texte.'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const refused = (error: AppError) => expect.objectContaining({ error }) as unknown
const MEBIBYTE = 1024 * 1024

describe('readDocument', () => {
  it('reads the bytes as they are', async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a)
    expect(await readDocument(await file('a.txt', bytes))).toEqual({ name: 'a.txt', bytes })
  })

  it.each(['a.txt', 'A.TXT', 'a.md', 'a.htm', 'a.docx', 'a.odt', 'a.rtf', 'a.PDF', 'README'])(
    'takes %s',
    async (name) => {
      expect((await readDocument(await file(name))).name).toBe(name)
    },
  )

  it.each(['a.xlsx', 'a.doc', 'a.exe', 'a.txt.zip'])(
    'refuses %s without reading it',
    async (name) => {
      await expect(readDocument(join(folder, name))).rejects.toEqual(
        refused({ code: 'unsupported', name }),
      )
    },
  )

  it('refuses what is not there', async () => {
    await expect(readDocument(join(folder, 'none.txt'))).rejects.toEqual(
      refused({ code: 'not-found', name: 'none.txt' }),
    )
  })

  it('refuses a folder that is called like a text', async () => {
    await mkdir(join(folder, 'folder.txt'))
    await expect(readDocument(join(folder, 'folder.txt'))).rejects.toEqual(
      refused({ code: 'not-a-file', name: 'folder.txt' }),
    )
  })

  it('follows a link to a text, which people use on purpose', async () => {
    const target = await file('target.txt', 'Le texte.')
    await symlink(target, join(folder, 'link.txt'))
    const { bytes } = await readDocument(join(folder, 'link.txt'))
    expect(new TextDecoder().decode(bytes)).toBe('Le texte.')
  })

  it.each(['text', 'html', 'docx', 'odt', 'rtf', 'pdf'] as const)(
    'refuses a %s that is too large, before reading it',
    async (format) => {
      const name = format === 'text' ? 'large.txt' : `large.${format}`
      const path = await file(name)
      await truncate(path, sizeLimits[format] + 1)
      await expect(readDocument(path)).rejects.toEqual(
        refused({ code: 'too-large', name, limit: sizeLimits[format] }),
      )
    },
  )

  it('tells how far it is, after each mebibyte', async () => {
    const path = await file('a.pdf', new Uint8Array(2.5 * MEBIBYTE))
    const told: number[][] = []
    await readDocument(path, { onProgress: (_name, ...sizes) => told.push(sizes) })
    expect(told).toEqual([1, 2, 2.5].map((done) => [done * MEBIBYTE, 2.5 * MEBIBYTE]))
  })

  it('stops in the middle when it is cancelled', async () => {
    const path = await file('a.pdf', new Uint8Array(3 * MEBIBYTE))
    const cancel = new AbortController()
    let pieces = 0
    const onProgress = (): void => {
      pieces += 1
      cancel.abort()
    }
    const reading = readDocument(path, { onProgress, signal: cancel.signal })
    await expect(reading).rejects.toEqual(refused({ code: 'cancelled' }))
    expect(pieces).toBe(1)
  })

  it.each([
    ['cut', 1 * MEBIBYTE],
    ['written on', 4 * MEBIBYTE],
  ])('refuses a file that is %s while it is being read', async (_what, size) => {
    const path = await file('a.pdf', new Uint8Array(3 * MEBIBYTE))
    const reading = readDocument(path, {
      onProgress: (_name, done) => {
        if (done === MEBIBYTE) truncateSync(path, size)
      },
    })
    await expect(reading).rejects.toEqual(refused({ code: 'corrupt', name: 'a.pdf' }))
  })

  it('reads a file to its end that somebody takes away meanwhile', async () => {
    const path = await file('gone.pdf', new Uint8Array(3 * MEBIBYTE))
    const { bytes } = await readDocument(path, { onProgress: () => rmSync(path, { force: true }) })
    expect(bytes.byteLength).toBe(3 * MEBIBYTE)
  })
})
