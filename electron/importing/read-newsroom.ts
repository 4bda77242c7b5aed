import { basename } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { Newsroom } from '../../shared/report/newsroom/newsroom.ts'
import { readNewsroomFile } from '../../shared/report/newsroom/newsroom-file.ts'
import { readLimited } from '../storage/read-limited.ts'

/** The most bytes of the file of a newsroom's settings, which holds its logo. */
const MAX_FILE_BYTES = 5_000_000

/** A newsroom's settings from the file that they were saved to. @throws AppFailure also if it is another file */
export async function readNewsroom(path: string): Promise<Newsroom> {
  const text = new TextDecoder().decode(await readLimited(path, MAX_FILE_BYTES))
  const read = readNewsroomFile(text)
  if (!read.ok) throw new AppFailure({ code: read.problem, name: basename(path) })
  return read.newsroom
}
