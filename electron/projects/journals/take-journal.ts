import { hash } from 'node:crypto'
import { join } from 'node:path'
import { readWhole, replaceFile } from '../../storage/durable-file.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { journalName } from '../../storage/journal-name.ts'
import { readJournal } from '../../storage/journal-reading.ts'
import { JOURNAL_FOLDER } from '../folder/project-folder.ts'
import { copyName, isKeptCopy, listJournalFiles, type JournalFile } from './journal-files.ts'

export interface TakenJournal {
  readonly file: JournalFile
  readonly bytes: Uint8Array
  /** What is known already, so that nothing is kept that says nothing new. */
  readonly known: ReadonlySet<string>
  /** The installation whose journal this program writes. */
  readonly own: string
}

/**
 * Keeps a journal that came another way than by the folder, as it is. It takes the place of one that it goes on
 * from; else it stands beside, as a copy. Our own journal is never replaced.
 */
export async function takeJournal(
  folder: string,
  { file, bytes, known, own }: TakenJournal,
  fileSystem: FileSystem,
): Promise<void> {
  const { events, end } = readJournal(bytes)
  if (events.every(({ id }) => known.has(id))) {
    // They may be known from a file that an earlier try has named and left to chance.
    await fileSystem.syncFolder(join(folder, JOURNAL_FOLDER))
    return
  }
  // A line that is not whole is none.
  const lines = bytes.subarray(0, end.length)
  const { installation } = file
  const present = (await listJournalFiles(folder, fileSystem)).filter(
    (other) => other.installation === installation,
  )
  const path = (name: string): string => join(folder, JOURNAL_FOLDER, name)
  for (const { name, isCopy } of present) {
    // What a synchroniser has made is left as it is.
    const isReplaceable = isCopy ? isKeptCopy(name) : installation !== own
    if (isReplaceable && goesOnFrom(lines, await readWhole(fileSystem, path(name)))) {
      await replaceFile(fileSystem, path(name), lines)
      return
    }
  }
  const isNew = installation !== own && present.length === 0
  const name = isNew
    ? journalName(installation)
    : copyName(installation, hash('sha256', lines, 'hex'))
  await replaceFile(fileSystem, path(name), lines)
}

function goesOnFrom(longer: Uint8Array, shorter: Uint8Array): boolean {
  const start = longer.subarray(0, shorter.byteLength)
  return longer.byteLength > shorter.byteLength && Buffer.compare(start, shorter) === 0
}
