import { hash } from 'node:crypto'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import {
  bearsOnSources,
  confidentialSources,
  redactEvent,
} from '../../shared/project/redact-sources.ts'
import { isUnknown, type StoredEvent } from '../../shared/project/stored-event.ts'
import type { FileState } from '../projects/files/attachments.ts'
import type { CopyOptions } from '../projects/files/file-content.ts'
import { inStampOrder } from '../projects/journals/journal-contents.ts'
import { copyName, listJournalFiles, type JournalFile } from '../projects/journals/journal-files.ts'
import { referredFiles } from '../projects/files/referred-files.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from '../projects/folder/project-folder.ts'
import {
  IDENTITY_FILE,
  identityBytes,
  type ProjectIdentity,
} from '../projects/folder/project-identity.ts'
import { readPieces, readWhole } from '../storage/durable-file.ts'
import { readJournal, type JournalReading } from '../storage/journal-reading.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { MANIFEST_FILE, type PackageEntry, type PackageManifest } from './package-manifest.ts'
import { packageJournal } from './package-journal.ts'

/** As much of an open project as a package is made of; all its events are on disk. */
export interface PackableProject {
  readonly folder: string
  readonly identity: ProjectIdentity
  readonly events: readonly StoredEvent[]
  filePath(sha256: string): Promise<string | null>
  verifyFile(sha256: string, options?: CopyOptions): Promise<FileState>
}

export interface PackOptions {
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** What a package holds, before its files are read. */
interface Contents {
  readonly small: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly files: readonly {
    readonly path: string
    readonly from: string
    readonly entry: PackageEntry
  }[]
  readonly manifest: PackageManifest
}

/**
 * A project as one zip file, in pieces, so that memory does not grow with it. Of confidential sources it tells
 * nothing; all else is in it byte for byte, and every entry's hash in its manifest.
 */
export async function* packProject(
  project: PackableProject,
  options: PackOptions,
): AsyncGenerator<Uint8Array, void> {
  const { small, files, manifest } = await gather(project, options)
  const total = files.reduce((sum, { entry }) => sum + entry.size, 0)
  const zip = new ZipFile()
  const mtime = new Date(options.createdAt)
  const open = new Set<Readable>()
  let done = 0
  for (const { path, bytes } of small) zip.addBuffer(Buffer.from(bytes), path, { mtime })
  for (const { path, from, entry } of files) {
    const zipped = { mtime, size: entry.size, compress: isWorthwhile(path) }
    zip.addReadStreamLazy(path, zipped, (answer) => {
      const stream = Readable.from(
        readFile(from, nodeFileSystem, (bytes) => {
          done += bytes
          options.onProgress(done / total)
        }),
        { objectMode: false },
      )
      open.add(stream)
      answer(null, stream)
    })
  }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST_FILE, { mtime })
  zip.end()
  const output = zip.outputStream
  zip.on('error', (error: Error) => {
    // What the library's types call a stream only is one of Node's.
    if (output instanceof Readable) output.destroy(error)
  })
  try {
    for await (const piece of output) yield piece as Buffer // it is in no object mode
  } finally {
    for (const stream of open) stream.destroy()
  }
}

async function gather(
  project: PackableProject,
  { createdAt, signal }: PackOptions,
): Promise<Contents> {
  const { folder, identity } = project
  const kept = await readJournals(folder)
  // What the project has not taken in yet is packed as well, and may be what makes a source confidential.
  const events = inStampOrder([
    project.events.filter(bearsOnPackage),
    ...kept.map(({ told }) => told),
  ])
  const confidential = confidentialSources(events)
  const small = [{ path: IDENTITY_FILE, bytes: await readIdentityBytes(folder, identity) }]
  const journals: NonNullable<PackageManifest['redacted']>['journals'] = []
  for (const { file, bytes: whole, brokenAt, end } of kept) {
    const { name, installation, isCopy } = file
    const { bytes, original } = packageJournal(whole, { end, brokenAt }, confidential)
    const packed = isCopy ? copyName(installation, hash('sha256', bytes)) : name
    const path = `${JOURNAL_FOLDER}/${packed}`
    // Of two copies that say the same, one is enough.
    if (small.every((other) => other.path !== path)) small.push({ path, bytes })
    if (original && !isCopy) journals.push({ installation, ...original })
  }
  const told = events.map((event) => (isUnknown(event) ? event : redactEvent(event, confidential)))
  const files: Contents['files'][number][] = []
  const missing: string[] = []
  for (const { sha256, size } of referredFiles(told)) {
    const from = await wholeFile(project, sha256, signal)
    if (from === null) missing.push(sha256)
    else {
      const path = `${FILES_FOLDER}/${basename(from)}`
      files.push({ path, from, entry: { path, size, sha256 } })
    }
  }
  const entries = [
    ...small.map(({ path, bytes }) => ({
      path,
      size: bytes.byteLength,
      sha256: hash('sha256', bytes),
    })),
    ...files.map(({ entry }) => entry),
  ]
  const redacted = confidential.size === 0 ? null : { sources: confidential.size, journals }
  const { id, title } = identity
  const format = 'claimdesk-package'
  return {
    small,
    files,
    manifest: { format, version: 1, project: id, title, createdAt, entries, missing, redacted },
  }
}

/** Where a file is, if it can be read and still is what it was. */
async function wholeFile(
  project: PackableProject,
  sha256: string,
  signal: AbortSignal,
): Promise<string | null> {
  const path = await project.filePath(sha256)
  if (path === null) return null
  try {
    return (await project.verifyFile(sha256, { signal })) === 'unchanged' ? path : null
  } catch (error) {
    if (signal.aborted) throw error
    return null
  }
}

/** A journal in its bytes: as objects its events take several times as much, so only those that are needed are kept. */
interface KeptJournal extends Pick<JournalReading, 'brokenAt' | 'end'> {
  readonly file: JournalFile
  readonly bytes: Uint8Array
  /** Those that `bearsOnPackage` is about. */
  readonly told: readonly StoredEvent[]
}

/** What a package follows from: which sources are confidential, and which files are spoken of. */
function bearsOnPackage(event: StoredEvent): boolean {
  return bearsOnSources(event) || (!isUnknown(event) && event.type === 'draft.imported')
}

async function readJournals(folder: string): Promise<readonly KeptJournal[]> {
  const journals: KeptJournal[] = []
  for (const file of await listJournalFiles(folder, nodeFileSystem)) {
    const bytes = await readWhole(nodeFileSystem, join(folder, JOURNAL_FOLDER, file.name))
    const { events, brokenAt, end } = readJournal(bytes)
    journals.push({ file, bytes, brokenAt, end, told: events.filter(bearsOnPackage) })
  }
  return journals
}

/** As the project has it, or, where that cannot be read, as this program knows it. */
function readIdentityBytes(folder: string, identity: ProjectIdentity): Promise<Uint8Array> {
  return readWhole(nodeFileSystem, join(folder, IDENTITY_FILE)).catch(() => identityBytes(identity))
}

/** Pictures, sound, films and archives are as small as they get. */
function isWorthwhile(path: string): boolean {
  return /\.(?:html?|mhtml?|txt|md|csv|json|xml|svg|rtf|tsv|log)$/.test(path)
}

/** The pieces are the stream's to keep. */
async function* readFile(
  path: string,
  fileSystem: FileSystem,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const file = await fileSystem.open(path, 'read')
  try {
    for await (const piece of readPieces(file)) {
      onRead(piece.byteLength)
      yield Buffer.from(piece)
    }
  } finally {
    await file.close().catch(() => undefined)
  }
}
