import { join } from 'node:path'
import { Low } from 'lowdb'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JournalAdapter } from '../storage/journal-adapter.ts'
import { journalName } from './journal-files.ts'
import { JOURNAL_FOLDER } from './project-folder.ts'

/** The one journal that this installation writes: lowdb holds its events, the adapter its file. */
export class OwnJournal extends Low<StoredEvent[]> {
  readonly file: JournalAdapter

  constructor(folder: string, installation: string, fileSystem: FileSystem) {
    const path = join(folder, JOURNAL_FOLDER, journalName(installation))
    const file = new JournalAdapter(path, fileSystem)
    super(file, [])
    this.file = file
  }
}
