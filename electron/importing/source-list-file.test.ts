import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readSourceListFile } from './source-list-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-lists-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

async function fileWith(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('a file with a list of sources', () => {
  it('is read by its content, whatever it is called', async () => {
    const path = await fileWith('export.txt', '@book{a, title = {A}}')
    expect(await readSourceListFile(path)).toMatchObject({
      name: 'export.txt',
      items: [{ type: 'book', title: 'A' }],
      unread: [],
    })
  })

  it('is not read at all if it is too large', async () => {
    const path = await fileWith('large.bib', '@book{a, title = {A}}')
    await truncate(path, 100_000_000)
    await expect(readSourceListFile(path)).rejects.toMatchObject({
      error: { code: 'too-large', name: 'large.bib', limit: 20_000_000 },
    })
  })

  it.each([
    ['an address', 'https://example.org/list.json'],
    ['a DOI', '10.1000/182'],
    ['a Wikidata id', 'Q23571040'],
    ['an entry with nothing but a DOI', '@article{a, doi = {10.1000/182}}'],
    ['a source of nothing but an address', '[{"type":"webpage","URL":"https://example.org"}]'],
    ['a record with nothing but an address', 'TY  - ELEC\nUR  - https://example.org\nER  - '],
  ])('asks nobody for anything: %s', async (_, content) => {
    const asked = () => {
      throw new Error('asked')
    }
    const requests = [
      vi.spyOn(globalThis, 'fetch').mockImplementation(asked),
      vi.spyOn(http, 'request').mockImplementation(asked),
      vi.spyOn(https, 'request').mockImplementation(asked),
    ]
    await Promise.allSettled([readSourceListFile(await fileWith('list', content))])
    for (const request of requests) expect(request).not.toHaveBeenCalled()
  })
})
