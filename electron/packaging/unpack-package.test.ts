import { hash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { fold } from '../../shared/project/project-log.ts'
import { OpenProject } from '../projects/open-project.ts'
import type { PackageManifest } from './package-manifest.ts'
import { entriesOf, packed, sampleProject } from './sample-package.ts'
import { unpackTo, withPackage, type UnpackOptions } from './unpack-package.ts'

let parent: string
let target: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-unpack-'))
  await mkdir(join(parent, 'elsewhere'))
  target = join(parent, 'elsewhere', 'Le pont.claimdesk')
})
afterEach(() => rm(parent, { recursive: true }))

const quietly: UnpackOptions = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

async function unpack(zip: Uint8Array, options = quietly): Promise<string> {
  const path = join(parent, 'given.zip')
  await writeFile(path, zip)
  return withPackage(path, (opened) => unpackTo(opened, target, options))
}

type Entries = Map<string, Buffer>
type Manifest = PackageManifest & Record<string, unknown>

/** The sample's package, changed before it is zipped again. */
async function changed(
  change: (entries: Entries, manifest: Manifest) => void,
  mode?: (name: string) => number,
): Promise<Buffer> {
  const { project } = await sampleProject(parent)
  const entries: Entries = new Map(await entriesOf(await packed(project)))
  await project.close()
  const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as Manifest // as packed
  change(entries, manifest)
  if (entries.has('manifest.json'))
    entries.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
  return zipped(entries, mode)
}

async function zipped(entries: Entries, mode: (name: string) => number = () => 0o100644) {
  const zip = new ZipFile()
  for (const [name, bytes] of entries) {
    // The library refuses to write what a reader has to refuse, so such names are put in afterwards.
    zip.addBuffer(bytes, name.replaceAll('..', '__').replace(/^\//, '_'), { mode: mode(name) })
  }
  zip.end()
  let bytes: Buffer = await buffer(zip.outputStream)
  for (const name of entries.keys()) {
    const written = name.replaceAll('..', '__').replace(/^\//, '_')
    if (written !== name) bytes = replaced(bytes, written, name)
  }
  return bytes
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

const codeOf = (error: unknown): string =>
  error instanceof AppFailure ? error.error.code : String(error)

const entry = (path: string, bytes: Buffer) => ({
  path,
  size: bytes.byteLength,
  sha256: hash('sha256', bytes),
})

describe('a package', () => {
  it.each([false, true])(
    'opens as a project of equal state (with a confidential source: %s)',
    async (isConfidential) => {
      const { project } = await sampleProject(parent, { isConfidential })
      const folder = await unpack(await packed(project))
      expect(folder).toBe(target)
      const opened = await OpenProject.open(folder, 'anotherinstallation')
      expect(opened.access).toBe('write')
      expect(opened.notices).toEqual([])
      expect(opened.identity).toEqual(project.identity)
      const [before, after] = [fold(project.events), fold(opened.events)]
      before.sources.forEach((source, id) => {
        const isHidden = source.csl.custom?.confidential === true
        if (!isHidden) expect(after.sources.get(id)).toEqual(source)
      })
      expect({ ...after, sources: null }).toEqual({ ...before, sources: null })
      expect(await opened.damagedFiles()).toEqual([])
      await opened.close()
      await project.close()
    },
  )

  it('tells how far it is', async () => {
    const told: number[] = []
    const onProgress = (done: number, total: number): unknown => told.push(done / total)
    await unpack(await changed(() => undefined), { ...quietly, onProgress })
    expect(told.at(-1)).toBe(1)
  })

  it('gets a number where its name is taken, and replaces nothing', async () => {
    await mkdir(target)
    await writeFile(join(target, 'mine.txt'), 'mine')
    expect(await unpack(await changed(() => undefined))).toBe(
      join(parent, 'elsewhere', 'Le pont 2.claimdesk'),
    )
    expect(await readdir(target)).toEqual(['mine.txt'])
  })

  it('leaves nothing where it is cancelled in the middle', async () => {
    const cancelling = new AbortController()
    const onProgress = (): void => cancelling.abort()
    const zip = await changed(() => undefined)
    await expect(unpack(zip, { signal: cancelling.signal, onProgress })).rejects.toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(await readdir(join(parent, 'elsewhere'))).toEqual([])
  })

  it('says that no zip file is one, and that a zip file of something else is none', async () => {
    await expect(unpack(Buffer.from('PK, or not'))).rejects.toMatchObject({
      error: { code: 'corrupt' },
    })
    const other = new Map([['word/document.xml', Buffer.from('<w/>')]])
    await expect(unpack(await zipped(other))).rejects.toMatchObject({
      error: { code: 'not-a-package', name: 'given.zip' },
    })
  })

  it('says that it was made by a newer version', async () => {
    const zip = await changed((_, manifest) => Object.assign(manifest, { version: 2 }))
    await expect(unpack(zip)).rejects.toMatchObject({ error: { code: 'too-new' } })
  })

  const evil = Buffer.from('evil')
  it.each<[string, string, (entries: Entries, manifest: Manifest) => void]>([
    ['climbs out', 'corrupt', (entries) => entries.set('files/../../../evil.sh', evil)],
    ['has an absolute path', 'corrupt', (entries) => entries.set('/tmp/evil.sh', evil)],
    ['has what no project has', 'not-a-package', (entries) => entries.set('files/evil.sh', evil)],
    ['has a folder of its own', 'not-a-package', (entries) => entries.set('more/x.txt', evil)],
    [
      'has a file that its manifest does not know',
      'corrupt',
      (entries) => entries.set(`files/${hash('sha256', evil)}.sh`, evil),
    ],
    [
      'lacks a file that its manifest tells of',
      'corrupt',
      (_, { entries }) => entries.push(entry(`files/${hash('sha256', evil)}.sh`, evil)),
    ],
    [
      'tells of one file twice, and of another not at all',
      'corrupt',
      (_, { entries }) => {
        const files = entries.filter(({ path }) => path.startsWith('files/'))
        const [first, second] = files
        if (first && second) Object.assign(second, first)
      },
    ],
    ['has no manifest', 'not-a-package', (entries) => entries.delete('manifest.json')],
    [
      'has a manifest of another form',
      'corrupt',
      (_, manifest) => Object.assign(manifest, { entries: 'all' }),
    ],
    [
      'has a changed file',
      'corrupt',
      (entries) => {
        const name = [...entries.keys()].find((path) => path.startsWith('files/')) ?? ''
        entries.get(name)?.write('!', 0)
      },
    ],
    [
      'has a file under another content’s name',
      'corrupt',
      (entries, manifest) => {
        const path = `files/${'a'.repeat(64)}.txt`
        entries.set(path, evil)
        manifest.entries.push(entry(path, evil))
      },
    ],
    [
      'is another project than it says',
      'corrupt',
      (_, manifest) => Object.assign(manifest, { project: 'project-2' }),
    ],
    [
      'bursts',
      'too-complex',
      (entries, manifest) => {
        const bytes = Buffer.alloc(3_000_000)
        const path = `files/${hash('sha256', bytes)}.txt`
        entries.set(path, bytes)
        manifest.entries.push(entry(path, bytes))
      },
    ],
  ])('that %s is refused, and leaves nothing', async (_, code, change) => {
    await expect(unpack(await changed(change))).rejects.toMatchObject({ error: { code } })
    expect(await readdir(join(parent, 'elsewhere'))).toEqual([])
  })

  it('with a link in it is refused', async () => {
    const zip = await changed(
      () => undefined,
      (name) => (name.startsWith('files/') ? 0o120777 : 0o100644),
    )
    await expect(unpack(zip)).rejects.toMatchObject({ error: { code: 'not-a-package' } })
  })

  it('that was cut off is refused', async () => {
    const zip = await changed(() => undefined)
    await expect(unpack(zip.subarray(0, zip.length - 30))).rejects.toMatchObject({
      error: { code: 'corrupt' },
    })
  })

  it('that is damaged anywhere is refused or still whole, and never leaves one waiting', async () => {
    const zip = await changed(() => undefined)
    for (let place = 0; place < zip.length; place += 3) {
      const damaged = Buffer.from(zip)
      damaged.writeUInt8(damaged.readUInt8(place) ^ 0xff, place)
      const outcome = await unpack(damaged).catch(codeOf)
      expect(outcome).toMatch(
        /\.claimdesk$|^(?:corrupt|not-a-package|too-large|too-complex|encrypted)$/,
      )
      await rm(join(parent, 'elsewhere'), { recursive: true })
      await mkdir(join(parent, 'elsewhere'))
    }
  })

  it('is only read', async () => {
    const zip = await changed(() => undefined)
    await unpack(zip)
    expect((await readFile(join(parent, 'given.zip'))).equals(zip)).toBe(true)
  })
})
