import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { JournalAdapter } from '../storage/journal-adapter.ts'
import { journalName } from './journal-files.ts'
import { JOURNAL_FOLDER } from './project-folder.ts'

/** The one journal that this installation writes: lowdb holds its events, the adapter its file. */
export class OwnJournal extends Low<StoredEvent[]> {
  readonly file: JournalAdapter
  readonly #folder: string
  readonly #fileSystem: FileSystem

  constructor(folder: string, installation: string, fileSystem: FileSystem) {
    const path = join(folder, JOURNAL_FOLDER, journalName(installation))
    const file = new JournalAdapter(path, fileSystem)
    super(file, [])
    this.file = file
    this.#folder = folder
    this.#fileSystem = fileSystem
  }

  /** @throws AppFailure that names the project where all of its folder is gone: nobody knows a journal by its name */
  override async write(): Promise<void> {
    try {
      await super.write()
    } catch (error) {
      const isMissing = error instanceof AppFailure && error.error.code === 'not-found'
      if (!isMissing || (await this.#isFolderThere())) throw error
      throw new AppFailure({ code: 'not-found', name: basename(this.#folder) }, error)
    }
  }

  #isFolderThere(): Promise<boolean> {
    return this.#fileSystem.list(this.#folder).then(
      () => true,
      () => false,
    )
  }
}
