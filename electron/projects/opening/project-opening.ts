import { basename, join } from 'node:path'
import { AppFailure, type AppError } from '../../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../../shared/ipc/opened-project.ts'
import type { ProjectEvent } from '../../../shared/project/events.ts'
import { removeOldTemporaries } from '../../storage/durable-file.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { journalName } from '../../storage/journal-name.ts'
import type { JournalReading } from '../../storage/journal-reading.ts'
import { toAppFailure, withStorageFailures } from '../../storage/storage-failure.ts'
import type { ChosenInstallation } from '../../user-data/journal-heads.ts'
import { newInstallationId } from '../../user-data/installation-id.ts'
import { readEveryLine } from '../../user-data/known-journals.ts'
import { OwnJournal } from '../journals/own-journal.ts'
import { listJournalFiles, type JournalFile } from '../journals/journal-files.ts'
import { OtherJournals } from '../journals/other-journals.ts'
import {
  inStampOrder,
  isNewer,
  journalNotices,
  readJournalFile,
} from '../journals/journal-contents.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from '../folder/project-folder.ts'
import {
  identityFromEvents,
  readIdentity,
  type ProjectIdentity,
} from '../folder/project-identity.ts'
import { accessNotices, releaseAccess, seekAccess, type Access } from './project-access.ts'
import type { Surroundings } from './surroundings.ts'

/** A project as it was opened. */
export interface ProjectParts {
  readonly folder: string
  readonly identity: ProjectIdentity
  readonly installation: string
  /** Ends where what comes in later is not for this version to go on with. */
  access: Access
  readonly notices: readonly OpeningNotice[]
  readonly own: OwnJournal
  readonly others: OtherJournals
  readonly surroundings: Surroundings
  /** Resolves when it is kept what was found in the journals, for the next time. */
  readonly remembered: Promise<void>
}

/** The parts of a project that is still to be written. */
export async function newParts(
  folder: string,
  events: readonly ProjectEvent[],
  installation: string,
  surroundings: Surroundings,
): Promise<ProjectParts> {
  const identity = identityFromEvents(events)
  if (!identity) throw new AppFailure({ code: 'invalid-input', path: 'events' })
  const access = await seekAccess(folder, installation, identity, surroundings)
  if (access.kind === 'read') throw new AppFailure(access.reason)
  const own = new OwnJournal(folder, installation, surroundings.fileSystem)
  return {
    folder,
    identity,
    installation,
    access,
    notices: [],
    own,
    others: new OtherJournals(folder, surroundings.fileSystem),
    surroundings,
    remembered: Promise.resolve(),
  }
}

/** Reads a project, and writes only what has to be put right in it. */
export async function openParts(
  folder: string,
  defaultInstallation: string,
  surroundings: Surroundings,
): Promise<ProjectParts> {
  const { fileSystem } = surroundings
  const files = await listJournalFiles(folder, fileSystem)
  const found = await findIdentity(folder, files, fileSystem)
  const { identity } = found
  const chosen = await chooseInstallation(folder, identity, defaultInstallation, surroundings)
  const told = surroundings.heads?.toldCopies(identity.id)
  const read = surroundings.known?.readerOf(identity.id) ?? readEveryLine
  const others = new OtherJournals(folder, fileSystem, told, read)
  const chosenJournal = new OwnJournal(folder, chosen.installation, fileSystem, read)
  const { installation, own } = await readJournals(folder, files, chosenJournal, others, fileSystem)
  const sought = await seekAccess(folder, installation, identity, surroundings)
  try {
    requireEvents(folder, own, others)
    const journals = journalsRead(own, others)
    const readings = journals.map(({ reading }) => reading)
    const { access, tornLine } = await prepareToWrite(sought, folder, readings, async () => {
      const aside = await own.file.prepare()
      if (found.isRebuilt) await found.save(identity)
      return aside
    })
    if (access.kind === 'write') {
      await removeOldTemporaries(fileSystem, folder)
      await removeOldTemporaries(fileSystem, join(folder, FILES_FOLDER))
    }
    // Another program may write ours meanwhile, so it is followed like all others.
    if (access.kind === 'read') await others.readAll(files, null)
    const ownFile = { name: journalName(installation), installation, isCopy: false }
    const { shortened } = chosen
    const copied = installation === chosen.installation ? chosen.copied : chosen.installation
    const notices: readonly OpeningNotice[] = [
      ...(tornLine === null ? [] : [{ kind: 'torn-line-set-aside', file: tornLine } as const]),
      ...(access.kind === 'read' ? [] : journalNotices(ownFile, own.file.reading)),
      ...others.notices(),
      ...(shortened === null
        ? []
        : [{ kind: 'journal-shortened', file: journalName(shortened) } as const]),
      ...(copied === null || access.kind === 'read'
        ? []
        : [{ kind: 'installation-copied', file: journalName(copied) } as const]),
      ...(found.isRebuilt ? [{ kind: 'identity-rebuilt' } as const] : []),
      ...accessNotices(access),
    ]
    const remembered = surroundings.known?.remember(identity.id, journals) ?? Promise.resolve()
    const about = { folder, identity, installation, access, notices }
    const opened = { ...about, others, surroundings, remembered }
    if (access.kind === 'write') return { ...opened, own }
    return { ...opened, own: new OwnJournal(folder, installation, fileSystem) }
  } catch (error) {
    await releaseAccess(sought)
    throw error
  }
}

/**
 * Reads all journals. Where somebody else has written under the id that was chosen, beside its journal, another
 * id is taken, and the journal is one of the others.
 */
async function readJournals(
  folder: string,
  files: readonly JournalFile[],
  own: OwnJournal,
  others: OtherJournals,
  fileSystem: FileSystem,
): Promise<{ readonly installation: string; readonly own: OwnJournal }> {
  const chosen = own.installation
  await own.read()
  await others.readAll(files, chosen)
  if (!others.hasMoreOf(chosen, own)) return { installation: chosen, own }
  await others.readAll(files, null)
  const installation = newInstallationId()
  return { installation, own: new OwnJournal(folder, installation, fileSystem) }
}

interface FoundIdentity {
  readonly identity: ProjectIdentity
  /** Whether it had to be made from the events, and is still to be saved. */
  readonly isRebuilt: boolean
  readonly save: (identity: ProjectIdentity) => Promise<void>
}

async function findIdentity(
  folder: string,
  files: readonly JournalFile[],
  fileSystem: FileSystem,
): Promise<FoundIdentity> {
  const { identity, save } = await readIdentity(folder, fileSystem)
  if (identity) return { identity, isRebuilt: false, save }
  const readings = await Promise.all(files.map((file) => readJournalFile(file, folder, fileSystem)))
  const rebuilt = identityFromEvents(inStampOrder(readings.map(({ events }) => events)))
  if (!rebuilt) throw corrupt(folder)
  return { identity: rebuilt, isRebuilt: true, save }
}

async function chooseInstallation(
  folder: string,
  { id }: ProjectIdentity,
  installation: string,
  { heads }: Surroundings,
): Promise<ChosenInstallation> {
  if (!heads) return { installation, shortened: null, copied: null }
  return withStorageFailures(basename(folder), () =>
    heads.chooseInstallation(id, installation, join(folder, JOURNAL_FOLDER)),
  )
}

function journalsRead(
  own: OwnJournal,
  others: OtherJournals,
): readonly { readonly file: string; readonly reading: JournalReading }[] {
  return [
    { file: journalName(own.installation), reading: own.file.reading },
    ...others.all.map(({ file, reading }) => ({ file: file.name, reading })),
  ]
}

/** Without a single event there is nothing to show: the journals are empty or hold something else. */
function requireEvents(folder: string, own: OwnJournal, others: OtherJournals): void {
  if ([own, ...others.all].some(({ held }) => !held.isEmpty)) return
  throw others.firstFailure ?? corrupt(folder)
}

function corrupt(folder: string): AppFailure {
  return new AppFailure({ code: 'corrupt', name: basename(folder) })
}

/**
 * Makes a project ready to be written. Where that cannot be it opens to read, with the reason.
 *
 * @param prepare puts the folder right and gives the name of a file that a torn line was put in
 */
async function prepareToWrite(
  sought: Access,
  folder: string,
  readings: readonly JournalReading[],
  prepare: () => Promise<string | null>,
): Promise<{ readonly access: Access; readonly tornLine: string | null }> {
  const refuse = async (reason: AppError): Promise<{ access: Access; tornLine: null }> => {
    await releaseAccess(sought)
    return { access: { kind: 'read', reason }, tornLine: null }
  }
  const name = basename(folder)
  if (readings.some(isNewer)) return refuse({ code: 'too-new', name })
  if (sought.kind === 'read') return { access: sought, tornLine: null }
  try {
    return { access: sought, tornLine: await prepare() }
  } catch (error) {
    return refuse(toAppFailure(error, name).error)
  }
}
