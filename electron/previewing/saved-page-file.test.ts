import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSavedPageFile } from './saved-page-file.ts'

const saved = join(import.meta.dirname, '../../e2e/saved-pages')
const read = (name: string) => readSavedPageFile(join(saved, name), name)

const address = 'https://gazette.example/2025/pont-garin'
const title = 'Le pont de Garin rouvre après deux ans de travaux'
const captured = '2025-03-14T09:15:42.000Z'

describe('a file that a page was saved in', () => {
  it.each([
    ['plain.html', { address, title, captured: null, issued: '2025-03-12', isNews: true }],
    ['single-file.html', { address: `${address}?utm_source=lettre`, title, captured }],
    ['chromium.mhtml', { address, title: 'Le pont de Garin rouvre après deux ans' }],
    ['safari.webarchive', { address, title, authors: ['Élise Marchand', 'Paul Roux'] }],
    ['crawl.warc', { address, title, captured, container: 'La Gazette du Lestrac' }],
    ['crawl.warc.gz', { address, title, captured, publisher: 'Groupe Lestrac' }],
    ['browsertrix.wacz', { address, title, captured }],
  ])('tells the source of it: %s', async (name, told) => {
    expect(await read(name)).toMatchObject(told)
  })

  it('has its day of saving where the program wrote one', async () => {
    expect((await read('chromium.mhtml'))?.captured).toMatch(/^2026-11-28T/)
  })

  describe('that is damaged', () => {
    let folder: string
    beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'claimdesk-saved-'))))
    afterEach(() => rm(folder, { recursive: true }))

    it.each(['x.wacz', 'x.webarchive', 'x.warc.gz', 'x.mhtml'])(
      'tells nothing, and is no error: %s',
      async (name) => {
        const path = join(folder, name)
        await writeFile(path, 'PK\u0003\u0004 cut short')
        expect(await readSavedPageFile(path, name)).toBeNull()
      },
    )

    it('tells nothing where it is of a kind that no page is saved in', async () => {
      expect(await readSavedPageFile(join(saved, 'README.md'), 'README.md')).toBeNull()
    })
  })
})
