import { join } from 'node:path'
import { byCodeUnits } from '../../../shared/by-code-units.ts'
import type { OpeningNotice } from '../../../shared/ipc/opened-project.ts'
import { EVENT_VERSION, isUnknown, type StoredEvent } from '../../../shared/project/stored-event.ts'
import { readWhole } from '../../storage/durable-file.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { readJournal, type JournalReading } from '../../storage/journal-reading.ts'
import { withStorageFailures } from '../../storage/storage-failure.ts'
import { JOURNAL_FOLDER } from '../folder/project-folder.ts'
import type { JournalFile } from './journal-files.ts'

/** The last line of one installation's journal: a report records it, so that a cut-off tail shows. */
export interface JournalHead {
  readonly installation: string
  readonly lines: number
  /** The chain hash of the last line. */
  readonly head: string
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
  return [...byId.values()].sort((a, b) => byCodeUnits(a.id, b.id))
}
