import { hash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { OpeningNotice } from '../../shared/ipc/opened-project.ts'
import type { PackedEvents } from '../../shared/ipc/packed-events.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { GroupedRuns } from '../../shared/grouped-runs.ts'
import { journalName } from '../storage/journal-name.ts'
import { newInstallationId } from '../user-data/installation-id.ts'
import { takeLock, type Lock } from '../locks/lock.ts'
import type { HeldEvents } from './journals/held-events.ts'
import { OwnJournal } from './journals/own-journal.ts'
import { inStampOrder, isNewer, type JournalHead } from './journals/journal-contents.ts'
import { JOURNAL_FOLDER } from './folder/project-folder.ts'
import { releaseAccess } from './opening/project-access.ts'
import type { ProjectParts } from './opening/project-opening.ts'
import { OwnActions } from './own-actions.ts'
import type { JournalInMemory } from './project-copy.ts'
import { Untold } from './untold.ts'

/** What has come in while a project is open. */
export interface Arrival {
  /** In the order of their stamps; each is told once. */
  readonly events: readonly StoredEvent[]
  readonly notices: readonly OpeningNotice[]
  /** What new events are to be stamped with from now on. */
  readonly installation: string
  /** Whether this program may still write. */
  readonly access: 'write' | 'read'
}

/**
 * The journals of an open project: the one that this program writes, and all others as they come in. One state
 * follows from all of them, whatever came when.
 */
export class ProjectJournals {
  readonly #parts: ProjectParts
  #own: OwnJournal
  readonly #actions: OwnActions
  readonly #untold = new Untold()
  readonly #locks: Lock[] = []
  /** Not held: objects take several times the room of their text, and they are seldom asked for. */
  #inOrder: WeakRef<readonly StoredEvent[]> | null = null
  readonly #looks = new GroupedRuns(() => this.#look())

  constructor(parts: ProjectParts) {
    this.#parts = parts
    this.#own = parts.own
    this.#actions = new OwnActions(parts.installation, parts.own.latest)
  }

  get installation(): string {
    return this.#own.installation
  }

  /** All journals' events and those not saved yet, in the order of their stamps. */
  get events(): readonly StoredEvent[] {
    const known = this.#inOrder?.deref()
    if (known) return known
    const events = inStampOrder([this.#own.events, ...this.#parts.others.events()])
    this.#inOrder = new WeakRef(events)
    return events
  }

  /** The same for the page, in any order, and some of them perhaps twice: what is taken first of an id counts. */
  packed(): PackedEvents {
    return this.#held().flatMap((journal) => journal.packed())
  }

  /** At least the events in whose JSON this text stands, in the order of their stamps. */
  mentioning(text: string): readonly StoredEvent[] {
    return inStampOrder(this.#held().map((journal) => journal.mentioning(text)))
  }

  /** Stands for what the journals hold: the same as long as that is. */
  get contents(): string {
    const { file, data } = this.#own
    const own = [this.installation, file.end, data.length - file.saved]
    const others = this.#parts.others.all.map((journal) => journal.contents)
    return hash('sha256', JSON.stringify([own, others]), 'hex')
  }

  /** Whether there are events that are only in memory: being written, or held back by a failure. */
  get hasUnsaved(): boolean {
    return this.#own.file.saved < this.#own.data.length
  }

  /**
   * Adds events of this program's, and saves them as soon as their action is whole.
   *
   * @throws AppFailure `invalid-input` where one is not the next
   */
  async record(events: readonly ProjectEvent[]): Promise<void> {
    const whole = this.#actions.take(events)
    if (whole.length === 0) return
    for (const event of whole) {
      this.#own.data.push(event)
      this.#untold.know(event)
    }
    this.#inOrder = null
    await this.save()
  }

  /** Writes what is not written yet; under a new id, where somebody else has written under ours. */
  async save(): Promise<void> {
    try {
      await this.#own.write()
    } catch (error) {
      const own = this.#own
      await this.#looks.run()
      if (own === this.#own) throw error
      await this.#own.write()
    }
  }

  /** Reads what has come in; `lookAgain` gives it. */
  read(): Promise<void> {
    return this.#looks.run()
  }

  /** Reads what has come in since it was looked last, and gives it, once. */
  async lookAgain(): Promise<Arrival> {
    await this.#looks.run()
    const { events, notices } = this.#untold.tell()
    const access = this.#parts.access.kind
    return { events: inStampOrder([events]), notices, installation: this.installation, access }
  }

  /** Where each journal ends on disk. */
  heads(): readonly JournalHead[] {
    const ends = [
      ...this.#journals().map(({ file, reading }) => ({
        installation: file.installation,
        ...reading.end,
      })),
      { installation: this.installation, ...this.#own.file.end },
    ]
    return ends
      .filter(({ lines }) => lines > 0)
      .map(({ installation, lines, head }) => ({ installation, lines, head }))
  }

  /** What the journals hold, also where their files are out of reach. */
  inMemory(): readonly JournalInMemory[] {
    const { events, saved } = this.#own
    const { end, reading } = this.#own.file
    const { unknownJson } = reading
    const own = { name: journalName(this.installation), events: [...events], saved, end }
    return [
      { ...own, unknownJson },
      ...this.#parts.others.all.map(({ file, events, saved, reading }) => {
        return {
          name: file.name,
          events,
          saved,
          end: reading.end,
          unknownJson: reading.unknownJson,
        }
      }),
    ].filter(({ events }) => events.length > 0)
  }

  /** Holds what is seldom asked for in less room. */
  async shrink(): Promise<void> {
    for (const journal of this.#held()) await journal.shrink()
  }

  /** Resolves when nothing is being read or written any more. */
  async settled(): Promise<void> {
    await this.#looks.settled()
    await this.#own.file.settled()
  }

  /** Remembers how this program leaves its journal. */
  async rememberHead(inUse: boolean): Promise<void> {
    const { surroundings, access, identity } = this.#parts
    if (access.kind === 'read') return
    const told = this.#parts.others.toldCopies
    const journal = { project: identity.id, installation: this.installation, inUse, told }
    await surroundings.heads?.remember(journal, this.#own.file.end)
  }

  /** Gives back the rights that were taken while the project was open. */
  async release(): Promise<void> {
    for (const lock of this.#locks.splice(0)) await lock.release()
  }

  #held(): readonly HeldEvents[] {
    return [this.#own, ...this.#parts.others.all].map(({ held }) => held)
  }

  /** Of the others, without their copies. */
  #journals(): ProjectParts['others']['all'] {
    return this.#parts.others.all.filter(({ file }) => !file.isCopy)
  }

  async #look(): Promise<void> {
    const { others, access } = this.#parts
    const mayWrite = access.kind === 'write'
    const isForeign = mayWrite && (await this.#own.file.isForeign())
    const leftOut = mayWrite && !isForeign ? this.installation : null
    const before = this.#untold.isNothing ? others.now() : null
    const { hasChanged, notices } = await others.lookAgain(leftOut)
    this.#untold.notice(...notices)
    // Most looks find nothing, and must cost nothing, however large the project is.
    if (!hasChanged && !isForeign) return
    if (before) this.#untold.begin([...this.#own.events, ...before()])
    if (isForeign || (mayWrite && others.hasMoreOf(this.installation, this.#own))) {
      await this.#takeNewId()
    }
    for (const events of others.events()) if (this.#untold.add(events)) this.#inOrder = null
    if (this.#parts.access.kind === 'write' && others.all.some(({ reading }) => isNewer(reading))) {
      await this.#stopWriting()
    }
  }

  /** A newer version has written here, and only that knows what its events mean to the others. */
  async #stopWriting(): Promise<void> {
    const { access, folder } = this.#parts
    await this.#own.file.settled()
    await this.rememberHead(this.hasUnsaved)
    this.#parts.access = { kind: 'read', reason: { code: 'too-new', name: basename(folder) } }
    this.#untold.notice({ kind: 'newer-format' })
    await this.release()
    await releaseAccess(access)
  }

  /**
   * Two who write under one id would make two files of one name that differ, so this program goes on under
   * another. What it has written and is not in the files any more, it writes anew.
   */
  async #takeNewId(): Promise<void> {
    const { folder, surroundings, others } = this.#parts
    const { fileSystem, processes } = surroundings
    const { notices } = await others.lookAgain(null)
    const copied = { kind: 'installation-copied', file: journalName(this.installation) } as const
    const installation = newInstallationId()
    const lock = await takeLock(
      join(folder, JOURNAL_FOLDER),
      installation,
      fileSystem,
      processes,
    ).catch(() => null)
    if (!lock) {
      this.#untold.notice(...notices)
      return
    }
    this.#untold.notice(...notices, copied)
    this.#locks.push(lock)
    const own = new OwnJournal(folder, installation, fileSystem)
    const known = new Set(others.saved().map(({ id }) => id))
    own.data = this.#own.events.filter(({ id }) => !known.has(id))
    this.#own = own
    this.#actions.goOnAs(installation)
    this.#inOrder = null
    await own.write().catch(() => undefined)
    await this.rememberHead(true)
  }
}
