import { basename, join } from 'node:path'
import { byCodeUnits } from '../../../shared/by-code-units.ts'
import { AppFailure } from '../../../shared/ipc/app-error.ts'
import { INSTALLATION } from '../../../shared/project/clock.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { withStorageFailures } from '../../storage/storage-failure.ts'
import { FILES_FOLDER, JOURNAL_FOLDER } from '../folder/project-folder.ts'

/** A journal of a project, or another version of one. */
export interface JournalFile {
  readonly name: string
  readonly installation: string
  /** Whether it stands beside the journal proper: a synchroniser has made it, or a package was taken in. */
  readonly isCopy: boolean
}

const JOURNAL_NAME = new RegExp(String.raw`^(?<installation>${INSTALLATION})\.jsonl$`)

/**
 * Another version of a journal under a longer name. Syncthing says `<id>.sync-conflict-…`, Dropbox
 * `<id> (Anna's conflicted copy …)`, OneDrive `<id>-<computer>`, Drive and browsers `<id> (1)`, and we
 * `<id>.copy-…`.
 */
const COPY_NAME = new RegExp(String.raw`^(?<installation>${INSTALLATION})[^0-9a-z].*\.jsonl$`, 's')

/** What was set aside beside a journal: a part of a line, which is none. */
const TORN_NAME = new RegExp(String.raw`^${INSTALLATION}\.torn-`)

/** The name of another version of a journal that we keep; the same for the same bytes. @param sha256 theirs */
export function copyName(installation: string, sha256: string): string {
  return `${installation}.copy-${sha256.slice(0, 16)}.jsonl`
}

/** Whether it is such a copy, and not one that a synchroniser has made. */
export function isKeptCopy(name: string): boolean {
  return /\.copy-[0-9a-f]{16}\.jsonl$/.test(name)
}

/** What a file in the `journal` folder is by its name; `null` for all else that may stand there. */
export function journalFile(name: string): JournalFile | null {
  const own = JOURNAL_NAME.exec(name)?.groups?.['installation']
  if (own !== undefined) return { name, installation: own, isCopy: false }
  if (TORN_NAME.test(name)) return null
  const other = COPY_NAME.exec(name)?.groups?.['installation']
  return other === undefined ? null : { name, installation: other, isCopy: true }
}

/** Orders journals before copies, and either by name. */
export function copiesLast(a: JournalFile, b: JournalFile): number {
  return Number(a.isCopy) - Number(b.isCopy) || byCodeUnits(a.name, b.name)
}

/**
 * The journals of a project and their copies. The journals come first, and so does what they say where a copy
 * says something else.
 *
 * @throws AppFailure `corrupt` for a folder that is no project
 */
export async function listJournalFiles(
  folder: string,
  fileSystem: FileSystem,
): Promise<readonly JournalFile[]> {
  const name = basename(folder)
  return withStorageFailures(name, async () => {
    const entries = await fileSystem.list(folder)
    const kinds = new Map(entries.map((entry) => [entry.name, entry.kind]))
    // A link in the place of a folder of ours would lead out of the project.
    const isProject =
      kinds.get(JOURNAL_FOLDER) === 'folder' && (kinds.get(FILES_FOLDER) ?? 'folder') === 'folder'
    if (!isProject) throw new AppFailure({ code: 'corrupt', name })
    const found = await fileSystem.list(join(folder, JOURNAL_FOLDER))
    return found
      .flatMap((entry) => (entry.kind === 'file' ? (journalFile(entry.name) ?? []) : []))
      .sort(copiesLast)
  })
}
