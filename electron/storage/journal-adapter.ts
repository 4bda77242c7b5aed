import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import {
  asidePath,
  canBeListed,
  createFile,
  readAt,
  readIfThere,
  withFile,
  writeWhole,
} from './durable-file.ts'
import type { FileSystem, OpenFile } from './file-system.ts'
import { GroupedRuns } from '../../shared/grouped-runs.ts'
import { emptyJournal, formatLines, type JournalEnd } from './journal-lines.ts'
import { nothingRead, readJournal, type JournalReading } from './journal-reading.ts'
import { nodeFileSystem } from './node-file-system.ts'
import { errorCode, withStorageFailures } from './storage-failure.ts'

/** @param bytes all of a journal */
type ReadBytes = (bytes: Uint8Array) => JournalReading | Promise<JournalReading>

/** A synchroniser may take a file away for a moment to bring another; after so many looks it is gone. */
const PATIENCE = 3

/**
 * lowdb's adapter for the one journal that this installation writes. `write` appends the events that are
 * new and resolves when they are durable; those that come in meanwhile go out together in the next write
 * (group commit: DeWitt et al., "Implementation Techniques for Main Memory Database Systems", 1984).
 * lowdb holds what has been added since the file was read; what was found in it is `reading`.
 *
 * Each write goes to the place where the durable lines end. After a failure the file is cut there, and the
 * next write starts at the same place with the same lines and what was added since: so it also covers what
 * could not be cut off, and no write ever touches a line that was acknowledged. The file is opened for each
 * write, so a journal that was deleted or exchanged meanwhile is noticed before anything is acknowledged.
 */
export class JournalAdapter implements Adapter<StoredEvent[]> {
  readonly #path: string
  readonly #fileSystem: FileSystem
  readonly #readBytes: ReadBytes
  readonly #appends = new GroupedRuns(() => this.#append())
  #reading: JournalReading = nothingRead
  /** What is durable. */
  #end: JournalEnd = emptyJournal
  /** How far a failed write may have got. */
  #attempted = 0
  /** Whether the folder is known to hold the file for good. */
  #isEntryDurable = false
  #events: readonly StoredEvent[] = []
  #saved = 0
  /** How many times in a row the file was not where it should be. */
  #absences = 0

  constructor(
    path: string,
    fileSystem: FileSystem = nodeFileSystem,
    readBytes: ReadBytes = readJournal,
  ) {
    this.#path = path
    this.#readBytes = readBytes
    this.#fileSystem = fileSystem
  }

  /** What `read` has found. */
  get reading(): JournalReading {
    return this.#reading
  }

  /** Where the durable lines end. */
  get end(): JournalEnd {
    return this.#end
  }

  /** How many of the events that were added are durable. */
  get saved(): number {
    return this.#saved
  }

  /** Finds out what is in the journal, if there is one yet. Writes nothing. @returns no events: none was added yet */
  async read(): Promise<StoredEvent[]> {
    const bytes = await withStorageFailures(basename(this.#path), () =>
      readIfThere(this.#fileSystem, this.#path),
    )
    this.#isEntryDurable = bytes !== null
    this.#reading = bytes === null ? nothingRead : await this.#readBytes(bytes)
    this.#end = this.#reading.end
    this.#saved = 0
    return []
  }

  /**
   * Makes the journal ready to be written, after `read`: sets a torn last line aside, ends an unended
   * one, and makes durable what is there, for a program that was killed leaves lines that are not.
   *
   * @returns the name of the file that the torn line is in now, or `null`
   */
  async prepare(): Promise<string | null> {
    if (!this.#isEntryDurable) return null
    return withStorageFailures(basename(this.#path), async () => {
      const aside = await this.#setTornLineAside()
      await withFile(this.#fileSystem, this.#path, 'update', async (file) => {
        if (aside !== null) await file.truncate(this.#end.length)
        if (this.#reading.unended) {
          await writeWhole(file, lineFeed, this.#end.length)
          this.#end = { ...this.#end, length: this.#end.length + lineFeed.byteLength }
        }
        await file.datasync()
      })
      await this.#fileSystem.syncFolder(dirname(this.#path))
      return aside
    })
  }

  /**
   * @param events all that were added. The same array is read again when its turn to be written has come.
   */
  write(events: readonly StoredEvent[]): Promise<void> {
    this.#events = events
    return withStorageFailures(basename(this.#path), () => this.#appends.run())
  }

  /**
   * Whether the file is not as this program has left it: somebody else has written under the same name, or put
   * another file in its place, or taken it away and not brought it back. `false` also where that cannot be told now.
   */
  async isForeign(): Promise<boolean> {
    const known = this.#end
    try {
      const isForeign = await withFile(this.#fileSystem, this.#path, 'read', async (file) => {
        if (!(await endsAsKnown(file, known))) return true
        return file.size > Math.max(this.#end.length, this.#attempted)
      })
      this.#absences = 0
      return isForeign
    } catch (error) {
      if (!this.#isEntryDurable || errorCode(error) !== 'ENOENT') return false
      // Where the whole folder is out of reach, nobody has taken a journal away.
      const isReachable = await canBeListed(this.#fileSystem, dirname(this.#path))
      this.#absences = isReachable ? this.#absences + 1 : 0
      return this.#absences >= PATIENCE
    }
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.#appends.settled()
  }

  async #append(): Promise<void> {
    const events = this.#events.slice(this.#saved)
    if (events.length === 0) return
    const { bytes, end } = formatLines(events, this.#end)
    const file = await this.#openToAppend()
    try {
      await this.#requireOwnEnd(file)
      await this.#writeDurably(file, bytes)
    } finally {
      await file.close().catch(() => undefined)
    }
    if (!this.#isEntryDurable) await this.#fileSystem.syncFolder(dirname(this.#path))
    this.#isEntryDurable = true
    this.#end = end
    this.#saved += events.length
  }

  async #writeDurably(file: OpenFile, bytes: Uint8Array): Promise<void> {
    const start = this.#end.length
    this.#attempted = start + bytes.byteLength
    try {
      await writeWhole(file, bytes, start)
      await file.datasync()
    } catch (error) {
      // After a failed sync the system may show lines that never reach the disk; nobody should read those.
      await file.truncate(start).catch(() => undefined)
      throw error
    }
  }

  async #openToAppend(): Promise<OpenFile> {
    try {
      return await this.#fileSystem.open(this.#path, 'update')
    } catch (error) {
      if (this.#isEntryDurable || errorCode(error) !== 'ENOENT') throw error
      return this.#fileSystem.open(this.#path, 'create')
    }
  }

  /** Somebody else has written here, or cut it short, if it does not end where and as we left it. */
  async #requireOwnEnd(file: OpenFile): Promise<void> {
    const name = basename(this.#path)
    if (!(await endsAsKnown(file, this.#end))) throw new AppFailure({ code: 'corrupt', name })
    if (file.size > Math.max(this.#end.length, this.#attempted)) {
      throw new AppFailure({ code: 'locked', name })
    }
  }

  async #setTornLineAside(): Promise<string | null> {
    const { torn } = this.#reading
    if (torn === null) return null
    const aside = await asidePath(this.#fileSystem, this.#path, 'torn', '.jsonl')
    await createFile(this.#fileSystem, aside, torn)
    await this.#fileSystem.syncFolder(dirname(aside))
    return basename(aside)
  }
}

/** Whether a journal still has the last line that we know, where we know it. */
async function endsAsKnown(file: OpenFile, { head, length }: JournalEnd): Promise<boolean> {
  if (file.size < length) return false
  // Feeds alone, as an editor may leave them, are no line of ours.
  if (head === '') return length === 0
  const last = new TextEncoder().encode(`${head}\n`)
  if (length < last.byteLength) return false
  const found = await readAt(file, new Uint8Array(last.byteLength), length - last.byteLength)
  return Buffer.compare(found, last) === 0
}

const lineFeed = new TextEncoder().encode('\n')
