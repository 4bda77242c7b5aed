import { hash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** What stands under a folder: each path with what it is, a file with the hash of its content. */
export type Listing = ReadonlyMap<string, string>

/** @param isLeftOut tells, by the path under the folder, what is looked at by nobody */
export async function listFolder(
  folder: string,
  isLeftOut: (path: string) => boolean = () => false,
): Promise<Listing> {
  const listing = new Map<string, string>()
  const look = async (under: string): Promise<void> => {
    for (const name of (await readdir(join(folder, under))).toSorted()) {
      const path = join(under, name)
      if (isLeftOut(path)) continue
      const absolute = join(folder, path)
      const found = await lstat(absolute)
      if (found.isDirectory()) {
        listing.set(path, 'folder')
        await look(path)
      } else if (found.isSymbolicLink()) listing.set(path, `link to ${await readlink(absolute)}`)
      else if (found.isFile()) listing.set(path, hash('sha256', await readFile(absolute)))
      else listing.set(path, 'neither file nor folder')
    }
  }
  await look('')
  return listing
}

/** The first path that has come, gone or changed, with which of these; `null` if all is as it was. */
export function differenceOf(before: Listing, after: Listing): string | null {
  for (const [path, what] of before) {
    const now = after.get(path)
    if (now === undefined) return `${path} is gone`
    if (now !== what) return `${path} has changed`
  }
  for (const path of after.keys()) if (!before.has(path)) return `${path} has come`
  return null
}
