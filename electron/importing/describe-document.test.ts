import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { documentDescriber } from './describe-document.ts'
import type { DescribingTask } from './importer-window.ts'

const said = { title: 'Rapport', authors: ['Anne Roux'], issued: '2025-03-14' }
const documents = join(import.meta.dirname, '../../e2e/documents')
const { signal } = new AbortController()

let folder: string
let asked: DescribingTask[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-described-'))
  asked = []
})
afterEach(() => rm(folder, { recursive: true }))

const describeFile = documentDescriber((task) => {
  asked.push(task)
  return Promise.resolve({ ok: true, properties: said })
})

it.each(['libreoffice.en.pdf', 'libreoffice.en.docx', 'libreoffice.en.odt', 'libreoffice.en.rtf'])(
  'a document is asked what it says of itself: %s',
  async (name) => {
    const format = name.slice(-4).replace('.', '')
    expect(await describeFile(join(documents, name), name, signal)).toEqual({ format, ...said })
    expect(asked).toMatchObject([{ format }])
  },
)

it('a document is taken for what its bytes say', async () => {
  const path = join(documents, 'libreoffice.en.odt')
  expect(await describeFile(path, 'renamed.docx', signal)).toMatchObject({ format: 'odt' })
})

it('no other file is looked into, and none that is too large, protected or broken', async () => {
  await writeFile(join(folder, 'broken.docx'), 'PK\u0003\u0004 cut short')
  await writeFile(join(folder, 'vast.pdf'), '%PDF-1.7')
  await truncate(join(folder, 'vast.pdf'), 50_000_001)
  await writeFile(join(folder, 'page.html'), '<html>')
  await writeFile(join(folder, 'none'), '%PDF-1.7')
  for (const name of ['broken.docx', 'vast.pdf', 'page.html', 'none']) {
    expect(await describeFile(join(folder, name), name, signal)).toBeNull()
  }
  expect(asked).toEqual([])
})

it('a document that was given up says nothing of itself', async () => {
  const givenUp = documentDescriber(() => Promise.resolve({ ok: false, problem: 'too-complex' }))
  const path = join(documents, 'libreoffice.en.pdf')
  expect(await givenUp(path, 'a.pdf', signal)).toBeNull()
})
