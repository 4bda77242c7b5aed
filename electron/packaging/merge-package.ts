import { basename, dirname, join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { MergeOutcome } from '../../shared/ipc/opened-project.ts'
import { contributions } from '../../shared/project/people/contributions.ts'
import { journalFile } from '../projects/journals/journal-files.ts'
import type { OpenProject } from '../projects/open-project.ts'
import { isNewer } from '../projects/journals/journal-contents.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from '../projects/folder/project-folder.ts'
import { readWhole, temporaryName } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { readJournal } from '../storage/journal-reading.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { removeTree } from '../storage/remove-tree.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import { isFileEntry, isJournalEntry, type PackageEntry } from './package-manifest.ts'
import { asDamage, unpackEntries, type OpenPackage, type UnpackOptions } from './unpack-package.ts'

/**
 * Takes what a colleague has decided and attached into the project that it is about. Nothing is touched before
 * the whole package has proved to be what its manifest says; nothing that the project has is lost or changed.
 *
 * @throws AppFailure `another-project` where the package is of another project, `too-new` where a newer version has
 *   decided something in it
 */
export async function mergePackage(
  opened: OpenPackage,
  project: OpenProject,
  options: UnpackOptions,
): Promise<MergeOutcome> {
  const { name, manifest } = opened
  const { fileSystem = nodeFileSystem } = options
  if (manifest.project !== project.identity.id) {
    throw new AppFailure({ code: 'another-project', name })
  }
  // Beside the project, not in it: whoever synchronises it need not see what is only half there.
  const temporary = join(dirname(project.folder), temporaryName())
  return withStorageFailures(name, async () => {
    try {
      const files = await missingHere(project, manifest.entries)
      await fileSystem.makeFolder(temporary)
      for (const folder of [JOURNAL_FOLDER, FILES_FOLDER]) {
        await fileSystem.makeFolder(join(temporary, folder))
      }
      const wanted = new Set(files)
      const isWanted = (entry: PackageEntry): boolean =>
        !isFileEntry(entry.path) || wanted.has(entry)
      // What outlives a power cut is the copy that the project gets.
      await unpackEntries(opened, temporary, { ...options, isPassing: true }, isWanted)
      await requireKnownVersion({ folder: temporary, fileSystem }, manifest.entries, name)
      // Files first: no decision speaks of one that is not there.
      await project.addFiles(files.map(({ path }) => join(temporary, path)))
      await project.settleFiles()
      const known = new Set(project.events.map(({ id }) => id))
      await takeJournals(project, { folder: temporary, fileSystem }, manifest.entries)
      const events = project.events.filter(({ id }) => !known.has(id))
      return { name, people: contributions(events), files: files.length }
    } catch (error) {
      throw asDamage(error, name)
    } finally {
      await removeTree(fileSystem, temporary)
    }
  })
}

/** The files of a package that the project does not have, or not as they should be. */
async function missingHere(
  project: OpenProject,
  entries: readonly PackageEntry[],
): Promise<readonly PackageEntry[]> {
  const files = entries.filter(({ path }) => isFileEntry(path))
  const whole = await project.wholeFiles(files.map(({ sha256 }) => sha256))
  return files.filter(({ sha256 }) => !whole.has(sha256))
}

/** Taken in, the decisions of a newer version would close the project to this one. */
async function requireKnownVersion(
  { folder, fileSystem }: { readonly folder: string; readonly fileSystem: FileSystem },
  entries: readonly PackageEntry[],
  name: string,
): Promise<void> {
  for (const { path } of entries) {
    if (!isJournalEntry(path)) continue
    const reading = readJournal(await readWhole(fileSystem, join(folder, path)))
    if (isNewer(reading)) throw new AppFailure({ code: 'too-new', name })
  }
}

async function takeJournals(
  project: OpenProject,
  { folder, fileSystem }: { readonly folder: string; readonly fileSystem: FileSystem },
  entries: readonly PackageEntry[],
): Promise<void> {
  for (const { path } of entries) {
    const file = isJournalEntry(path) ? journalFile(basename(path)) : null
    if (file) await project.takeJournal(file, await readWhole(fileSystem, join(folder, path)))
  }
}
