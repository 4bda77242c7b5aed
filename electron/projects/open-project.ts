import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { OpeningNotice, Saved } from '../../shared/ipc/opened-project.ts'
import type { PackedEvents } from '../../shared/ipc/packed-events.ts'
import type { DamagedFile, FileCheck } from '../../shared/project/damaged-file.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { Attachments, type FileState } from './files/attachments.ts'
import type { CopyOptions } from './files/file-content.ts'
import type { JournalFile } from './journals/journal-files.ts'
import { releaseAccess } from './opening/project-access.ts'
import { referredFiles } from './files/referred-files.ts'
import { ProjectFiles, type FileCheckOptions } from './files/project-files.ts'
import { FILES_FOLDER, fillNewFolder } from './folder/project-folder.ts'
import { saveIdentity, type ProjectIdentity } from './folder/project-identity.ts'
import type { JournalHead } from './journals/journal-contents.ts'
import { newParts, openParts, type ProjectParts } from './opening/project-opening.ts'
import { takeJournal } from './journals/take-journal.ts'
import { realSurroundings, type Surroundings } from './opening/surroundings.ts'
import { copyProject } from './project-copy.ts'
import { ProjectJournals, type Arrival } from './project-journals.ts'

/** A project that is open: its events in memory, and the one way to add to them. */
export class OpenProject {
  readonly folder: string
  readonly identity: ProjectIdentity
  readonly #parts: ProjectParts
  readonly #journals: ProjectJournals
  readonly #files: ProjectFiles
  #notices: readonly OpeningNotice[]
  #isClosed = false

  /** Another each time that a project is opened. */
  readonly opening = randomUUID()

  private constructor(parts: ProjectParts) {
    this.#parts = parts
    this.folder = parts.folder
    this.identity = parts.identity
    this.#journals = new ProjectJournals(parts)
    this.#notices = parts.notices
    this.#files = new ProjectFiles(join(parts.folder, FILES_FOLDER), parts.surroundings.fileSystem)
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
        await project.#journals.rememberHead(true)
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
    await project.#journals.rememberHead(true)
    return project
  }

  get access(): 'write' | 'read' {
    return this.#parts.access.kind
  }

  /** What new events must be stamped with; differs from the id given where that was found copied. */
  get installation(): string {
    return this.#journals.installation
  }

  /** What was found and done while opening, and what has come up since. */
  get notices(): readonly OpeningNotice[] {
    return this.#notices
  }

  /** All journals' events and those not saved yet, in the order of their stamps. */
  get events(): readonly StoredEvent[] {
    return this.#journals.events
  }

  /** The same for the page, in any order, and some of them perhaps twice: what is taken first of an id counts. */
  packedEvents(): PackedEvents {
    return this.#journals.packed()
  }

  /** Holds in less room what is seldom asked for; it then takes a little longer to get. */
  shrink(): Promise<void> {
    return this.#journals.shrink()
  }

  /** Stands for what the journals hold: the same as long as that is. */
  get contents(): string {
    return this.#journals.contents
  }

  /** Whether there are events that are only in memory: being written, or held back by a failure. */
  get hasUnsaved(): boolean {
    return this.#journals.hasUnsaved
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
    await this.#journals.record(events)
    return { at: new Date().toISOString() }
  }

  /** Writes what could not be written before. */
  async retrySaving(): Promise<Saved> {
    this.#requireWriting()
    await this.#journals.save()
    return { at: new Date().toISOString() }
  }

  /**
   * Reads what others have written since it was looked last, and gives what is new, once. What has only half
   * arrived waits for the next time, and so does what is out of reach.
   */
  async lookAgain(): Promise<Arrival> {
    const arrival = await this.#journals.lookAgain()
    this.#notices = [...this.#notices, ...arrival.notices]
    return arrival
  }

  /**
   * Takes in a journal that came another way than by the folder; `lookAgain` gives what is new in it. Resolves
   * when it would outlive a power cut.
   */
  async takeJournal(file: JournalFile, bytes: Uint8Array): Promise<void> {
    this.#requireWriting()
    const known = new Set(this.events.map(({ id }) => id))
    const taken = { file, bytes, known, own: this.installation }
    await takeJournal(this.folder, taken, this.#parts.surroundings.fileSystem)
    await this.#journals.read()
  }

  /** Where each journal ends on disk. */
  heads(): readonly JournalHead[] {
    return this.#journals.heads()
  }

  /**
   * Makes a complete copy with all events, also those not saved yet and also where this project's folder is
   * out of reach; resolves when it would outlive a power cut. This project stays as it is.
   *
   * @param folder is new or empty
   * @returns the files that the copy lacks, since they could not be read
   */
  async copyTo(folder: string): Promise<readonly DamagedFile[]> {
    const { fileSystem } = this.#parts.surroundings
    await this.#journals.settled()
    const journals = this.#journals.inMemory()
    const files = this.#referredFiles()
    return fillNewFolder(folder, fileSystem, async () => {
      const { folder: from, identity } = this
      await copyProject({ from, to: folder, journals, identity }, fileSystem)
      return new Attachments(join(folder, FILES_FOLDER), fileSystem).damaged(files)
    })
  }

  /** Copies a file into the project, named by its content; resolves when it would outlive a power cut. */
  async addFile(path: string, options: CopyOptions = {}): Promise<FileReference> {
    this.#requireWriting()
    return this.#files.add(path, options)
  }

  /** Copies many files into the project; they outlive a power cut when `settleFiles` has resolved after it. */
  async addFiles(paths: readonly string[]): Promise<void> {
    this.#requireWriting()
    await this.#files.addAll(paths)
  }

  /** Those of the files that are here and as they should be, by their SHA-256. */
  wholeFiles(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#files.whole(sha256s)
  }

  /** Keeps bytes as a file of the project. */
  async addBytes(name: string, bytes: Uint8Array): Promise<FileReference> {
    this.#requireWriting()
    return this.#files.addBytes(name, bytes)
  }

  /** Puts a file back that is lost or has changed; `another-file` if it is not that one. */
  async putBack(path: string, sha256: string): Promise<void> {
    this.#requireWriting()
    await this.#files.putBack(path, sha256)
  }

  /** Makes sure that the files that are found here outlive a power cut. */
  async settleFiles(): Promise<void> {
    this.#requireWriting()
    await this.#files.settle()
  }

  /** Where the file of this content is, or `null`. */
  filePath(sha256: string): Promise<string | null> {
    return this.#files.pathOf(sha256)
  }

  /** Reads a file through and says whether it still is what it was. */
  verifyFile(sha256: string, options?: CopyOptions): Promise<FileState> {
    return this.#files.verify(sha256, options)
  }

  /** Reads those of the files through that the events speak of. @param only their SHA-256; all if left out */
  checkFiles(options: FileCheckOptions, only?: readonly string[]): Promise<FileCheck> {
    const files = this.#referredFiles()
    const chosen = only ? files.filter(({ sha256 }) => only.includes(sha256)) : files
    return this.#files.check(chosen, options)
  }

  /** The files that the events speak of and that are not as they should be, as far as is known without reading them. */
  damagedFiles(): Promise<readonly DamagedFile[]> {
    return this.#files.damaged(this.#referredFiles())
  }

  /** Waits for what is being written and gives the lock back. Events that are still unsaved are lost. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#journals.settled()
    await this.#parts.remembered
    // What a failed write may have left makes the journal longer than we know.
    await this.#journals.rememberHead(this.hasUnsaved)
    await this.#journals.release()
    await releaseAccess(this.#parts.access)
  }

  #referredFiles(): readonly FileReference[] {
    // Whatever names a file says so in these words.
    return referredFiles(this.#journals.mentioning('"sha256":"'))
  }

  #requireWriting(): void {
    const { access } = this.#parts
    if (access.kind === 'read') throw new AppFailure(access.reason)
    if (this.#isClosed) throw new AppFailure({ code: 'unexpected', detail: 'project is closed' })
  }
}
