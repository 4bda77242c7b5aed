import { basename, join } from 'node:path'
import { AppFailure } from '../../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../../shared/ipc/opened-project.ts'
import type { DamagedFile, FileCheck } from '../../../shared/project/damaged-file.ts'
import type { StoredEvent } from '../../../shared/project/stored-event.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { journalName } from '../../storage/journal-name.ts'
import type { JournalReading } from '../../storage/journal-reading.ts'
import { nodeFileSystem } from '../../storage/node-file-system.ts'
import { withStorageFailures } from '../../storage/storage-failure.ts'
import type { JournalHeads } from '../../user-data/journal-heads.ts'
import type { FileState } from '../files/attachments.ts'
import type { CopyOptions } from '../files/file-content.ts'
import { listJournalFiles, type JournalFile } from '../journals/journal-files.ts'
import {
  inStampOrder,
  isNewer,
  journalNotices,
  readJournalFile,
  type JournalHead,
} from '../journals/journal-contents.ts'
import { referredFiles } from '../files/referred-files.ts'
import { ProjectFiles, type FileCheckOptions } from '../files/project-files.ts'
import { holdsProject } from '../folder/holds-project.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from '../folder/project-folder.ts'
import {
  identityFromEvents,
  PROJECT_FORMAT,
  readIdentity,
  type ProjectIdentity,
} from '../folder/project-identity.ts'

export interface ReadingSurroundings {
  readonly fileSystem: FileSystem
  /** Without it a journal that lacks lines at its end is not noticed. */
  readonly heads: JournalHeads | null
}

export interface ReadJournal {
  readonly file: JournalFile
  readonly reading: JournalReading
}

/**
 * A project as it was on disk at one moment, read without leaving a trace: no lock is taken, nothing is put right
 * and no byte changes, so it may be open elsewhere meanwhile.
 */
export class ProjectOnDisk {
  readonly folder: string
  readonly identity: ProjectIdentity
  /** Whether `project.json` is unreadable, and the identity is what the journals say. */
  readonly isIdentityRebuilt: boolean
  /** The journals, and after them the copies of any. */
  readonly journals: readonly ReadJournal[]
  /** All journals' events, in the order of their stamps. */
  readonly events: readonly StoredEvent[]
  /** What a person should know of it. */
  readonly notices: readonly OpeningNotice[]
  readonly #files: ProjectFiles

  private constructor(
    folder: string,
    identity: { readonly known: ProjectIdentity; readonly isRebuilt: boolean },
    journals: readonly ReadJournal[],
    shortened: string | null,
    fileSystem: FileSystem,
  ) {
    this.folder = folder
    this.identity = identity.known
    this.isIdentityRebuilt = identity.isRebuilt
    this.journals = journals
    this.events = inStampOrder(journals.map(({ reading }) => reading.events))
    const isOfNewerVersion =
      identity.known.format > PROJECT_FORMAT || journals.some(({ reading }) => isNewer(reading))
    this.notices = [
      ...journals.flatMap(({ file, reading }) => journalNotices(file, reading)),
      ...(shortened === null
        ? []
        : [{ kind: 'journal-shortened', file: journalName(shortened) } as const]),
      ...(isOfNewerVersion ? [{ kind: 'newer-format' } as const] : []),
    ]
    this.#files = new ProjectFiles(join(folder, FILES_FOLDER), fileSystem)
  }

  /** @throws AppFailure `not-found` for a folder that is no project, `corrupt` for one that cannot be read */
  static async read(
    folder: string,
    { fileSystem = nodeFileSystem, heads = null }: Partial<ReadingSurroundings> = {},
  ): Promise<ProjectOnDisk> {
    if (!(await holdsProject(folder, fileSystem))) {
      throw new AppFailure({ code: 'not-found', name: basename(folder) })
    }
    const journals: ReadJournal[] = []
    for (const file of await listJournalFiles(folder, fileSystem)) {
      journals.push({ file, reading: await readJournalFile(file, folder, fileSystem) })
    }
    const events = inStampOrder(journals.map(({ reading }) => reading.events))
    const stored = (await readIdentity(folder, fileSystem)).identity
    const known = stored ?? identityFromEvents(events)
    if (!known || events.length === 0) {
      throw new AppFailure({ code: 'corrupt', name: basename(folder) })
    }
    const shortened = await findShortened(folder, known, heads)
    const identity = { known, isRebuilt: stored === null }
    return new ProjectOnDisk(folder, identity, journals, shortened, fileSystem)
  }

  /** Where each journal ends. */
  heads(): readonly JournalHead[] {
    return this.journals
      .filter(({ file, reading }) => !file.isCopy && reading.end.lines > 0)
      .map(({ file: { installation }, reading: { end } }) => {
        return { installation, lines: end.lines, head: end.head }
      })
  }

  /** Where the file of this content is, or `null`. */
  filePath(sha256: string): Promise<string | null> {
    return this.#files.pathOf(sha256)
  }

  /** Reads a file through and says whether it still is what it was. */
  verifyFile(sha256: string, options?: CopyOptions): Promise<FileState> {
    return this.#files.verify(sha256, options)
  }

  /** Reads every file through that the events speak of. */
  checkFiles(options: FileCheckOptions): Promise<FileCheck> {
    return this.#files.check(referredFiles(this.events), options)
  }

  /** The files that the events speak of and that are not as they should be, as far as is known without reading them. */
  damagedFiles(): Promise<readonly DamagedFile[]> {
    return this.#files.damaged(referredFiles(this.events))
  }
}

/** The installation whose journal lacks lines that were once saved on this computer, or `null`. */
async function findShortened(
  folder: string,
  { id }: ProjectIdentity,
  heads: JournalHeads | null,
): Promise<string | null> {
  if (!heads) return null
  // An id that has no journal: which one would be written is of no interest here.
  const { shortened } = await withStorageFailures(basename(folder), () =>
    heads.chooseInstallation(id, '', join(folder, JOURNAL_FOLDER)),
  )
  return shortened
}
