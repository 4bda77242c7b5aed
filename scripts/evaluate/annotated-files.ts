import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { BadInput } from './bad-input.ts'

export interface AnnotatedFile {
  readonly path: string
  /** NFC, without a byte order mark, `\n` at line ends. */
  readonly text: string
}

/**
 * Reads files as they are named, and of a folder those that end in one of the extensions, also in the
 * folders within it, in the order of their names.
 *
 * @param extensions with their dots, in lower case
 * @throws BadInput if something is not there, cannot be read as UTF-8, or a folder has no such file
 */
export async function readAnnotatedFiles(
  paths: readonly string[],
  extensions: readonly string[],
): Promise<readonly AnnotatedFile[]> {
  const found = await Promise.all(paths.map((path) => findFiles(path, extensions)))
  return Promise.all(found.flat().map(readText))
}

async function findFiles(path: string, extensions: readonly string[]): Promise<readonly string[]> {
  const kind = await stat(path).catch(() => null)
  if (kind === null) throw new BadInput(`There is nothing at ${path}.`)
  if (!kind.isDirectory()) return [path]
  const files = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0)
    throw new BadInput(`No file in ${path} ends in ${extensions.join(' or ')}.`)
  return files
}

async function readText(path: string): Promise<AnnotatedFile> {
  const bytes = await readFile(path).catch(() => {
    throw new BadInput(`${path} cannot be read.`)
  })
  return { path, text: decode(bytes, path).replaceAll(/\r\n?/g, '\n').normalize('NFC') }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput(`${path} is not UTF-8 text.`)
  }
}
