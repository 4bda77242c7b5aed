import { beforeEach, describe, expect, it } from 'vitest'
import { pastedDocument } from '../importing/read-document.ts'
import { readIfThere, replaceFile } from '../storage/durable-file.ts'
import { seededRandom } from '../simulated/seeded-random.ts'
import { SimulatedDisk } from '../simulated/simulated-disk.ts'
import { SimulatedProcess } from '../simulated/simulated-process.ts'
import { KeptArticles, type BegunArticle } from './kept-articles.ts'

let disk: SimulatedDisk
let process: SimulatedProcess
beforeEach(() => {
  disk = new SimulatedDisk(seededRandom(1))
  process = new SimulatedProcess(disk)
})

const details = { title: 'Ferry', byline: '', dateline: '', date: '3/4', language: 'en' } as const
const begun: BegunArticle = {
  document: pastedDocument('Ferry\n\nIt sails again.', 'Pasted text'),
  readAs: { encoding: null, fragment: false },
  details,
  project: null,
}
const first = '2026-11-23T09:00:00.000Z'
const later = '2026-11-23T10:00:00.000Z'

describe('articles that were looked at', () => {
  it('outlive a power cut once they are kept, with what stands in the fields', async () => {
    const kept = new KeptArticles('/', process)
    await kept.keep('a', begun, first)
    await kept.keep('b', { ...begun, details: { ...details, title: ' ' } }, later)
    await kept.keep('a', { ...begun, details: { ...details, title: 'The ferry' } }, first)
    disk.losePower()
    const again = new KeptArticles('/', process)
    expect(await again.list()).toEqual([
      { id: 'b', name: 'Pasted text', title: 'Pasted text', project: null, keptAt: later },
      { id: 'a', name: 'Pasted text', title: 'The ferry', project: null, keptAt: first },
    ])
    expect(await again.read('a')).toEqual({ ...begun, details: { ...details, title: 'The ferry' } })
  })

  it('are gone with their document when they are forgotten, also while they are being written', async () => {
    const kept = new KeptArticles('/', process)
    await Promise.all([kept.keep('a', begun, first), kept.forget('a')])
    disk.losePower()
    expect(await process.list('/unsent/articles')).toEqual([])
    await expect(kept.read('a')).rejects.toMatchObject({ error: { code: 'not-found' } })
  })

  it('are gone with the project whose next draft they were to be, and no others are', async () => {
    const kept = new KeptArticles('/', process)
    await kept.keep('a', { ...begun, project: 'ferry' }, first)
    await kept.keep('b', { ...begun, project: 'bridge' }, first)
    await kept.keep('c', begun, later)
    expect(await kept.read('a')).toEqual({ ...begun, project: 'ferry' })
    await kept.forgetOf('ferry')
    expect((await kept.list()).map(({ id, project }) => [id, project])).toEqual([
      ['c', null],
      ['b', 'bridge'],
    ])
  })

  it('that were kept before drafts were are to be projects of their own', async () => {
    const kept = new KeptArticles('/', process)
    await kept.keep('a', begun, first)
    const path = '/unsent/articles/a.json'
    const written = new TextDecoder().decode((await readIfThere(process, path)) ?? undefined)
    const older = written.replace('"project": null,', '')
    expect(older).not.toBe(written)
    await replaceFile(process, path, new TextEncoder().encode(older))
    expect(await kept.read('a')).toEqual(begun)
  })

  it('are not given back with the bytes of another document', async () => {
    const kept = new KeptArticles('/', process)
    await kept.keep('a', begun, first)
    await replaceFile(process, '/unsent/articles/a.document', new TextEncoder().encode('Other'))
    await expect(kept.read('a')).rejects.toMatchObject({ error: { code: 'not-found' } })
  })

  it('are known by the text that was pasted, for what it was pasted for', async () => {
    const kept = new KeptArticles('/', process)
    await kept.keep('a', { ...begun, project: 'ferry' }, first)
    const text = new TextDecoder().decode(begun.document.bytes)
    expect(await kept.isAnyOf(['<p>Ferry</p>', text], 'ferry')).toBe(true)
    expect(await kept.isAnyOf([text], null)).toBe(false)
    expect(await kept.isAnyOf([`${text} `], 'ferry')).toBe(false)
    expect(await kept.isAnyOf([], 'ferry')).toBe(false)
  })

  it('are none where nothing was kept', async () => {
    expect(await new KeptArticles('/', process).list()).toEqual([])
  })
})
