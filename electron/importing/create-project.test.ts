import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { currentDraft } from '../../shared/project/model.ts'
import { fold } from '../../shared/project/project-log.ts'
import { OpenProject } from '../projects/open-project.ts'
import { createProject } from './create-project.ts'
import { importOwnText, type ImportedDocument } from './import-document.ts'
import { pastedDocument } from './read-document.ts'
import { readSample } from './sample.ts'

let parent: string
beforeEach(async () => {
  parent = join(await mkdtemp(join(tmpdir(), 'claimdesk-create-')), 'Claimdesk')
})
afterEach(() => rm(join(parent, '..'), { recursive: true }))

const text =
  'Ferry service resumes\r\n\r\nThe ferry between Lund and Marholm sailed again on Friday.'
const article = (): ImportedDocument => importOwnText(pastedDocument(text, 'Pasted text'))

function create(document = article(), sources = {}): Promise<OpenProject> {
  return createProject({
    document,
    ...sources,
    parent,
    author: { installation: 'abcdef0123456789', by: { name: 'Ana', role: 'checker' } },
    now: '2026-11-23T10:15:30.123Z',
    surroundings: {},
  })
}

describe('createProject', () => {
  it('makes a folder of the article’s name with the draft in it', async () => {
    const project = await create()
    expect(await readdir(parent)).toEqual(['Ferry service resumes.claimdesk'])
    const { title, drafts } = fold(project.events)
    expect(title).toBe('Ferry service resumes')
    expect(drafts).toHaveLength(1)
    expect(project.hasUnsaved).toBe(false)
    await project.close()
  })

  it('keeps the original as it came, under the hash that the draft names', async () => {
    const project = await create()
    const original = currentDraft(fold(project.events))?.original
    expect(original).toMatchObject({ name: 'Pasted text', extension: 'txt' })
    const path = await project.filePath(original?.sha256 ?? '')
    expect(path).toMatch(/\.txt$/)
    expect(await readFile(path ?? '', 'utf8')).toBe(text)
    expect(await project.damagedFiles()).toEqual([])
    await project.close()
  })

  it('hashes the canonical text', async () => {
    const project = await create()
    const draft = currentDraft(fold(project.events))
    const bytes = new TextEncoder().encode(canonicalText(draft?.blocks ?? []))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    expect(draft?.sha256).toBe(Buffer.from(digest).toString('hex'))
    await project.close()
  })

  it('can be opened again with everything in it', async () => {
    const project = await create()
    const { events, folder } = project
    await project.close()
    const again = await OpenProject.open(folder, 'abcdef0123456789')
    expect(again.events).toEqual(events)
    expect(again.notices).toEqual([])
    await again.close()
  })

  it('gives a second project of the same article a name of its own', async () => {
    const [first, second] = [await create(), await create()]
    expect(second.folder).not.toBe(first.folder)
    expect(second.identity.id).not.toBe(first.identity.id)
    await Promise.all([first.close(), second.close()])
  })

  it('leaves nothing behind where it cannot write', async () => {
    await writeFile(parent, 'a file in the place of the folder')
    await expect(create()).rejects.toThrow()
    expect(await readFile(parent, 'utf8')).toBe('a file in the place of the folder')
  })
})

describe('readSample', () => {
  it.each(['en', 'fr'] as const)('gives the sample in %s with its sources', async (language) => {
    const { document, sources } = await readSample(
      join(import.meta.dirname, '../../resources/samples'),
      language,
    )
    expect(document.article.language).toBe(language)
    const project = await create(document, { sources })
    expect(fold(project.events).sources.size).toBe(sources.length)
    expect(sources.length).toBeGreaterThan(0)
    await project.close()
  })
})
