import { join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { OpeningNotice, Saved } from '../../shared/ipc/contract.ts'
import { parseStamp, type Stamp } from '../../shared/project/clock.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { Attachments, type CopyOptions } from './attachments.ts'
import type { OwnJournal } from './own-journal.ts'
import { releaseAccess } from './project-access.ts'
import { inStampOrder, referredFiles } from './project-contents.ts'
import { copyProject, type JournalInMemory } from './project-copy.ts'
import { FILES_FOLDER, fillNewFolder } from './project-folder.ts'
import { saveIdentity, type ProjectIdentity } from './project-identity.ts'
import { newParts, openParts, type ProjectParts } from './project-opening.ts'
import { realSurroundings, type Surroundings } from './surroundings.ts'

/** The last line of one installation's journal: a report records it, so that a cut-off tail shows. */
export interface JournalHead {
  readonly installation: string
  readonly lines: number
  /** The chain hash of the last line. */
  readonly head: string
}

/** A project that is open: its events in memory, and the one way to add to them. */
export class OpenProject {
  readonly folder: string
  readonly identity: ProjectIdentity
  /** What new events must be stamped with; differs from the id given where that was found copied. */
  readonly installation: string
  /** What was found and done while opening. */
  readonly notices: readonly OpeningNotice[]
  readonly #parts: ProjectParts
  readonly #attachments: Attachments
  #lastStamp: Stamp
  #inOrder: readonly StoredEvent[] | null = null
  #isClosed = false

  private constructor(parts: ProjectParts) {
    this.#parts = parts
    this.folder = parts.folder
    this.identity = parts.identity
    this.installation = parts.installation
    this.notices = parts.notices
    this.#attachments = new Attachments(
      join(parts.folder, FILES_FOLDER),
      parts.surroundings.fileSystem,
    )
    this.#lastStamp = parts.own.data.reduce((last, { id }) => (id > last ? id : last), '')
  }

  /**
   * Makes a project; resolves when it would outlive a power cut. Nothing is left of one that fails.
   *
   * @param folder is new or empty
   * @param events with a `project.created` among them
   */
  static async create(
    folder: string,
    events: readonly ProjectEvent[],
    installation: string,
    given: Partial<Surroundings> = {},
  ): Promise<OpenProject> {
    const surroundings = { ...realSurroundings, ...given }
    const { fileSystem } = surroundings
    return fillNewFolder(folder, fileSystem, async () => {
      const parts = await newParts(folder, events, installation, surroundings)
      const project = new OpenProject(parts)
      try {
        await project.record(events)
        await saveIdentity(folder, parts.identity, fileSystem)
        await project.#rememberHead(true)
        return project
      } catch (error) {
        await releaseAccess(parts.access)
        throw error
      }
    })
  }

  /** Opens a project, to read where it cannot be written; `notices` say why. */
  static async open(
    folder: string,
    installation: string,
    given: Partial<Surroundings> = {},
  ): Promise<OpenProject> {
    const parts = await openParts(folder, installation, { ...realSurroundings, ...given })
    const project = new OpenProject(parts)
    await project.#rememberHead(true)
    return project
  }

  get access(): 'write' | 'read' {
    return this.#parts.access.kind
  }

  /** All journals' events and those not saved yet, in the order of their stamps. */
  get events(): readonly StoredEvent[] {
    const { own, others } = this.#parts
    this.#inOrder ??= inStampOrder([...[...others.values()].map(({ events }) => events), own.data])
    return this.#inOrder
  }

  /** Whether there are events that are only in memory: being written, or held back by a failure. */
  get hasUnsaved(): boolean {
    return this.#own.file.saved < this.#own.data.length
  }

  /**
   * Adds events; resolves when they would outlive a power cut. If that fails they stay in memory, and the
   * next call, or `retrySaving`, writes them first.
   *
   * @param events stamped with this project's installation, each later than the one before; where they are
   *   not, the failure is `invalid-input`, and none is added
   */
  async record(events: readonly ProjectEvent[]): Promise<Saved> {
    this.#requireWriting()
    this.#lastStamp = this.#requireNext(events)
    for (const event of events) this.#own.data.push(event)
    this.#inOrder = null
    return this.retrySaving()
  }

  /** Writes what could not be written before. */
  async retrySaving(): Promise<Saved> {
    this.#requireWriting()
    await this.#own.write()
    return { at: new Date().toISOString() }
  }

  /** Where each journal ends on disk. */
  heads(): readonly JournalHead[] {
    const { others } = this.#parts
    const ends = [
      ...[...others].map(([installation, { end }]) => ({ installation, ...end })),
      { installation: this.installation, ...this.#own.file.end },
    ]
    return ends
      .filter(({ lines }) => lines > 0)
      .map(({ installation, lines, head }) => ({ installation, lines, head }))
  }

  /**
   * Makes a complete copy with all events, also those not saved yet and also where this project's folder is
   * out of reach; resolves when it would outlive a power cut. This project stays as it is.
   *
   * @param folder is new or empty
   * @returns the files that the copy lacks, since they could not be read
   */
  async copyTo(folder: string): Promise<readonly FileReference[]> {
    const { fileSystem } = this.#parts.surroundings
    await this.#own.file.settled()
    const journals = this.#journalsInMemory()
    const files = referredFiles(this.events)
    return fillNewFolder(folder, fileSystem, async () => {
      const { folder: from, identity } = this
      await copyProject({ from, to: folder, journals, identity }, fileSystem)
      return new Attachments(join(folder, FILES_FOLDER), fileSystem).missing(files)
    })
  }

  /** Copies a file into the project, named by its content; resolves when it would outlive a power cut. */
  async addFile(path: string, options: CopyOptions = {}): Promise<FileReference> {
    this.#requireWriting()
    return this.#attachments.add(path, options)
  }

  /** Keeps bytes as a file of the project. */
  async addBytes(name: string, bytes: Uint8Array): Promise<FileReference> {
    this.#requireWriting()
    return this.#attachments.addBytes(name, bytes)
  }

  /** Puts a file back that is lost or has changed; `another-file` if it is not that one. */
  async putBack(path: string, sha256: string): Promise<void> {
    this.#requireWriting()
    await this.#attachments.putBack(path, sha256)
  }

  /** Where the file of this content is, or `null`. */
  filePath(sha256: string): Promise<string | null> {
    return this.#attachments.pathOf(sha256)
  }

  /** Reads a file through and says whether it still is what it was. */
  verifyFile(sha256: string, signal?: AbortSignal): ReturnType<Attachments['verify']> {
    return this.#attachments.verify(sha256, signal)
  }

  /** The files that the events speak of and that are not in the folder as they should be. */
  missingFiles(): Promise<readonly FileReference[]> {
    return this.#attachments.missing(referredFiles(this.events))
  }

  /** Waits for what is being written and gives the lock back. Events that are still unsaved are lost. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#own.file.settled()
    // What a failed write may have left makes the journal longer than we know.
    await this.#rememberHead(this.hasUnsaved)
    await releaseAccess(this.#parts.access)
  }

  get #own(): OwnJournal {
    return this.#parts.own
  }

  #requireWriting(): void {
    const { access } = this.#parts
    if (access.kind === 'read') throw new AppFailure(access.reason)
    if (this.#isClosed) throw new AppFailure({ code: 'unexpected', detail: 'project is closed' })
  }

  /** @returns the last event's stamp */
  #requireNext(events: readonly ProjectEvent[]): Stamp {
    return events.reduce((last, { id }, index) => {
      if (parseStamp(id).installation === this.installation && id > last) return id
      throw new AppFailure({ code: 'invalid-input', path: `events[${index}].id` })
    }, this.#lastStamp)
  }

  async #rememberHead(inUse: boolean): Promise<void> {
    const { surroundings, access, identity } = this.#parts
    if (access.kind === 'read') return
    const journal = { project: identity.id, installation: this.installation, inUse }
    await surroundings.heads?.remember(journal, this.#own.file.end)
  }

  #journalsInMemory(): readonly JournalInMemory[] {
    const { own, others } = this.#parts
    const { saved, end, reading } = own.file
    const { unknownJson } = reading
    return [
      { installation: this.installation, events: [...own.data], saved, end, unknownJson },
      ...[...others].map(([installation, { events, end, unknownJson }]) => {
        return { installation, events, saved: events.length, end, unknownJson }
      }),
    ]
  }
}
