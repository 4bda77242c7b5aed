import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative, sep } from 'node:path'
import { mergePackage } from '../../electron/packaging/merge-package.ts'
import { entriesOf, packed, sampleProject } from '../../electron/packaging/sample-package.ts'
import { unpackTo, withPackage } from '../../electron/packaging/unpack-package.ts'
import { OpenProject } from '../../electron/projects/open-project.ts'
import { AppFailure, type AppError } from '../../shared/ipc/app-error.ts'
import { fold } from '../../shared/project/project-log.ts'
import { broken, sound, type Door, type FuzzCase, type OpenDoor, type Verdict } from './door.ts'
import { differenceOf, listFolder, type Listing } from './folder-listing.ts'
import { mutatePackage, type Package } from './mutate-package.ts'
import type { Random } from './random.ts'
import { failureFault } from './refusals.ts'

/** Packages that are opened, and packages that are taken into the project that is open. */
export const packagesDoor: Door = {
  name: 'packages',
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-fuzz-'))
    const { project, samples } = await sampleProject(folder)
    // What a colleague has is what was there before the last decisions.
    const base = join(folder, 'base.claimdesk')
    await cp(project.folder, base, { recursive: true, filter: (path) => !path.endsWith('.lock') })
    await project.record(samples.rationales(3))
    const [first, ...rest] = [...(await entriesOf(await packed(project)))].map(
      ([name, content]) => ({ name, content }),
    )
    await project.close()
    if (!first) throw new Error('an empty package')
    return new PackagesDoor(folder, base, [first, ...rest])
  },
}

const colleague = 'colleaguecolleague'
const quietly = { signal: new AbortController().signal, onProgress: () => undefined }

class PackagesDoor implements OpenDoor {
  readonly #folder: string
  readonly #base: string
  readonly #original: Package
  #count = 0

  constructor(folder: string, base: string, original: Package) {
    this.#folder = folder
    this.#base = base
    this.#original = original
  }

  readonly makeCase = (random: Random): FuzzCase => {
    const bytes = mutatePackage(this.#original, random)
    const isMerged = random.below(2) === 0
    return {
      name: isMerged ? 'merged.zip' : 'opened.zip',
      input: () => bytes,
      run: async () => {
        this.#count += 1
        const folder = join(this.#folder, `case ${this.#count}`)
        await mkdir(join(folder, 'outside'), { recursive: true })
        await writeFile(join(folder, 'outside', 'canary.txt'), 'Nobody has asked for me.')
        await writeFile(join(folder, 'given.zip'), bytes)
        try {
          return isMerged ? await merged(folder, this.#base) : await opened(folder)
        } finally {
          await rm(folder, { recursive: true })
        }
      },
    }
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true })
  }
}

/** Nothing is there but what a project has, or nothing is there at all. */
async function opened(folder: string): Promise<Verdict> {
  const parent = join(folder, 'projects')
  await mkdir(parent)
  const before = await listFolder(folder)
  let unpacked: string
  try {
    unpacked = await withPackage(join(folder, 'given.zip'), (found) =>
      unpackTo(found, join(parent, 'Le pont.claimdesk'), quietly),
    )
  } catch (error) {
    return refused('open', error, before, await listFolder(folder))
  }
  const under = relative(folder, unpacked) + sep
  const after = await listFolder(folder)
  const strange = [...after.keys()].find(
    (path) => path.startsWith(under) && !isOfProject(path.slice(under.length).split(sep).join('/')),
  )
  if (strange !== undefined) return broken(`in a project: ${strange}`)
  const outside = new Map([...after].filter(([path]) => !`${path}${sep}`.startsWith(under)))
  const difference = differenceOf(before, outside)
  if (difference !== null) return broken(`unpacked, and ${difference}`)
  return openUnpacked(unpacked)
}

const isOfProject = (path: string): boolean =>
  /^(?:project\.json|journal|files|journal\/[0-9a-z.-]+\.jsonl|files\/[0-9a-f]{64}(?:\.[0-9a-z]+)?)$/.test(
    path,
  )

async function openUnpacked(path: string): Promise<Verdict> {
  try {
    const project = await OpenProject.open(path, colleague)
    fold(project.events)
    await project.close()
    return sound('open: unpacked')
  } catch (error) {
    const fault = faultOf(error)
    return fault === null ? sound(`open: unpacked, ${codeOf(error)}`) : broken(fault)
  }
}

/** What the project has it keeps, and where the package is refused, nothing is added. */
async function merged(folder: string, base: string): Promise<Verdict> {
  const path = join(folder, basename(base))
  await cp(base, path, { recursive: true })
  const project = await OpenProject.open(path, colleague)
  try {
    const before = await listFolder(folder)
    const known = project.events.map(({ id }) => id)
    try {
      await withPackage(join(folder, 'given.zip'), (found) => mergePackage(found, project, quietly))
    } catch (error) {
      return refused('merge', error, before, await listFolder(folder))
    }
    const after = await listFolder(folder)
    const lost = [...before.keys()].find((name) => !after.has(name))
    if (lost !== undefined) return broken(`merged, and ${lost} is gone`)
    const changed = [...before].find(
      ([name, what]) => after.get(name) !== what && !name.includes(`${sep}journal${sep}`),
    )
    if (changed) return broken(`merged, and ${changed[0]} has changed`)
    const inside = basename(base) + sep
    const strange = [...after.keys()].find((name) => !before.has(name) && !name.startsWith(inside))
    if (strange !== undefined) return broken(`merged, and ${strange} has come`)
    const found = new Set(project.events.map(({ id }) => id))
    if (known.some((id) => !found.has(id))) return broken('merged, and a decision is gone')
    fold(project.events)
    return sound(found.size > known.length ? 'merge: more is known' : 'merge: nothing new')
  } finally {
    await project.close()
  }
}

function refused(how: string, error: unknown, before: Listing, after: Listing): Verdict {
  const fault = faultOf(error) ?? differenceOf(before, after)
  return fault === null ? sound(`${how}: ${codeOf(error)}`) : broken(`refused: ${fault}`)
}

function errorOf(error: unknown): AppError {
  if (error instanceof AppFailure) return error.error
  throw error
}

function codeOf(error: unknown): string {
  return errorOf(error).code
}

function faultOf(error: unknown): string | null {
  return failureFault(errorOf(error))
}
