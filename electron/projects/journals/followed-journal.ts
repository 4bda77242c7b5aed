import type { StoredEvent } from '../../../shared/project/stored-event.ts'
import { readAt, readWhole, withFile } from '../../storage/durable-file.ts'
import type { FileStatus, FileSystem } from '../../storage/file-system.ts'
import { nothingRead, readOn, type JournalReading } from '../../storage/journal-reading.ts'
import { readEveryLine, type JournalReader } from '../../user-data/known-journals.ts'
import { HeldEvents } from './held-events.ts'
import type { JournalFile } from './journal-files.ts'

/**
 * A journal that somebody else writes, or that a synchroniser brings: read as far as it has arrived.
 *
 * Only what was added is read, as long as what was read before ends as it did: the last line's hash vouches
 * for all before it. Otherwise the file is another one, and is read anew. What was known once stays known,
 * also where the file is shorter now, gone or out of reach: it will come back, or its events are in another.
 */
export class FollowedJournal {
  readonly file: JournalFile
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly #read: JournalReader
  #reading: JournalReading = nothingRead
  /** Read once, and not in the file as it is now. */
  #retained: readonly StoredEvent[] = []
  /** The file as it was read last; `null` before that. */
  #seen: Pick<FileStatus, 'size' | 'changed'> | null = null

  constructor(
    file: JournalFile,
    path: string,
    fileSystem: FileSystem,
    read: JournalReader = readEveryLine,
  ) {
    this.file = file
    this.#path = path
    this.#fileSystem = fileSystem
    this.#read = read
  }

  /** What the file says, the last time that it could be read. */
  get reading(): JournalReading {
    return this.#reading
  }

  /** All that was ever read in it. */
  get events(): readonly StoredEvent[] {
    return this.held.all
  }

  get held(): HeldEvents {
    return new HeldEvents(this.#reading, this.#retained)
  }

  /** Stands for all that is known of it. */
  get contents(): readonly unknown[] {
    return [this.file.name, this.#reading.end, this.#retained.length]
  }

  /** Whether an installation may have stamped events in it. */
  mayHoldOf(installation: string): boolean {
    const { text } = this.#reading
    return (
      text === null || this.#retained.length > 0 || text.whole.installations.includes(installation)
    )
  }

  /** How many of the events are in the file; they come first. */
  get saved(): number {
    return this.#reading.events.length
  }

  /** Reads what is new. @returns whether the file has changed since it was read last */
  async lookAgain(): Promise<boolean> {
    const { size, changed } = await this.#fileSystem.status(this.#path)
    if (this.#seen?.size === size && this.#seen.changed === changed) return false
    const next =
      (await this.#readAdded()) ?? (await this.#read(this.file.name, await this.#readAll()))
    this.#take(next)
    this.#seen = { size, changed }
    return true
  }

  /** @returns `null` where the file does not go on from what was read of it */
  async #readAdded(): Promise<JournalReading | null> {
    const { end, isUnmerged } = this.#reading
    if (end.lines === 0 || isUnmerged) return null
    return withFile(this.#fileSystem, this.#path, 'read', async (file) => {
      if (file.size <= Math.max(end.length, this.#seen?.size ?? 0)) return null
      const lastHash = new TextEncoder().encode(end.head)
      // The line feed may be missing, in what was read or now.
      const from = end.length - lastHash.byteLength - (this.#reading.unended ? 0 : 1)
      const before = await readAt(file, new Uint8Array(lastHash.byteLength), from)
      if (Buffer.compare(before, lastHash) !== 0) return null
      const added = new Uint8Array(file.size - end.length)
      return readOn(this.#reading, await readAt(file, added, end.length))
    })
  }

  #readAll(): Promise<Uint8Array> {
    return readWhole(this.#fileSystem, this.#path)
  }

  #take(next: JournalReading): void {
    if (this.#seen === null) {
      this.#reading = next
      return
    }
    if (isEarlier(next, this.#reading)) return
    const ids = new Set(next.events.map(({ id }) => id))
    this.#retained = this.events.filter(({ id }) => !ids.has(id))
    this.#reading = next
  }
}

/** Whether a file was only cut, for now: it is being written again, or an older version came. */
function isEarlier(next: JournalReading, known: JournalReading): boolean {
  return (
    next.end.length < known.end.length &&
    next.unreadable <= known.unreadable &&
    next.events.every(({ id }, index) => known.events[index]?.id === id)
  )
}
