import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { getRawHeader } from '@electron/asar'
import { entryOf } from './packed-app.ts'

/** Where the archive of an installed app lies. @param program the executable file */
export function archiveOf(program: string): string {
  const folder = dirname(program)
  return process.platform === 'darwin'
    ? join(folder, '../Resources/app.asar')
    : join(folder, 'resources/app.asar')
}

/** Where in the archive a file of it begins, in bytes, and the byte that stands there. */
export async function contentStart(
  archive: string,
  path: string,
): Promise<{ readonly place: number; readonly byte: number }> {
  const { offset } = entryOf(archive, path)
  // Before the header stand four lengths of four bytes; what `headerSize` counts follows the first two.
  const place = 8 + getRawHeader(archive).headerSize + Number(offset)
  const file = await open(archive)
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, place)
    return { place, byte: buffer.readUInt8(0) }
  } finally {
    await file.close()
  }
}
