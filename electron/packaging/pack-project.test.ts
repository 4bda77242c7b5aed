import { hash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { fold } from '../../shared/project/project-log.ts'
import { emptyJournal, formatLines } from '../storage/journal-lines.ts'
import { readJournal } from '../storage/journal-reading.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { packProject } from './pack-project.ts'
import { PackageManifest } from './package-manifest.ts'
import { entriesOf, packed, sampleProject, secretName } from './sample-package.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-pack-'))
})
afterEach(() => rm(parent, { recursive: true }))

const manifestOf = (entries: ReadonlyMap<string, Buffer>): PackageManifest =>
  PackageManifest.parse(JSON.parse(entries.get('manifest.json')?.toString() ?? ''))

const journalIn = (names: Iterable<string>): string =>
  [...names].find((name) => name.startsWith('journal/')) ?? ''

describe('packProject', () => {
  it('holds the project byte for byte, and tells the hash of each entry', async () => {
    const { project, files } = await sampleProject(parent)
    const entries = await entriesOf(await packed(project))
    const names = [...entries.keys()]
    expect(names).toEqual([
      'project.json',
      journalIn(names),
      ...files.map(({ sha256, extension }) => `files/${sha256}.${extension}`),
      'manifest.json',
    ])
    for (const name of names.slice(0, -1)) {
      expect(entries.get(name)?.equals(await readFile(join(project.folder, name))), name).toBe(true)
    }
    const manifest = manifestOf(entries)
    expect(manifest).toMatchObject({ project: 'project-1', title: 'Le pont', missing: [] })
    expect(manifest.redacted).toBeNull()
    expect(manifest.entries).toEqual(
      names.slice(0, -1).map((path) => {
        const bytes = entries.get(path) ?? Buffer.of()
        return { path, size: bytes.byteLength, sha256: hash('sha256', bytes) }
      }),
    )
    await project.close()
  })

  it('tells nothing of a confidential source, and says so', async () => {
    const { project, files } = await sampleProject(parent, { isConfidential: true })
    const entries = await entriesOf(await packed(project))
    const [open, hidden] = files
    expect([...entries.keys()]).toContain(`files/${open?.sha256}.txt`)
    for (const [name, bytes] of entries) {
      expect(name).not.toContain(hidden?.sha256)
      for (const known of [secretName, hidden?.sha256 ?? '']) {
        expect(bytes.includes(known), `${known} in ${name}`).toBe(false)
      }
    }
    const [head] = project.heads()
    expect(manifestOf(entries).redacted).toEqual({
      sources: 1,
      journals: [
        {
          installation: head?.installation,
          lines: head?.lines,
          head: head?.head,
          brokenAt: null,
        },
      ],
    })
    await project.close()
  })

  it('tells nothing of a source that a colleague’s journal calls confidential, though it has only just come', async () => {
    const { project } = await sampleProject(parent)
    const theirs = new SampleEvents('fedcba9876543210')
    theirs.observe(project.events)
    const csl = { type: 'interview', title: secretName, custom: { confidential: true } } as const
    const events = theirs.stamp({ type: 'source.edited', data: { source: 'hidden', csl } })
    const { bytes } = formatLines(events, emptyJournal)
    await writeFile(join(project.folder, 'journal', 'fedcba9876543210.jsonl'), bytes)
    const entries = await entriesOf(await packed(project))
    expect([...entries.keys()]).toContain('journal/fedcba9876543210.jsonl')
    for (const [name, content] of entries) expect(content.includes(secretName), name).toBe(false)
    await project.close()
  })

  it('has a whole chain, and the same state, also where it is redacted', async () => {
    const { project } = await sampleProject(parent, { isConfidential: true })
    const entries = await entriesOf(await packed(project))
    const reading = readJournal(entries.get(journalIn(entries.keys())) ?? Buffer.of())
    expect(reading.brokenAt).toBeNull()
    expect(reading.unreadable).toBe(0)
    expect(reading.events.map(({ id }) => id)).toEqual(project.events.map(({ id }) => id))
    const [open, hidden] = [...fold(reading.events).sources.values()]
    expect(open).toEqual(fold(project.events).sources.get('open'))
    expect(hidden?.csl).toEqual({ type: 'document', title: '', custom: { confidential: true } })
    await project.close()
  })

  it('leaves out what is no part of the project, and files that have changed', async () => {
    const { project, files } = await sampleProject(parent)
    const [open] = files
    await writeFile(join(project.folder, 'files', `${open?.sha256}.txt`), 'changed')
    await writeFile(join(project.folder, 'journal', 'x.torn-20260101T000000000Z.jsonl'), 'torn')
    await writeFile(join(project.folder, 'notes.txt'), 'mine')
    const entries = await entriesOf(await packed(project))
    expect([...entries.keys()].filter((name) => !name.startsWith('files/'))).toEqual([
      'project.json',
      journalIn(entries.keys()),
      'manifest.json',
    ])
    expect(manifestOf(entries).missing).toEqual([open?.sha256])
    await project.close()
  })

  it('leaves out a file that cannot be read, and says so', async () => {
    const { project, files } = await sampleProject(parent)
    const [bad, good] = files
    const verify = project.verifyFile.bind(project)
    vi.spyOn(project, 'verifyFile').mockImplementation((sha256, options) =>
      sha256 === bad?.sha256
        ? Promise.reject(new AppFailure({ code: 'unexpected', detail: 'EIO in read' }))
        : verify(sha256, options),
    )
    const entries = await entriesOf(await packed(project))
    expect(manifestOf(entries).missing).toEqual([bad?.sha256])
    expect([...entries.keys()]).toContain(`files/${good?.sha256}.pdf`)
    await project.close()
  })

  it('tells how far it is, to the end', async () => {
    const { project } = await sampleProject(parent)
    const shares: number[] = []
    const { signal } = new AbortController()
    const onProgress = (share: number): unknown => shares.push(share)
    const createdAt = '2026-03-14T09:00:00.000Z'
    for await (const piece of packProject(project, { createdAt, signal, onProgress })) {
      expect(piece.byteLength).toBeGreaterThan(0)
    }
    expect(shares.at(-1)).toBe(1)
    await project.close()
  })
})
