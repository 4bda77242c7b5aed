import { basename, dirname, extname, join, parse } from 'node:path'
import { exportFacts, type ExportKind } from '../../shared/report/export-kinds.ts'
import { exists, replaceFile } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import type { ExportContent } from './exporters.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

/**
 * Writes an export whole or not at all: a file that was there stays as it was if this fails.
 *
 * @param chosen the path as the person gave it; without an extension it gets one
 * @returns the path that was written
 */
export async function writeExport(
  chosen: string,
  kind: ExportKind,
  content: ExportContent,
): Promise<string> {
  return withStorageFailures(basename(chosen), async () => {
    const path = await withExtension(chosen, exportFacts[kind].extension)
    await replaceFile(nodeFileSystem, path, bytesOf(content))
    return path
  })
}

function bytesOf(content: ExportContent): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** A name that gets an extension names another file than the person agreed to replace. */
async function withExtension(chosen: string, extension: string): Promise<string> {
  if (extname(chosen) !== '') return chosen
  const { name } = parse(chosen)
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name} ${number}`
    const path = join(dirname(chosen), `${numbered}.${extension}`)
    if (!(await exists(nodeFileSystem, path))) return path
  }
}
