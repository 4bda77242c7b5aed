import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePath, withExtension, writeExport } from './write-export.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-export-'))
})
afterEach(() => rm(folder, { recursive: true }))

const { signal } = new AbortController()

describe('writeExport', () => {
  it('writes the file that was chosen, in UTF-8', async () => {
    await writeExport(join(folder, 'Rapport.html'), '<p>é « ’', signal)
    expect(await readFile(join(folder, 'Rapport.html'), 'utf8')).toBe('<p>é « ’')
  })

  it('writes bytes as they are, and what comes in pieces piece after piece', async () => {
    await writeExport(join(folder, 'a.pdf'), Uint8Array.of(0, 255), signal)
    expect([...(await readFile(join(folder, 'a.pdf')))]).toEqual([0, 255])
    await writeExport(join(folder, 'a.zip'), inPieces('one ', 'two'), signal)
    expect(await readFile(join(folder, 'a.zip'), 'utf8')).toBe('one two')
  })

  it('replaces a file that the person agreed to replace', async () => {
    await writeFile(join(folder, 'a.md'), 'a longer text than the new one')
    await writeExport(join(folder, 'a.md'), 'new', signal)
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('removes what an export has left beside it that was killed before yesterday', async () => {
    const left = join(folder, '.claimdesk-0123456789abcdef.tmp')
    await writeFile(left, 'half')
    await writeExport(join(folder, 'a.md'), 'new', signal)
    expect(await readdir(folder)).toHaveLength(2)
    const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    await utimes(left, old, old)
    await writeExport(join(folder, 'a.md'), 'newer', signal)
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('leaves what was there as it was when it fails', async () => {
    await mkdir(join(folder, 'a.html'))
    await writeFile(join(folder, 'a.html', 'inside'), 'old')
    await expect(writeExport(join(folder, 'a.html'), 'new', signal)).rejects.toThrow()
    expect(await readFile(join(folder, 'a.html', 'inside'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.html'])
  })

  it('leaves what was there as it was when the content breaks off', async () => {
    await writeFile(join(folder, 'a.zip'), 'old')
    const broken = inPieces('half', new Error('gone'))
    await expect(writeExport(join(folder, 'a.zip'), broken, signal)).rejects.toThrow()
    expect(await readFile(join(folder, 'a.zip'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.zip'])
  })

  it('leaves what was there as it was when it is cancelled in the middle', async () => {
    const cancelling = new AbortController()
    await writeFile(join(folder, 'a.zip'), 'old')
    const content = inPieces('half', () => cancelling.abort(), 'rest')
    await expect(
      writeExport(join(folder, 'a.zip'), content, cancelling.signal),
    ).rejects.toMatchObject({ error: { code: 'cancelled' } })
    expect(await readFile(join(folder, 'a.zip'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.zip'])
  })

  it('names a folder that is not there', async () => {
    await expect(writeExport(join(folder, 'none', 'a.html'), '', signal)).rejects.toMatchObject({
      error: { code: 'not-found', name: 'a.html' },
    })
  })
})

describe('the place of an export', () => {
  it('is the one that was chosen', async () => {
    await writeFile(join(folder, 'a.html'), 'old')
    expect(await withExtension(join(folder, 'a.html'), 'html')).toBe(join(folder, 'a.html'))
  })

  it('gets the extension that was left out', async () => {
    expect(await withExtension(join(folder, 'a'), 'json')).toBe(join(folder, 'a.json'))
  })

  it('gets it also behind a point that belongs to the name', async () => {
    for (const name of ['Bridge v1.2', 'Dr. Roux'])
      expect(await withExtension(join(folder, name), 'pdf')).toBe(join(folder, `${name}.pdf`))
    expect(await withExtension(join(folder, 'Ferry.'), 'pdf')).toBe(join(folder, 'Ferry.pdf'))
    for (const name of ['Ferry.HTM', 'Ferry.jsonld', 'Ferry.mp3'])
      expect(await withExtension(join(folder, name), 'html')).toBe(join(folder, name))
  })

  it('is never one that the person was not asked about', async () => {
    await writeFile(join(folder, 'a.html'), 'old')
    expect(await withExtension(join(folder, 'a'), 'html')).toBe(join(folder, 'a 2.html'))
    expect(await freePath(folder, 'a', 'html')).toBe(join(folder, 'a 2.html'))
  })
})

/** Content that comes in pieces; an error breaks it off, and a function is run on the way. */
async function* inPieces(
  ...pieces: readonly (string | Error | (() => void))[]
): AsyncGenerator<Uint8Array, void> {
  for (const piece of pieces) {
    await Promise.resolve()
    if (piece instanceof Error) throw piece
    if (typeof piece === 'function') piece()
    else yield new TextEncoder().encode(piece)
  }
}
