import { buffer } from 'node:stream/consumers'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import {
  readSavedPage,
  readSavedWacz,
  savedPageFormatOf,
  takePageOut,
  type PlainFormat,
} from '../../shared/sources/saved-page/read-saved-page.ts'
import type { ContainedPage, SavedPage } from '../../shared/sources/saved-page/saved-page.ts'
import { readAt, withFile } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'

/** How much of each kind is read, in bytes. The directory of a web archive stands at its end. */
const READ_AT_MOST: Readonly<Record<PlainFormat, number>> = {
  html: 16_000_000,
  mhtml: 48_000_000,
  webarchive: 100_000_000,
  warc: 32_000_000,
}

/** What an archive has at most, and each of the two parts of it that are read, in bytes. */
const MAX_ENTRIES = 1_000
const MAX_PART = 4_000_000

/**
 * What a file says of the page that was saved in it; `null` if it is none. Nothing but its beginning is read, and
 * nothing of it is run.
 *
 * @param name what the file is called; `path` has a name that is its hash
 */
export async function readSavedPageFile(path: string, name: string): Promise<SavedPage | null> {
  const format = savedPageFormatOf(name)
  if (format === null) return null
  if (format === 'wacz') return readWaczFile(path)
  const bytes = await readStart(path, format)
  return bytes && readSavedPage(format, bytes)
}

/** The page itself, to be shown; `null` for a file of another kind, and for an archive of a whole crawl. */
export async function openSavedPageFile(path: string, name: string): Promise<ContainedPage | null> {
  const format = savedPageFormatOf(name)
  if (format === null || format === 'wacz') return null
  const bytes = await readStart(path, format)
  return bytes && takePageOut(format, bytes)
}

function readStart(path: string, format: PlainFormat): Promise<Uint8Array | null> {
  const limit = READ_AT_MOST[format]
  return withFile(nodeFileSystem, path, 'read', async (file) => {
    if (format === 'webarchive' && file.size > limit) return null
    return readAt(file, new Uint8Array(Math.min(limit, file.size)), 0)
  })
}

async function readWaczFile(path: string): Promise<SavedPage | null> {
  try {
    const archive = await openPromise(path, { lazyEntries: true, autoClose: false })
    try {
      return await readWaczArchive(archive)
    } finally {
      archive.close()
    }
  } catch {
    // A broken archive says nothing of itself; it is attached all the same.
    return null
  }
}

async function readWaczArchive(archive: ZipFile): Promise<SavedPage | null> {
  if (archive.entryCount > MAX_ENTRIES) return null
  const parts = new Map<string, Entry>()
  for await (const entry of archive.eachEntry()) parts.set(entry.fileName, entry)
  return readSavedWacz({
    dataPackage: await readPart(archive, parts.get('datapackage.json')),
    pages: await readPart(archive, parts.get('pages/pages.jsonl')),
  })
}

/** `null` for a part that is not there, is encrypted, or is longer than it should be. */
async function readPart(archive: ZipFile, entry: Entry | undefined): Promise<string | null> {
  if (!entry || entry.isEncrypted() || entry.uncompressedSize > MAX_PART) return null
  // The library ends its streams with an error where the directory has lied.
  return (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8')
}
