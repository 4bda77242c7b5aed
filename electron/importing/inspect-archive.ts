import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { ParseProblem } from '../../shared/article/parsed-document.ts'
import { asBuffer } from '../storage/as-buffer.ts'

/** What an archive of an article has at most; a bomb has more. Sizes in bytes, as the directory says. */
const MAX_ENTRIES = 1_000
const MAX_PART = 50_000_000
const MAX_TOTAL = 200_000_000
const MAX_RATIO = 100
/** XML that repeats itself shrinks a lot: a small part may, since it stays small. */
const RATIO_MATTERS_FROM = 1_000_000

/** The parts that are read here, each of which is small. */
const MAX_READ_HERE = 1_000_000

export type InspectedArchive =
  | { readonly ok: true; readonly format: 'docx' | 'odt' }
  | { readonly ok: false; readonly problem: ParseProblem | 'unsupported' }

/**
 * Reads the directory of a zip archive and tells which document it is, before anything in it is inflated. No
 * part becomes longer than the directory says, in whatever reads it later.
 */
export async function inspectArchive(bytes: Uint8Array): Promise<InspectedArchive> {
  try {
    const archive = await fromBufferPromise(asBuffer(bytes), {
      lazyEntries: true,
      strictFileNames: false,
    })
    if (archive.entryCount > MAX_ENTRIES) return { ok: false, problem: 'too-complex' }
    return await inspectEntries(archive)
  } catch {
    return { ok: false, problem: 'corrupt' }
  }
}

async function inspectEntries(archive: ZipFile): Promise<InspectedArchive> {
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of archive.eachEntry()) {
    total += entry.uncompressedSize
    if (isBomb(entry) || total > MAX_TOTAL) return { ok: false, problem: 'too-complex' }
    if (entry.isEncrypted()) return { ok: false, problem: 'encrypted' }
    entries.set(entry.fileName, entry)
  }
  const names = [...entries.keys()]
  if (entries.has('[Content_Types].xml') && names.some((name) => name.startsWith('word/'))) {
    return { ok: true, format: 'docx' }
  }
  const type = await readPart(archive, entries.get('mimetype'))
  if (!type.startsWith('application/vnd.oasis.opendocument.text')) {
    return { ok: false, problem: 'unsupported' }
  }
  const manifest = await readPart(archive, entries.get('META-INF/manifest.xml'))
  const isEncrypted = /<(?:\w+:)?encryption-data[\s>]/.test(manifest)
  return isEncrypted ? { ok: false, problem: 'encrypted' } : { ok: true, format: 'odt' }
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return (
    uncompressedSize > MAX_PART ||
    (uncompressedSize > RATIO_MATTERS_FROM && uncompressedSize > compressedSize * MAX_RATIO)
  )
}

/** A part's text; empty for one that is not there or longer than it should be. */
async function readPart(archive: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry || entry.uncompressedSize > MAX_READ_HERE) return ''
  // The library ends its streams with an error where the directory has lied.
  return (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8')
}
