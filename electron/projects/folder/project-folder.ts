import { basename, join } from 'node:path'
import { AppFailure } from '../../../shared/ipc/app-error.ts'
import { ensureFolder, listIfThere } from '../../storage/durable-file.ts'
import type { FileSystem } from '../../storage/file-system.ts'
import { nodeFileSystem } from '../../storage/node-file-system.ts'
import { numberedName } from '../../storage/numbered-name.ts'
import { removeTree } from '../../storage/remove-tree.ts'
import { errorCode, toAppFailure, withStorageFailures } from '../../storage/storage-failure.ts'

export const PROJECT_SUFFIX = '.claimdesk'

/** The folders of a project; see `docs/decisions/001-events-and-journals.md`. */
export const JOURNAL_FOLDER = 'journal'
export const FILES_FOLDER = 'files'

/** In UTF-8, which leaves room for a number and the suffix in the 255 bytes that file systems allow. */
const MAX_NAME_BYTES = 120

/** Names that Windows keeps for devices, whatever stands after a dot (Naming Files, learn.microsoft.com). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i

/**
 * A folder name for an article's title that Windows, macOS and Linux all take, without the suffix.
 * Accents stay.
 */
export function projectFolderName(title: string): string {
  const readable = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\s]+/g, ' ')
    .replace(/\p{C}/gu, '')
  const name = shorten(readable, MAX_NAME_BYTES).replace(/^[\s.]+|[\s.]+$/g, '')
  if (name === '') return 'Article'
  return RESERVED.test(name) ? `_${name}` : name
}

/**
 * The same of a title with other words, which say what it is: where it is long, the title is cut and not they.
 *
 * @param named puts a title among the words
 */
export function nameWithTitle(title: string, named: (title: string) => string): string {
  const room = MAX_NAME_BYTES - new TextEncoder().encode(named('')).byteLength
  return projectFolderName(named(shorten(title.normalize('NFC'), room)))
}

/**
 * Makes a new folder for a project, numbered where the name is taken. It is durable once it is filled.
 *
 * @param parent is made as well if it is not there
 * @returns its path
 */
export async function makeProjectFolder(
  parent: string,
  title: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string> {
  const name = projectFolderName(title)
  return withStorageFailures(name, async () => {
    await ensureFolder(fileSystem, parent)
    for (let number = 1; ; number += 1) {
      const path = join(parent, numberedName(name, number) + PROJECT_SUFFIX)
      try {
        await fileSystem.makeFolder(path)
        return path
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error
      }
    }
  })
}

/**
 * Makes a project's folders where nothing is yet, and fills them; resolves when they would outlive a power
 * cut. If that fails, what has been made is removed again.
 */
export async function fillNewFolder<Value>(
  folder: string,
  fileSystem: FileSystem,
  fill: () => Promise<Value>,
): Promise<Value> {
  return withStorageFailures(basename(folder), async () => {
    if ((await listIfThere(fileSystem, folder)).length > 0) {
      throw new AppFailure({ code: 'invalid-input', path: 'folder' })
    }
    try {
      for (const path of [folder, join(folder, JOURNAL_FOLDER), join(folder, FILES_FOLDER)]) {
        await ensureFolder(fileSystem, path)
      }
      return await fill()
    } catch (error) {
      // The folder was empty before, so all in it is ours.
      await removeTree(fileSystem, folder)
      throw error
    }
  })
}

/**
 * Whether a project's folder is not where it was: moved, deleted, or on a drive that is not there. What keeps one from
 * looking is told when it is opened.
 */
export async function isGone(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<boolean> {
  try {
    await fileSystem.status(folder)
    return false
  } catch (error) {
    return toAppFailure(error, basename(folder)).error.code === 'not-found'
  }
}

/** Cuts between words where it can, and never within what a reader takes for one character. */
function shorten(text: string, mostBytes: number): string {
  const encoder = new TextEncoder()
  let short = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += encoder.encode(segment).byteLength
    if (bytes > mostBytes) return short.replace(/(\S) +\S*$/, '$1')
    short += segment
  }
  return short
}
