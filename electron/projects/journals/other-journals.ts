import { join } from 'node:path'
import type { AppFailure } from '../../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../../shared/ipc/opened-project.ts'
import { parseStamp } from '../../../shared/project/clock.ts'
import type { StoredEvent } from '../../../shared/project/stored-event.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { journalName } from '../../storage/journal-name.ts'
import { toAppFailure } from '../../storage/storage-failure.ts'
import { readEveryLine, type JournalReader } from '../../user-data/known-journals.ts'
import { JOURNAL_FOLDER } from '../folder/project-folder.ts'
import { FollowedJournal } from './followed-journal.ts'
import { copiesLast, isKeptCopy, listJournalFiles, type JournalFile } from './journal-files.ts'
import { journalNotices } from './journal-contents.ts'

/** All journals of a project but the one that this program writes, and the copies of any. */
export class OtherJournals {
  readonly #folder: string
  readonly #fileSystem: FileSystem
  readonly #read: JournalReader
  readonly #byName = new Map<string, FollowedJournal>()
  readonly #failures = new Map<string, AppFailure>()
  readonly #told = new Set<string>()
  readonly #toldCopies: Set<string>

  /**
   * @param folder the project's
   * @param toldCopies the copies of which a person was told before
   */
  constructor(
    folder: string,
    fileSystem: FileSystem,
    toldCopies: readonly string[] = [],
    read: JournalReader = readEveryLine,
  ) {
    this.#folder = folder
    this.#read = read
    this.#fileSystem = fileSystem
    this.#toldCopies = new Set(toldCopies)
  }

  /** The copies of journals of which a person was told, now or before. */
  get toldCopies(): string[] {
    return [...this.#toldCopies]
  }

  /** The journals, and after them the copies. */
  get all(): readonly FollowedJournal[] {
    return [...this.#byName.values()].sort((a, b) => copiesLast(a.file, b.file))
  }

  /** Why a journal could not be read at first; `null` where all could. */
  get firstFailure(): AppFailure | null {
    return this.#failures.values().next().value ?? null
  }

  /** Reads each journal as it is now. What is out of reach is told, and tried again later. */
  async readAll(files: readonly JournalFile[], own: string | null): Promise<void> {
    for (const file of files) {
      if (isOwn(file, own)) continue
      const journal = this.#follow(file)
      await journal.lookAgain().catch((error: unknown) => {
        this.#failures.set(file.name, toAppFailure(error, file.name))
      })
    }
  }

  /**
   * Reads what is new. What cannot be read now is left for the next time: a synchroniser is at work there, or the
   * drive is out of reach.
   *
   * @param own the installation whose journal is left out; `null` if none is
   * @returns whether there may be anything new, and what should be told of journals that have come to rest, each
   *   thing once
   */
  async lookAgain(
    own: string | null,
  ): Promise<{ readonly hasChanged: boolean; readonly notices: readonly OpeningNotice[] }> {
    const files = await listJournalFiles(this.#folder, this.#fileSystem).catch(() => [])
    const notices: OpeningNotice[] = []
    let hasChanged = false
    for (const file of files) {
      if (isOwn(file, own)) continue
      const journal = this.#follow(file)
      const isOther = await journal.lookAgain().catch(() => null)
      if (isOther === true) hasChanged = true
      else if (isOther === false) notices.push(...this.#untold(journal))
    }
    return { hasChanged, notices }
  }

  /** What should be told of all journals as they are, to be told now. */
  notices(): readonly OpeningNotice[] {
    const unread = [...this.#failures.keys()].map(
      (file) => ({ kind: 'unread-journal', file }) as const,
    )
    return [...this.all.flatMap((journal) => this.#untold(journal)), ...unread]
  }

  /** Whether there are events here that an installation has stamped and that are not in its own journal. */
  hasMoreOf(installation: string, own: { readonly events: readonly StoredEvent[] }): boolean {
    const stamped = this.all
      .filter((journal) => journal.mayHoldOf(installation))
      .flatMap(({ events }) => events)
      .filter(({ id }) => parseStamp(id).installation === installation)
    if (stamped.length === 0) return false
    const known = new Set(own.events.map(({ id }) => id))
    return stamped.some(({ id }) => !known.has(id))
  }

  events(): readonly (readonly StoredEvent[])[] {
    return this.all.map(({ events }) => events)
  }

  /** All that is known now, read when it is asked for. */
  now(): () => readonly StoredEvent[] {
    const held = this.all.map((journal) => journal.held)
    return () => held.flatMap(({ all }) => all)
  }

  /** The events that are in the files now. */
  saved(): readonly StoredEvent[] {
    return this.all.flatMap(({ reading }) => reading.events)
  }

  #follow(file: JournalFile): FollowedJournal {
    const known = this.#byName.get(file.name)
    if (known) return known
    const path = join(this.#folder, JOURNAL_FOLDER, file.name)
    const journal = new FollowedJournal(file, path, this.#fileSystem, this.#read)
    this.#byName.set(file.name, journal)
    return journal
  }

  /** What we have kept ourselves is nothing to tell. */
  #isNewCopy(file: string): boolean {
    if (isKeptCopy(file) || this.#toldCopies.has(file)) return false
    this.#toldCopies.add(file)
    return true
  }

  #untold({ file, reading }: FollowedJournal): readonly OpeningNotice[] {
    return journalNotices(file, reading).filter((notice) => {
      if (notice.kind === 'second-version') return this.#isNewCopy(notice.file)
      const key = JSON.stringify(notice)
      const isNew = !this.#told.has(key)
      this.#told.add(key)
      return isNew
    })
  }
}

function isOwn({ name }: JournalFile, own: string | null): boolean {
  return own !== null && name === journalName(own)
}
