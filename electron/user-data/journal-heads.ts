import { join } from 'node:path'
import { z } from 'zod'
import { InstallationId } from '../../shared/project/records.ts'
import { readAt, readWhole, withFile } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { LINE_FEED, type JournalEnd } from '../storage/journal-lines.ts'
import { journalName } from '../storage/journal-name.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { errorCode } from '../storage/storage-failure.ts'
import { listOfReadable } from './list-of-readable.ts'
import { UserFile } from './user-file.ts'
import { newInstallationId } from './installation-id.ts'

/** How this installation last left its journal in a project. */
const RememberedHead = z.object({
  project: z.string(),
  installation: InstallationId,
  /** Bytes. */
  length: z.int().min(0),
  head: z.string(),
  /** `null` in what an earlier version has remembered. */
  lines: z.int().min(0).nullable().default(null),
  /** Written while the project is open: a crash leaves it so, and then the journal may be longer. */
  inUse: z.boolean(),
  /** The copies of journals of which a person was told. */
  told: z.array(z.string()).default([]),
})
type RememberedHead = z.infer<typeof RememberedHead>

/** The id to write a project under. */
export interface ChosenInstallation {
  readonly installation: string
  /** The installation whose journal lacks lines that were once saved here; `null` if none does. */
  readonly shortened: string | null
  /** The one whose journal somebody else has gone on with, so that another id was taken; `null` if none. */
  readonly copied: string | null
}

const MAX_REMEMBERED = 2000

/**
 * Remembers in the user data folder where each journal ended when this installation last wrote it.
 *
 * A journal that is not as we left it was written by somebody with the same id: a second computer to
 * which the user data was copied, or a copy of the project that went its own way. Two who write under one
 * id would make two files of one name that differ, so this one takes a new id for that project.
 */
export class JournalHeads {
  readonly #file: UserFile<RememberedHead[]>
  readonly #fileSystem: FileSystem

  private constructor(file: UserFile<RememberedHead[]>, fileSystem: FileSystem) {
    this.#file = file
    this.#fileSystem = fileSystem
  }

  /** @param folder the user data folder */
  static async open(
    folder: string,
    fileSystem: FileSystem = nodeFileSystem,
  ): Promise<JournalHeads> {
    const place = { folder, name: 'journal-heads.json', fileSystem }
    const file = await UserFile.open(place, listOfReadable(RememberedHead), [])
    return new JournalHeads(file, fileSystem)
  }

  /**
   * The installation id to write a project under: the one whose journal is as we left it, else a new one.
   *
   * @param installation the id where nothing is remembered of this project
   * @param folder the project's `journal` folder
   */
  async chooseInstallation(
    project: string,
    installation: string,
    folder: string,
  ): Promise<ChosenInstallation> {
    const remembered = this.#file.value.filter((head) => head.project === project)
    if (remembered.length === 0) return { installation, shortened: null, copied: null }
    for (const head of remembered) {
      if (await this.#isAsLeft(head, folder)) {
        return { installation: head.installation, shortened: null, copied: null }
      }
    }
    const shortened = await this.#findShortened(remembered, folder)
    const copied = shortened === null ? (remembered[0]?.installation ?? null) : null
    return { installation: newInstallationId(), shortened, copied }
  }

  /** The journal that was left last and now lacks what it held then. */
  async #findShortened(
    remembered: readonly RememberedHead[],
    folder: string,
  ): Promise<string | null> {
    for (const { installation, length, lines } of remembered) {
      const path = join(folder, journalName(installation))
      const found = await measure(this.#fileSystem, path)
      // With words changed in it, it may take less room and hold all that it held.
      if (lines === null ? found.length < length : found.lines < lines) return installation
    }
    return null
  }

  /** The copies of journals in a project of which a person was told already: once is enough. */
  toldCopies(project: string): readonly string[] {
    return this.#file.value.find((head) => head.project === project)?.told ?? []
  }

  /** Remembers where a journal ends. What cannot be kept costs a new id at worst, so it is no failure. */
  async remember(
    {
      project,
      installation,
      inUse,
      told = [],
    }: Pick<RememberedHead, 'project' | 'installation' | 'inUse'> &
      Partial<Pick<RememberedHead, 'told'>>,
    { length, head, lines }: JournalEnd,
  ): Promise<void> {
    const remembering = this.#file.update((heads) => {
      const others = heads.filter(
        (other) => other.project !== project || other.installation !== installation,
      )
      const left = { project, installation, length, head, lines, inUse, told }
      return [left, ...others].slice(0, MAX_REMEMBERED)
    })
    await remembering.catch(() => undefined)
  }

  async #isAsLeft(remembered: RememberedHead, folder: string): Promise<boolean> {
    const path = join(folder, journalName(remembered.installation))
    const lastLineEnd = `${remembered.head}\n`
    try {
      return await withFile(this.#fileSystem, path, 'read', async (file) => {
        if (remembered.length === 0) return file.size === 0 || remembered.inUse
        const mayBeLonger = remembered.inUse && file.size >= remembered.length
        if (file.size !== remembered.length && !mayBeLonger) return false
        const start = remembered.length - lastLineEnd.length
        if (start < 0) return false
        const end = await readAt(file, new Uint8Array(lastLineEnd.length), start)
        return new TextDecoder().decode(end) === lastLineEnd
      })
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return remembered.length === 0
      throw error
    }
  }
}

/** Nothing where there is no such file. `length` is in bytes. */
async function measure(
  fileSystem: FileSystem,
  path: string,
): Promise<{ readonly length: number; readonly lines: number }> {
  try {
    const bytes = await readWhole(fileSystem, path)
    let lines = 0
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1))
      lines += 1
    return { length: bytes.byteLength, lines }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { length: 0, lines: 0 }
    throw error
  }
}
