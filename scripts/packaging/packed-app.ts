import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { FuseState } from '@electron/fuses/dist/constants.js'
import plist from 'plist'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { byCodeUnits } from '../../shared/by-code-units.ts'
import type { PackedApp } from './pack.ts'

/** Reads what was packed, by other means than those it was packed with where there are any. */

/** The fuses of a program by their names in Electron's documentation, and whether they are on. */
export async function readFuses(program: string): Promise<Readonly<Record<string, boolean>>> {
  const { version: _version, ...wire } = await getCurrentFuseWire(program)
  const entries = Object.entries(wire).map(
    ([index, state]) => [nameOf(Number(index)), state === FuseState.ENABLE] as const,
  )
  return Object.fromEntries(entries)
}

/** A fuse that is younger than the library goes by its number. */
function nameOf(fuse: number): string {
  return FuseV1Options[fuse] ?? String(fuse)
}

/** The files of an archive, with slashes and without one at the start, in the archive's order. */
export function filesIn(archive: string): readonly string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => isFile(archive, path))
}

function isFile(archive: string, path: string): boolean {
  return 'size' in entryOf(archive, path)
}

/** A file's entry in the archive's header, as Electron reads it. */
export interface ArchiveEntry {
  readonly size?: number
  /** Bytes from the end of the header, as a decimal number. */
  readonly offset?: string
  readonly unpacked?: boolean
  readonly integrity?: { readonly algorithm: string; readonly hash: string }
  readonly files?: Readonly<Record<string, ArchiveEntry>>
}

export function entryOf(archive: string, path: string): ArchiveEntry {
  // The library's own type lacks what a file and a folder have not in common.
  let entry = getRawHeader(archive).header as ArchiveEntry
  for (const name of path.split('/')) entry = entry.files?.[name] ?? {}
  return entry
}

export function contentOf(archive: string, path: string): Buffer {
  return extractFile(archive, path.replaceAll('/', sep))
}

/** What Electron compares with the hash that is embedded in the program: in hexadecimal. */
export function headerHash(archive: string): string {
  return sha256(getRawHeader(archive).headerString)
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A Mac app's `Info.plist`. */
export async function appleInfo({ program }: PackedApp): Promise<Record<string, unknown>> {
  const text = await readFile(join(program, 'Contents/Info.plist'), 'utf8')
  return plist.parse(text) as Record<string, unknown> // its root is a dictionary
}

/** The hashes of archives that are embedded in a program of Windows, as they stand there. */
export async function windowsIntegrity({ program }: PackedApp): Promise<unknown> {
  const executable = NtExecutable.from(await readFile(program))
  const { entries } = NtExecutableResource.from(executable)
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  return entry && JSON.parse(Buffer.from(entry.bin).toString('utf8'))
}

/** The types of the resources in a program of Windows: 3 and 14 are the icon's, 16 is the version's. */
export async function windowsResources({ program }: PackedApp): Promise<readonly unknown[]> {
  const executable = NtExecutable.from(await readFile(program))
  return NtExecutableResource.from(executable).entries.map(({ type }) => type)
}

/** Everything in a folder, with what makes it what it is: its kind, mode and hash, by path with slashes. */
export async function fingerprint(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true })
  const entries = await Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const path = join(folder, name)
      const status = await lstat(path)
      const mode = status.mode.toString(8)
      const content = status.isSymbolicLink()
        ? await readlink(path)
        : status.isFile()
          ? sha256(await readFile(path))
          : ''
      return [relative(folder, path).replaceAll(sep, '/'), `${mode} ${content}`]
    }),
  )
  return Object.fromEntries(entries.sort(([a], [b]) => byCodeUnits(a, b)))
}
