import type { PropertiesAnswer } from '../../shared/ipc/importer-page.ts'
import {
  describedFormats,
  type DescribedFormat,
  type DocumentProperties,
} from '../../shared/sources/document-properties.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { readLimited } from '../storage/read-limited.ts'
import { formatOfName, recogniseFormat, sizeLimits } from './document-format.ts'
import type { DescribingTask } from './importer-window.ts'

/**
 * Tells what a file says of itself; `null` for one that says nothing, is of another kind, or cannot be read: it is
 * attached all the same.
 *
 * @param path whose name may be the file's hash
 * @param name what the file is called
 * @throws AppFailure `cancelled`, and where the disk does not give the file
 */
export type DescribeDocument = (
  path: string,
  name: string,
  signal: AbortSignal,
) => Promise<DocumentProperties | null>

/** @param describe looks into the document, out of the main process */
export function documentDescriber(
  describe: (task: DescribingTask) => Promise<PropertiesAnswer>,
): DescribeDocument {
  return async (path, name, signal) => {
    const named = describedFormat(formatOfName(name))
    if (named === null) return null
    const bytes = await readSmall(path, sizeLimits[named], signal)
    if (bytes === null) return null
    const recognised = await recogniseFormat(name, bytes)
    const format = recognised.ok ? describedFormat(recognised.format) : null
    if (format === null) return null
    const answer = await describe({ bytes, format, signal })
    return answer.ok ? { format, ...answer.properties } : null
  }
}

function describedFormat(format: string | null): DescribedFormat | null {
  return describedFormats.find((known) => known === format) ?? null
}

/** `null` for one that is too large to be looked into. */
async function readSmall(
  path: string,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  try {
    return await readLimited(path, limit, { signal })
  } catch (error) {
    if (error instanceof AppFailure && error.error.code === 'too-large') return null
    throw error
  }
}
