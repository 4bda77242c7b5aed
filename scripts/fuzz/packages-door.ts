import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { mergePackage } from '../../electron/packaging/merge-package.ts'
import { entriesOf, packed, sampleProject } from '../../electron/packaging/sample-package.ts'
import { unpackTo, withPackage } from '../../electron/packaging/unpack-package.ts'
import { OpenProject } from '../../electron/projects/open-project.ts'
import { fold } from '../../shared/project/project-log.ts'
import { CaseFolders } from './case-folders.ts'
import { broken, countedAs, sound, type Door, type FuzzCase, type Verdict } from './door.ts'
import { differenceOf, listFolder } from './folder-listing.ts'
import { mutatePackage, type Package } from './mutate-package.ts'
import { nonEmpty, type Random } from './random.ts'
import { judgeFailure } from './refusals.ts'

/** Packages that are opened, and packages that are taken into the project that is open. */
export const packagesDoor: Door = {
  name: 'packages',
  open: async () => {
    const folders = await CaseFolders.make()
    const { project, samples } = await sampleProject(folders.parent)
    // What a colleague has is what was there before the last decisions.
    const base = join(folders.parent, 'base.claimdesk')
    await cp(project.folder, base, { recursive: true, filter: (path) => !path.endsWith('.lock') })
    await project.record(samples.rationales(3))
    const entries = await entriesOf(await packed(project))
    await project.close()
    const original = nonEmpty([...entries].map(([name, content]) => ({ name, content })))
    return {
      makeCase: (random) => makeCase(folders, base, original, random),
      close: () => folders.close(),
    }
  },
}

const colleague = 'colleaguecolleague'
const quietly = { signal: new AbortController().signal, onProgress: () => undefined }

function makeCase(folders: CaseFolders, base: string, original: Package, random: Random): FuzzCase {
  const bytes = mutatePackage(original, random)
  const isMerged = random.below(2) === 0
  return {
    name: isMerged ? 'merged.zip' : 'opened.zip',
    input: () => bytes,
    run: () =>
      folders.within(async (folder) => {
        await mkdir(join(folder, 'outside'))
        await writeFile(join(folder, 'outside', 'canary.txt'), 'Nobody has asked for me.')
        await writeFile(join(folder, 'given.zip'), bytes)
        return isMerged ? merged(folder, base) : opened(folder)
      }),
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
    const difference = differenceOf(before, await listFolder(folder))
    return countedAs('open:', judgeFailure(error, difference))
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
    return countedAs('open: unpacked,', judgeFailure(error))
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
      const difference = differenceOf(before, await listFolder(folder))
      return countedAs('merge:', judgeFailure(error, difference))
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
