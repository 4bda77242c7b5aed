import { basename, join } from 'node:path'
import type { OpeningNotice } from '../../shared/ipc/opened-project.ts'
import { EVENT_VERSION, isUnknown, type StoredEvent } from '../../shared/project/stored-event.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { readWhole } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { readJournal, type JournalReading } from '../storage/journal-reading.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import type { JournalFile } from './journal-files.ts'
import { JOURNAL_FOLDER } from './project-folder.ts'
import { IDENTITY_FILE } from './project-identity.ts'

/** Whether a folder has anything of a project in it, be it damaged; any other folder is no concern of ours. */
export async function holdsProject(folder: string, fileSystem: FileSystem): Promise<boolean> {
  return withStorageFailures(basename(folder), async () => {
    const entries = await fileSystem.list(folder)
    return entries.some(({ name }) => name === IDENTITY_FILE || name === JOURNAL_FOLDER)
  })
}

/** Reads one journal, and changes nothing. */
export async function readJournalFile(
  { name }: JournalFile,
  folder: string,
  fileSystem: FileSystem,
): Promise<JournalReading> {
  return withStorageFailures(name, async () =>
    readJournal(await readWhole(fileSystem, join(folder, JOURNAL_FOLDER, name))),
  )
}

/** What a person should know of a journal that was read. */
export function journalNotices(
  { name: file, isCopy }: JournalFile,
  { brokenAt, unreadable, isUnmerged }: JournalReading,
): readonly OpeningNotice[] {
  return [
    ...(brokenAt === null ? [] : [{ kind: 'broken-chain', file, line: brokenAt } as const]),
    ...(unreadable === 0 ? [] : [{ kind: 'unreadable-lines', file, lines: unreadable } as const]),
    ...(isCopy || isUnmerged ? [{ kind: 'second-version', file } as const] : []),
  ]
}

/** Whether a newer version has written here: only it knows what its events mean to the others. */
export function isNewer(reading: JournalReading): boolean {
  if (reading.unknownJson.size === 0) return false
  return reading.events.some((event) => isUnknown(event) && event.v > EVENT_VERSION)
}

/** Several journals' events in the order of their stamps, each once: as the first journal that has it says. */
export function inStampOrder(journals: readonly (readonly StoredEvent[])[]): StoredEvent[] {
  const byId = new Map<string, StoredEvent>()
  for (const journal of journals) {
    for (const event of journal) if (!byId.has(event.id)) byId.set(event.id, event)
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
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
