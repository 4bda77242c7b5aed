import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { FILES_FOLDER, JOURNAL_FOLDER, PROJECT_SUFFIX } from '../projects/folder/project-folder.ts'
import { IDENTITY_FILE, ProjectIdentity } from '../projects/folder/project-identity.ts'
import {
  exists,
  removeOldTemporaries,
  temporaryName,
  withFile,
  writeWhole,
} from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { numberedName } from '../storage/numbered-name.ts'
import { removeTree } from '../storage/remove-tree.ts'
import { errorCode, withStorageFailures } from '../storage/storage-failure.ts'
import { readDirectory, type PackageDirectory } from './package-directory.ts'
import {
  isFileEntry,
  isJournalEntry,
  PackageManifest,
  type PackageEntry,
} from './package-manifest.ts'

export interface UnpackOptions {
  readonly signal: AbortSignal
  /** Bytes. */
  readonly onProgress: (done: number, total: number) => void
  /** Where it goes; the computer's own if it is left out. */
  readonly fileSystem?: FileSystem
  /** Whether it is only read and thrown away, so that it need not outlive a power cut. */
  readonly isPassing?: boolean
}

/** A package whose directory and manifest were read and agree. */
export interface OpenPackage {
  readonly manifest: PackageManifest
  readonly archive: ZipFile
  readonly directory: PackageDirectory
  /** To be shown. */
  readonly name: string
}

/** Opens a package and looks at it, as long as `use` takes. @param path absolute */
export async function withPackage<Value>(
  path: string,
  use: (opened: OpenPackage) => Promise<Value>,
): Promise<Value> {
  const name = basename(path)
  return withStorageFailures(name, async () => {
    let archive: ZipFile | null = null
    try {
      archive = await openPromise(path, { lazyEntries: true, autoClose: false })
      return await use(await look(archive, name))
    } catch (error) {
      throw asDamage(error, name)
    } finally {
      archive?.close()
    }
  })
}

async function look(archive: ZipFile, name: string): Promise<OpenPackage> {
  const directory = await readDirectory(archive, name)
  const manifest = readManifest(await readSmall(archive, directory.manifest), name)
  const { entries } = directory
  const told = new Set(manifest.entries.map(({ path }) => path))
  const isWhole =
    entries.size === told.size &&
    told.size === manifest.entries.length &&
    manifest.entries.every(({ path, size }) => entries.get(path)?.uncompressedSize === size) &&
    entries.has(IDENTITY_FILE) &&
    [...entries.keys()].some(isJournalEntry)
  if (!isWhole) throw new AppFailure({ code: 'corrupt', name })
  return { manifest, archive, directory, name }
}

function readManifest(bytes: Buffer, name: string): PackageManifest {
  const value: unknown = JSON.parse(bytes.toString('utf8'))
  const newer = typeof value === 'object' && value !== null && 'version' in value && value.version
  if (typeof newer === 'number' && newer > 1) throw new AppFailure({ code: 'too-new', name })
  return PackageManifest.parse(value)
}

/**
 * Unpacks a package into a folder that is not there yet; until all of it is whole, and as its manifest says,
 * nothing stands there.
 *
 * @param target absolute; where the name is taken, the folder gets a number
 * @returns the project's folder, which would outlive a power cut
 */
export async function unpackTo(
  opened: OpenPackage,
  target: string,
  options: UnpackOptions,
): Promise<string> {
  const { fileSystem = nodeFileSystem } = options
  const parent = dirname(target)
  const temporary = join(parent, temporaryName())
  await removeOldTemporaries(fileSystem, parent)
  return withStorageFailures(basename(target), async () => {
    try {
      for (const folder of ['', JOURNAL_FOLDER, FILES_FOLDER]) {
        await fileSystem.makeFolder(join(temporary, folder))
      }
      await unpackEntries(opened, temporary, options)
      for (const folder of [JOURNAL_FOLDER, FILES_FOLDER, '']) {
        await fileSystem.syncFolder(join(temporary, folder))
      }
      const folder = await freeFolder(fileSystem, target)
      await fileSystem.rename(temporary, folder)
      await fileSystem.syncFolder(parent)
      return folder
    } catch (error) {
      await removeTree(fileSystem, temporary)
      throw asDamage(error, opened.name)
    }
  })
}

/**
 * Unpacks entries into a folder that has a project's folders, and holds each to what the manifest says of it.
 *
 * @param isWanted which ones; all if it is left out
 */
export async function unpackEntries(
  { manifest, archive, directory, name }: OpenPackage,
  folder: string,
  { signal, onProgress, fileSystem = nodeFileSystem, isPassing = false }: UnpackOptions,
  isWanted: (entry: PackageEntry) => boolean = () => true,
): Promise<void> {
  const wanted = manifest.entries.filter(isWanted)
  const total = wanted.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const told of wanted) {
    const entry = directory.entries.get(told.path)
    if (!entry) throw new AppFailure({ code: 'corrupt', name })
    const to = { path: join(folder, told.path), fileSystem, isPassing }
    const sha256 = await unpackEntry(archive, entry, to, (bytes) => {
      if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
      done += bytes
      onProgress(done, total)
    })
    if (sha256 !== told.sha256 || !isNamedByContent(told)) {
      throw new AppFailure({ code: 'corrupt', name })
    }
    if (told.path === IDENTITY_FILE) await requireIdentity(archive, entry, manifest)
  }
}

/** @returns the SHA-256 of what was written */
async function unpackEntry(
  archive: ZipFile,
  entry: Entry,
  {
    path,
    fileSystem,
    isPassing,
  }: { readonly path: string; readonly fileSystem: FileSystem; readonly isPassing: boolean },
  onBytes: (bytes: number) => void,
): Promise<string> {
  const hash = createHash('sha256')
  await withFile(fileSystem, path, 'create', async (file) => {
    let position = 0
    // Opened where it is read at once: a stream that fails before that has nobody to tell.
    for await (const piece of await archive.openReadStreamPromise(entry)) {
      const bytes = piece as Buffer // the library's streams are of buffers
      hash.update(bytes)
      await writeWhole(file, bytes, position)
      position += bytes.byteLength
      onBytes(bytes.byteLength)
    }
    if (!isPassing) await file.sync()
  })
  return hash.digest('hex')
}

function isNamedByContent({ path, sha256 }: PackageEntry): boolean {
  return !isFileEntry(path) || path.startsWith(`${FILES_FOLDER}/${sha256}`)
}

async function requireIdentity(
  archive: ZipFile,
  entry: Entry,
  manifest: PackageManifest,
): Promise<void> {
  const identity = ProjectIdentity.parse(JSON.parse((await readSmall(archive, entry)).toString()))
  if (identity.id !== manifest.project) throw new Error('the identity is another project’s')
}

/** An entry whose size was looked at. */
async function readSmall(archive: ZipFile, entry: Entry): Promise<Buffer> {
  return buffer(await archive.openReadStreamPromise(entry))
}

async function freeFolder(fileSystem: FileSystem, target: string): Promise<string> {
  const name = basename(target, PROJECT_SUFFIX)
  for (let number = 1; ; number += 1) {
    const folder = join(dirname(target), numberedName(name, number) + PROJECT_SUFFIX)
    if (!(await exists(fileSystem, folder))) return folder
  }
}

/** What the library or a parser complains of is the package; what has a code is the disk. */
export function asDamage(error: unknown, name: string): unknown {
  const isOurs = error instanceof AppFailure
  const isOfDisk = /^E[A-Z]+$/.test(errorCode(error) ?? '')
  return isOurs || isOfDisk ? error : new AppFailure({ code: 'corrupt', name }, error)
}
