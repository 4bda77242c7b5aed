import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeExport } from './write-export.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-export-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writeExport', () => {
  it('writes the file that was chosen, in UTF-8', async () => {
    const path = await writeExport(join(folder, 'Rapport.html'), 'html', '<p>é « ’')
    expect(path).toBe(join(folder, 'Rapport.html'))
    expect(await readFile(path, 'utf8')).toBe('<p>é « ’')
  })

  it('replaces a file that the person agreed to replace', async () => {
    await writeFile(join(folder, 'a.md'), 'a longer text than the new one')
    await writeExport(join(folder, 'a.md'), 'markdown', 'new')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('adds the extension that was left out', async () => {
    expect(await writeExport(join(folder, 'a'), 'claims-json', '{}')).toBe(join(folder, 'a.json'))
  })

  it('replaces nothing that the person was not asked about', async () => {
    await writeFile(join(folder, 'a.html'), 'old')
    expect(await writeExport(join(folder, 'a'), 'html', 'new')).toBe(join(folder, 'a 2.html'))
    expect(await readFile(join(folder, 'a.html'), 'utf8')).toBe('old')
  })

  it('leaves what was there as it was when it fails', async () => {
    await mkdir(join(folder, 'a.html'))
    await writeFile(join(folder, 'a.html', 'inside'), 'old')
    await expect(writeExport(join(folder, 'a.html'), 'html', 'new')).rejects.toThrow()
    expect(await readFile(join(folder, 'a.html', 'inside'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.html'])
  })

  it('names a folder that is not there', async () => {
    await expect(writeExport(join(folder, 'none', 'a.html'), 'html', '')).rejects.toMatchObject({
      error: { code: 'not-found', name: 'a.html' },
    })
  })
})
