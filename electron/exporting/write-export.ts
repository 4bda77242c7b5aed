import { basename, dirname, extname, join, parse } from 'node:path'
import type { ReportFormat } from '../../shared/ipc/contract.ts'
import { exists, replaceFile } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

/** Without their dots. */
export const exportExtensions: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  markdown: 'md',
  json: 'json',
}

/**
 * Writes an export whole or not at all: a file that was there stays as it was if this fails.
 *
 * @param chosen the path as the person gave it; without an extension it gets one
 * @returns the path that was written
 */
export async function writeExport(
  chosen: string,
  format: ReportFormat,
  text: string,
): Promise<string> {
  return withStorageFailures(basename(chosen), async () => {
    const path = await withExtension(chosen, exportExtensions[format])
    await replaceFile(nodeFileSystem, path, new TextEncoder().encode(text))
    return path
  })
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
