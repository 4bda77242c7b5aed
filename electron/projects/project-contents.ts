import { basename, join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../shared/ipc/contract.ts'
import { EVENT_VERSION, isUnknown, type StoredEvent } from '../../shared/project/stored-event.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { readWhole } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { readJournal, type JournalReading } from '../storage/journal-lines.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from './project-folder.ts'
import { IDENTITY_FILE } from './project-identity.ts'

/** A journal's file name is its installation's id; what was set aside beside it has a longer one. */
const JOURNAL_NAME = /^([0-9a-z]{8,40})\.jsonl$/

export function journalName(installation: string): string {
  return `${installation}.jsonl`
}

/** Whether a folder has anything of a project in it, be it damaged; any other folder is no concern of ours. */
export async function holdsProject(folder: string, fileSystem: FileSystem): Promise<boolean> {
  return withStorageFailures(basename(folder), async () => {
    const entries = await fileSystem.list(folder)
    return entries.some(({ name }) => name === IDENTITY_FILE || name === JOURNAL_FOLDER)
  })
}

/** The installations that have a journal in a project. */
export async function listJournals(
  folder: string,
  fileSystem: FileSystem,
): Promise<readonly string[]> {
  const name = basename(folder)
  return withStorageFailures(name, async () => {
    const entries = await fileSystem.list(folder)
    const kinds = new Map(entries.map((entry) => [entry.name, entry.kind]))
    // A link in the place of a folder of ours would lead out of the project.
    const isProject =
      kinds.get(JOURNAL_FOLDER) === 'folder' && (kinds.get(FILES_FOLDER) ?? 'folder') === 'folder'
    if (!isProject) throw new AppFailure({ code: 'corrupt', name })
    const journals = await fileSystem.list(join(folder, JOURNAL_FOLDER))
    return journals
      .flatMap((entry) =>
        entry.kind === 'file' ? (JOURNAL_NAME.exec(entry.name)?.slice(1) ?? []) : [],
      )
      .sort()
  })
}

/** Reads one installation's journal, and changes nothing. */
export async function readJournalOf(
  installation: string,
  folder: string,
  fileSystem: FileSystem,
): Promise<JournalReading> {
  const name = journalName(installation)
  return withStorageFailures(name, async () =>
    readJournal(await readWhole(fileSystem, join(folder, JOURNAL_FOLDER, name))),
  )
}

/** What a person should know of a journal that was read. */
export function journalNotices(
  installation: string,
  { brokenAt, unreadable }: JournalReading,
): readonly OpeningNotice[] {
  const file = journalName(installation)
  return [
    ...(brokenAt === null ? [] : [{ kind: 'broken-chain', file, line: brokenAt } as const]),
    ...(unreadable === 0 ? [] : [{ kind: 'unreadable-lines', file, lines: unreadable } as const]),
  ]
}

/** Whether a newer version has written here: only it knows what its events mean to the others. */
export function isNewer({ events }: JournalReading): boolean {
  return events.some((event) => isUnknown(event) && event.v > EVENT_VERSION)
}

/** Several journals' events in the order of their stamps. */
export function inStampOrder(journals: readonly (readonly StoredEvent[])[]): StoredEvent[] {
  return journals.flat().sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Every file that the events speak of, once. */
export function referredFiles(events: readonly StoredEvent[]): readonly FileReference[] {
  const files = new Map<string, FileReference>()
  const add = (file: FileReference): unknown => files.set(file.sha256, file)
  for (const event of events) {
    if (isUnknown(event)) continue
    if (event.type === 'draft.imported' && event.data.original) add(event.data.original)
    if (event.type === 'source.added' || event.type === 'source.edited') {
      event.data.files?.forEach(add)
    }
  }
  return [...files.values()]
}
