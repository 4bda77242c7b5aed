import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MergeOutcome } from '../../shared/ipc/opened-project.ts'
import { fold } from '../../shared/project/project-log.ts'
import { confidentialSources, redactEvent } from '../../shared/project/redact-sources.ts'
import { isUnknown } from '../../shared/project/stored-event.ts'
import { OpenProject } from '../projects/open-project.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { emptyJournal, formatJsonLines, formatLines } from '../storage/journal-lines.ts'
import { mergePackage } from './merge-package.ts'
import { packed, sampleProject, secretName } from './sample-package.ts'
import { unpackTo, withPackage, type UnpackOptions } from './unpack-package.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-merge-'))
})
afterEach(() => rm(parent, { recursive: true }))

const BEN = 'benbenbenbenbenb'
const quietly: UnpackOptions = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

async function merge(zip: Uint8Array, project: OpenProject): Promise<MergeOutcome> {
  const path = join(parent, 'from-ben.zip')
  await writeFile(path, zip)
  return withPackage(path, (opened) => mergePackage(opened, project, quietly))
}

/** Opens a package on another computer. */
async function unpacked(zip: Uint8Array, installation = BEN): Promise<OpenProject> {
  const path = join(parent, 'from-ada.zip')
  await writeFile(path, zip)
  const target = join(parent, installation, 'Le pont.claimdesk')
  await rm(join(parent, installation), { recursive: true, force: true })
  await mkdir(join(parent, installation))
  const folder = await withPackage(path, (opened) => unpackTo(opened, target, quietly))
  return OpenProject.open(folder, installation)
}

function decider(project: OpenProject): SampleEvents {
  const samples = new SampleEvents(project.installation)
  samples.observe(project.events)
  return samples
}

async function decide(project: OpenProject, count: number): Promise<void> {
  await project.record(decider(project).rationales(count))
}

async function attach(project: OpenProject, text: string, extension = 'txt'): Promise<string> {
  const path = join(parent, 'attached', `${text}.${extension}`)
  await writeFile(path, text)
  const file = await project.addFile(path)
  const data = { source: text, csl: { type: 'report', title: text } as const, files: [file] }
  await project.record(decider(project).stamp({ type: 'source.added', data }))
  return file.sha256
}

/** The state as anybody may know it. */
function told(project: OpenProject, secret: ReadonlySet<string>): ReturnType<typeof fold> {
  return fold(
    project.events.map((event) => (isUnknown(event) ? event : redactEvent(event, secret))),
  )
}

describe('a package that comes back', () => {
  it.each([false, true])(
    'gives both the same state, also where both have decided meanwhile (confidential source: %s)',
    async (isConfidential) => {
      const { project: ada } = await sampleProject(parent, { isConfidential })
      const ben = await unpacked(await packed(ada))
      await decide(ben, 2)
      await decide(ada, 3)
      const file = await attach(ben, 'minutes')
      const outcome = await merge(await packed(ben), ada)
      expect(outcome).toEqual({
        name: 'from-ben.zip',
        people: [{ name: 'Ada', decisions: 3 }],
        files: 1,
      })
      expect(await ada.verifyFile(file)).toBe('unchanged')

      await merge(await packed(ada), ben)
      const secret = confidentialSources(ada.events)
      expect(secret.size).toBe(isConfidential ? 1 : 0)
      expect(told(ada, secret)).toEqual(told(ben, secret))
      // What is known here is not made less by what the colleague may not know.
      expect(JSON.stringify(ada.events)).toContain(secretName)
      expect([...ada.notices, ...ben.notices]).toEqual([])
      await ada.close()
      await ben.close()
    },
  )

  it('changes nothing the second time', async () => {
    const { project: ada } = await sampleProject(parent)
    const ben = await unpacked(await packed(ada))
    await decide(ben, 2)
    const zip = await packed(ben)
    await merge(zip, ada)
    const before = await readdir(join(ada.folder, 'journal'))
    expect(await merge(zip, ada)).toEqual({ name: 'from-ben.zip', people: [], files: 0 })
    expect(await readdir(join(ada.folder, 'journal'))).toEqual(before)
    await ada.close()
    await ben.close()
  })

  it('goes on in the same journal when a later one comes, byte for byte', async () => {
    const { project: ada } = await sampleProject(parent)
    const ben = await unpacked(await packed(ada))
    for (const count of [1, 2]) {
      await decide(ben, count)
      await merge(await packed(ben), ada)
    }
    const name = join('journal', `${BEN}.jsonl`)
    expect(await readFile(join(ada.folder, name))).toEqual(await readFile(join(ben.folder, name)))
    expect(
      (await readdir(join(ada.folder, 'journal'))).filter((n) => n.endsWith('l')),
    ).toHaveLength(2)
    await ada.close()
    await ben.close()
  })

  it('never puts what tells less of a confidential source in the place of what tells all', async () => {
    const { project: ada } = await sampleProject(parent, { isConfidential: true })
    const ben = await unpacked(await packed(ada))
    await decide(ben, 1)
    // Carla has the same folder as Ada, so Ada's journal is another's to her.
    const carla = await OpenProject.open(ada.folder, 'carlacarlacarlac')
    const journal = join(ada.folder, 'journal', `${ada.installation}.jsonl`)
    const before = await readFile(journal)
    await merge(await packed(ben), carla)
    expect(await readFile(journal)).toEqual(before)
    expect(JSON.stringify(carla.events)).toContain(secretName)
    const journals = (await readdir(join(ada.folder, 'journal'))).filter((n) => n.endsWith('l'))
    expect(journals.sort()).toEqual([`${ada.installation}.jsonl`, `${BEN}.jsonl`])
    for (const project of [ada, ben, carla]) await project.close()
  })

  it('is kept beside a journal that it does not go on from, and both count', async () => {
    const { project: ada } = await sampleProject(parent)
    const zip = await packed(ada)
    const ben = await unpacked(zip)
    await decide(ben, 2)
    await merge(await packed(ben), ada)
    await ben.close()
    // Ben begins anew from the first package, under the same id.
    const again = await unpacked(zip)
    await decide(again, 3)
    await merge(await packed(again), ada)
    const journals = await readdir(join(ada.folder, 'journal'))
    expect(journals.filter((name) => name.startsWith(`${BEN}.copy-`))).toHaveLength(1)
    expect(ada.events.filter(({ id }) => id.endsWith(BEN))).toHaveLength(5)
    await ada.close()
    const reopened = await OpenProject.open(ada.folder, ada.installation)
    expect(reopened.events).toEqual(ada.events)
    await reopened.close()
    await again.close()
  })

  it('carries what stands in a second version of a journal to a third person', async () => {
    const { project: ada } = await sampleProject(parent)
    const samples = new SampleEvents('carlacarlacarlac')
    samples.observe(ada.events)
    const events = samples.rationales(1)
    const name = 'carlacarlacarlac.sync-conflict-20261128-101010-ABCDEFG.jsonl'
    await writeFile(join(ada.folder, 'journal', name), formatLines(events, emptyJournal).bytes)
    await ada.lookAgain()
    const ben = await unpacked(await packed(ada))
    expect(ben.events).toEqual(ada.events)
    await ada.close()
    await ben.close()
  })

  it('restores what this computer has lost of its own, under another id from then on', async () => {
    const { project: ada } = await sampleProject(parent)
    const early = await readFile(join(ada.folder, 'journal', `${ada.installation}.jsonl`))
    await decide(ada, 3)
    const { events, folder, installation } = ada
    const ben = await unpacked(await packed(ada))
    await ada.close()
    await writeFile(join(folder, 'journal', `${installation}.jsonl`), early)
    const restored = await OpenProject.open(folder, installation)
    await merge(await packed(ben), restored)
    expect(restored.events).toEqual(events)
    expect(restored.installation).not.toBe(installation)
    await restored.close()
    await ben.close()
  })
})

describe('a package that is refused', () => {
  it('is of another project, and leaves everything as it is', async () => {
    const { project: ada } = await sampleProject(parent)
    const created = new SampleEvents(BEN).stamp({
      type: 'project.created',
      data: { project: 'project-2', title: 'Another' },
    })
    const other = await OpenProject.create(join(parent, 'Another.claimdesk'), created, BEN)
    const before = ada.events
    await expect(merge(await packed(other), ada)).rejects.toMatchObject({
      error: { code: 'another-project', name: 'from-ben.zip' },
    })
    expect(ada.events).toEqual(before)
    await ada.close()
    await other.close()
  })

  it('is damaged in its last file, and nothing of it was taken in', async () => {
    const { project: ada } = await sampleProject(parent)
    const ben = await unpacked(await packed(ada))
    await decide(ben, 2)
    // What is a picture by its name is not packed any smaller.
    await attach(ben, 'minutes', 'png')
    const zip = await packed(ben)
    const at = zip.indexOf('minutes', zip.indexOf('files/'))
    expect(at).toBeGreaterThan(0)
    zip.write('MINUTES', at)
    const before = await readdir(ada.folder, { recursive: true })
    await expect(merge(zip, ada)).rejects.toMatchObject({ error: { code: 'corrupt' } })
    expect(await readdir(ada.folder, { recursive: true })).toEqual(before)
    expect((await readdir(parent)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await ada.close()
    await ben.close()
  })
})

describe('a package with decisions of a newer version', () => {
  it('is told as such, and nothing is taken in, so that the project can be gone on with', async () => {
    const { project } = await sampleProject(parent)
    const elsewhere = await unpacked(await packed(project))
    await decide(elsewhere, 1)
    await elsewhere.close()
    const [event] = new SampleEvents('newernewernewern').rationales(1)
    const newer = formatJsonLines([JSON.stringify({ ...event, v: 2 })], emptyJournal).bytes
    await writeFile(join(elsewhere.folder, 'journal', 'newernewernewern.jsonl'), newer)
    const theirs = await OpenProject.open(elsewhere.folder, BEN)
    expect(theirs.access).toBe('read')
    const zip = await packed(theirs)
    const before = project.events
    await expect(merge(zip, project)).rejects.toMatchObject({
      error: { code: 'too-new', name: 'from-ben.zip' },
    })
    expect((await project.lookAgain()).events).toEqual([])
    expect(project.events).toEqual(before)
    expect(project.access).toBe('write')
    await decide(project, 1)
    await project.close()
  })
})
