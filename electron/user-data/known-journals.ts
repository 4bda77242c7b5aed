import { hash } from 'node:crypto'
import { z } from 'zod'
import { EventId } from '../../shared/project/events.ts'
import { InstallationId, Sha256 } from '../../shared/project/records.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { findWholeHere, type FindWhole } from '../storage/find-whole.ts'
import { JournalText, readingOf, type WholeJournal } from '../storage/journal-text.ts'
import {
  nothingRead,
  readJournal,
  readOn,
  type JournalReading,
} from '../storage/journal-reading.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { EVENT_SHAPES } from './event-shapes.ts'
import { listOfReadable } from './list-of-readable.ts'
import { UserFile } from './user-file.ts'

/** A journal's beginning that was read line by line and found whole. */
const KnownJournal = z.object({
  project: z.string(),
  /** Its file's name. */
  file: z.string().max(300),
  /** What it was read by: another version may know other events. */
  by: z.string(),
  /** Of its first `length` bytes. */
  sha256: Sha256,
  length: z.int().min(1),
  lines: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{16}$/),
  latest: EventId,
  installations: z.array(InstallationId).min(1),
})
type KnownJournal = z.infer<typeof KnownJournal>

/** Reads a journal. @param file its name @param bytes all of it */
export type JournalReader = (file: string, bytes: Uint8Array) => Promise<JournalReading>

/** Looks at every line, each time. */
export const readEveryLine: JournalReader = (_file, bytes) => Promise.resolve(readJournal(bytes))

const MAX_KNOWN = 500

export interface KnownJournalsOptions {
  readonly fileSystem?: FileSystem
  readonly findWhole?: FindWhole
}

/**
 * Remembers in the user data folder which journals were found whole, so that the next opening does not look at each of
 * their events again. Nothing is taken on trust: all bytes are hashed, a single one that differs sends the reader back
 * to every line, and so does a version with other events. What has been added since is read as ever.
 */
export class KnownJournals {
  readonly #file: UserFile<KnownJournal[]>
  readonly #by: string
  readonly #findWhole: FindWhole

  private constructor(file: UserFile<KnownJournal[]>, by: string, findWhole: FindWhole) {
    this.#file = file
    this.#by = by
    this.#findWhole = findWhole
  }

  /** @param folder the user data folder @param version of the program */
  static async open(
    folder: string,
    version: string,
    { fileSystem = nodeFileSystem, findWhole = findWholeHere }: KnownJournalsOptions = {},
  ): Promise<KnownJournals> {
    const place = { folder, name: 'known-journals.json', fileSystem }
    const file = await UserFile.open(place, listOfReadable(KnownJournal), [])
    return new KnownJournals(file, `${version} ${EVENT_SHAPES}`, findWhole)
  }

  /** How to read the journals of a project. @param project its id */
  readerOf(project: string): JournalReader {
    return async (file, bytes) => {
      const before = this.#beginning(project, file, bytes)
      if (before.end.length === bytes.byteLength) return before
      const rest = bytes.subarray(before.end.length)
      const whole = await this.#findWhole(bytes, before.text?.whole ?? null)
      return whole ? readingOf(new JournalText(bytes, whole)) : readOn(before, rest)
    }
  }

  /** Remembers those that are whole. What cannot be kept costs time and nothing else, so it is no failure. */
  async remember(
    project: string,
    journals: readonly { readonly file: string; readonly reading: JournalReading }[],
  ): Promise<void> {
    const known = journals.flatMap(({ file, reading: { text } }) =>
      text === null || this.#knows(project, file, text.whole)
        ? []
        : [this.#entry(project, file, text)],
    )
    if (known.length === 0) return
    const names = new Set(known.map(({ file }) => file))
    const remembering = this.#file.update((all) => {
      const others = all.filter((other) => other.project !== project || !names.has(other.file))
      return [...known, ...others].slice(0, MAX_KNOWN)
    })
    await remembering.catch(() => undefined)
  }

  #find(project: string, file: string): KnownJournal | undefined {
    return this.#file.value.find(
      (known) => known.project === project && known.file === file && known.by === this.#by,
    )
  }

  #knows(project: string, file: string, { end }: WholeJournal): boolean {
    const known = this.#find(project, file)
    return known?.length === end.length && known.head === end.head
  }

  #beginning(project: string, file: string, bytes: Uint8Array): JournalReading {
    const known = this.#find(project, file)
    if (!known || known.length > bytes.byteLength) return nothingRead
    const beginning = bytes.subarray(0, known.length)
    if (hash('sha256', beginning) !== known.sha256) return nothingRead
    const { lines, head, length, latest, installations } = known
    return readingOf(
      new JournalText(beginning, { end: { lines, head, length }, latest, installations }),
    )
  }

  #entry(project: string, file: string, { bytes, whole }: JournalText): KnownJournal {
    const { end, latest, installations } = whole
    const about = { project, file, by: this.#by, sha256: hash('sha256', bytes) }
    return { ...about, ...end, latest, installations: [...installations] }
  }
}
