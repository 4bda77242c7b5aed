import type { Entry, ZipFile } from 'yauzl'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from '../projects/folder/project-folder.ts'
import { IDENTITY_FILE } from '../projects/folder/project-identity.ts'
import { isJournalEntry, isProjectEntry, MANIFEST_FILE } from './package-manifest.ts'

const MEGABYTE = 1_000_000
const GIGABYTE = 1000 * MEGABYTE

/** What a package has at most, in bytes: films of some gigabytes are attached to projects. */
const limits = {
  entries: 100_000,
  manifest: 50 * MEGABYTE,
  identity: MEGABYTE,
  journal: 500 * MEGABYTE,
  file: 20 * GIGABYTE,
  total: 100 * GIGABYTE,
} as const

/** Journals of a year of work shrink to a twentieth; what shrinks more than this is made to burst. */
const MAX_RATIO = 200
/** Small parts stay small, however they shrink. */
const RATIO_MATTERS_FROM = MEGABYTE

const FILE_TYPE = 0o170000
const REGULAR_FILE = 0o100000

export interface PackageDirectory {
  readonly manifest: Entry
  /** All but the manifest, by their paths. */
  readonly entries: ReadonlyMap<string, Entry>
}

/**
 * Reads the directory of a package before anything in it is inflated. There is nothing in it but what a project
 * has, under the names that a project gives: no other path, no link, no folder, nothing twice, nothing encrypted,
 * and nothing that bursts.
 *
 * @param name the package's name, for what is told of it
 * @throws AppFailure `not-a-package` for a zip file that is no package
 */
export async function readDirectory(archive: ZipFile, name: string): Promise<PackageDirectory> {
  if (archive.entryCount > limits.entries) throw new AppFailure({ code: 'too-complex', name })
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of archive.eachEntry()) {
    const path = entry.fileName
    if (isOwnFolder(path)) continue
    const isKnown = path === MANIFEST_FILE || isProjectEntry(path)
    if (!isKnown || !isRegularFile(entry)) throw new AppFailure({ code: 'not-a-package', name })
    if (entries.has(path)) throw new AppFailure({ code: 'corrupt', name })
    if (entry.isEncrypted()) throw new AppFailure({ code: 'encrypted', name })
    requireSmall(entry, name)
    total += entry.uncompressedSize
    if (total > limits.total) throw new AppFailure({ code: 'too-large', name, limit: limits.total })
    entries.set(path, entry)
  }
  const manifest = entries.get(MANIFEST_FILE)
  if (!manifest) throw new AppFailure({ code: 'not-a-package', name })
  entries.delete(MANIFEST_FILE)
  return { manifest, entries }
}

/** Other programs give folders entries of their own when a package is packed anew. */
function isOwnFolder(path: string): boolean {
  return path === `${JOURNAL_FOLDER}/` || path === `${FILES_FOLDER}/`
}

/** Programs that know no file types leave theirs out. */
function isRegularFile({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & FILE_TYPE
  return type === 0 || type === REGULAR_FILE
}

function requireSmall({ fileName, compressedSize, uncompressedSize }: Entry, name: string): void {
  const limit = limitOf(fileName)
  if (uncompressedSize > limit) throw new AppFailure({ code: 'too-large', name, limit })
  const bursts =
    uncompressedSize > RATIO_MATTERS_FROM && uncompressedSize > compressedSize * MAX_RATIO
  if (bursts) throw new AppFailure({ code: 'too-complex', name })
}

function limitOf(path: string): number {
  if (path === MANIFEST_FILE) return limits.manifest
  if (path === IDENTITY_FILE) return limits.identity
  return isJournalEntry(path) ? limits.journal : limits.file
}
