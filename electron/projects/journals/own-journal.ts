import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import { AppFailure } from '../../../shared/ipc/app-error.ts'
import { latestStamp, type Stamp } from '../../../shared/project/clock.ts'
import type { StoredEvent } from '../../../shared/project/stored-event.ts'
import { canBeListed } from '../../storage/durable-file.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { JournalAdapter } from '../../storage/journal-adapter.ts'
import { journalName } from '../../storage/journal-name.ts'
import { readEveryLine, type JournalReader } from '../../user-data/known-journals.ts'
import { JOURNAL_FOLDER } from '../folder/project-folder.ts'
import { HeldEvents } from './held-events.ts'

/** The one journal that this installation writes: lowdb holds the events that were added, the adapter its file. */
export class OwnJournal extends Low<StoredEvent[]> {
  readonly file: JournalAdapter
  readonly installation: string
  readonly #folder: string
  readonly #fileSystem: FileSystem

  constructor(
    folder: string,
    installation: string,
    fileSystem: FileSystem,
    read: JournalReader = readEveryLine,
  ) {
    const name = journalName(installation)
    const path = join(folder, JOURNAL_FOLDER, name)
    const file = new JournalAdapter(path, fileSystem, (bytes) => read(name, bytes))
    super(file, [])
    this.file = file
    this.installation = installation
    this.#folder = folder
    this.#fileSystem = fileSystem
  }

  /** All events: those found in the file, and those added since. */
  get events(): readonly StoredEvent[] {
    return this.held.all
  }

  get held(): HeldEvents {
    return new HeldEvents(this.file.reading, this.data)
  }

  /** How many of the events are in the file; they come first. */
  get saved(): number {
    return this.file.reading.events.length + this.file.saved
  }

  /** The latest stamp; empty if there is none. */
  get latest(): Stamp {
    const { reading } = this.file
    const found = reading.text?.whole.latest ?? latestStamp(reading.events.map(({ id }) => id))
    return latestStamp([found, ...this.data.map(({ id }) => id)])
  }

  /** @throws AppFailure that names the project where all of its folder is gone: nobody knows a journal by its name */
  override async write(): Promise<void> {
    try {
      await super.write()
    } catch (error) {
      const isMissing = error instanceof AppFailure && error.error.code === 'not-found'
      if (!isMissing || (await canBeListed(this.#fileSystem, this.#folder))) throw error
      throw new AppFailure({ code: 'not-found', name: basename(this.#folder) }, error)
    }
  }
}
