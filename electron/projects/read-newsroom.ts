import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { Newsroom } from '../../shared/report/newsroom.ts'
import { readNewsroomFile } from '../../shared/report/newsroom-file.ts'
import { readWhole, withFile } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'

/** The most bytes of the file of a newsroom's settings, which holds its logo. */
const MAX_FILE_BYTES = 5_000_000

/** A newsroom's settings from the file that they were saved to. @throws AppFailure also if it is another file */
export async function readNewsroom(path: string): Promise<Newsroom> {
  const text = new TextDecoder().decode(await readUpTo(path, MAX_FILE_BYTES))
  const read = readNewsroomFile(text)
  if (!read.ok) throw new AppFailure({ code: read.problem, name: basename(path) })
  return read.newsroom
}

/** A regular file, or a link to one, as a whole; `too-large` above the limit in bytes. */
export async function readUpTo(path: string, limit: number): Promise<Uint8Array> {
  const name = basename(path)
  return withStorageFailures(name, async () => {
    const file = await realpath(path)
    const size = await withFile(nodeFileSystem, file, 'read', (open) => Promise.resolve(open.size))
    if (size > limit) throw new AppFailure({ code: 'too-large', name, limit })
    return readWhole(nodeFileSystem, file)
  })
}
