import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '../../shared/ipc/app-error.ts'
import {
  importDocument,
  MAX_DOCUMENT_SIZE,
  pastedDocument,
  readDocument,
} from './import-document.ts'

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

describe('readDocument', () => {
  it('reads the bytes as they are', async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a)
    expect(await readDocument(await file('a.txt', bytes))).toEqual({ name: 'a.txt', bytes })
  })

  it.each(['a.txt', 'A.TXT', 'a.md', 'a.markdown', 'README'])('takes %s', async (name) => {
    expect((await readDocument(await file(name))).name).toBe(name)
  })

  it.each(['a.pdf', 'a.docx', 'a.html', 'a.exe', 'a.txt.zip'])(
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

  it('refuses a file that is too large before reading it', async () => {
    const path = await file('large.txt')
    await truncate(path, MAX_DOCUMENT_SIZE + 1)
    await expect(readDocument(path)).rejects.toEqual(
      refused({ code: 'too-large', name: 'large.txt', limit: MAX_DOCUMENT_SIZE }),
    )
  })
})

describe('importDocument', () => {
  const text = 'Le titre de l’article\n\nLe président a parlé vendredi à la presse, à Paris.'

  it('makes an article of a text', () => {
    const { article, notices } = importDocument(pastedDocument(text, 'Texte collé.txt'))
    expect(article).toMatchObject({ title: 'Le titre de l’article', language: 'fr' })
    expect(notices).toEqual([])
  })

  it('reads Markdown as such by its name alone', () => {
    const bytes = new TextEncoder().encode('# Title\n\n> They said it in the street on Friday.')
    const types = (name: string) =>
      importDocument({ name, bytes }).article.blocks.map(({ type }) => type)
    expect(types('a.md')).toEqual(['heading', 'quotation'])
    expect(types('a.txt')).not.toContain('quotation')
  })

  it('says how a text was decoded that is not UTF-8', () => {
    const bytes = Buffer.from(text.replace('’', "'"), 'latin1')
    expect(importDocument({ name: 'a.txt', bytes }).notices).toEqual([
      { kind: 'decoded-as', encoding: 'windows-1252' },
    ])
  })

  it('says that it is not sure of the language', () => {
    const { notices } = importDocument(pastedDocument('Ja. Nein. 1234.', 'a.txt'))
    expect(notices).toEqual([{ kind: 'language-unsure' }])
  })

  it.each(['', ' \n\t\n'])('refuses the empty text %j', (empty) => {
    expect(() => importDocument(pastedDocument(empty, 'a.txt'))).toThrow('empty')
  })

  it('refuses bytes that are no text', () => {
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0)
    expect(() => importDocument({ name: 'a.txt', bytes })).toThrow('unsupported')
  })
})
