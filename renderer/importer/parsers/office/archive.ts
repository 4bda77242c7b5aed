import { unzipSync, type UnzipFileInfo } from 'fflate'
import { Unreadable } from '../unreadable.ts'

/** What an archive of an article has at most; a bomb has more. Sizes in bytes. */
const MAX_ENTRIES = 1_000
const MAX_PART = 50_000_000
const MAX_TOTAL = 200_000_000
const MAX_RATIO = 100
/** XML that repeats itself shrinks a lot: a small part may, since it stays small. */
const RATIO_MATTERS_FROM = 1_000_000

const ZIP_SIGNATURE = [0x50, 0x4b]
/** A Compound File (MS-CFB, 2.2): what Office wraps an encrypted document in. */
const COMPOUND_FILE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The parts of an archive that are asked for, as text. The directory is checked before anything is inflated, and
 * no part becomes longer than the directory says.
 *
 * @throws Unreadable for a bomb, a broken archive, or an encrypted document
 */
export function readParts<Name extends string>(
  bytes: Uint8Array,
  names: readonly Name[],
): ReadonlyMap<Name, string> {
  if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) {
    throw new Unreadable(holdsEncryptedPackage(bytes) ? 'encrypted' : 'corrupt')
  }
  if (!startsWith(bytes, ZIP_SIGNATURE)) throw new Unreadable('corrupt')
  const parts = new Map<Name, string>()
  const found = inflate(bytes, names)
  for (const name of names) {
    const part = found[name]
    if (part) parts.set(name, decodeXml(part))
  }
  return parts
}

function inflate(bytes: Uint8Array, names: readonly string[]): Record<string, Uint8Array> {
  let entries = 0
  let total = 0
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    entries += 1
    total += originalSize
    const isDense = originalSize > RATIO_MATTERS_FROM && originalSize > size * MAX_RATIO
    const isBomb = entries > MAX_ENTRIES || originalSize > MAX_PART || total > MAX_TOTAL || isDense
    if (isBomb) throw new Unreadable('too-complex')
    return names.includes(name)
  }
  return unzipSync(bytes, { filter })
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** The stream's name in UTF-16, as MS-OFFCRYPTO 1.3.2 has it. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
}

function decodeXml(part: Uint8Array): string {
  const isUtf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  const encoding = !isUtf16 ? 'utf-8' : part[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(encoding).decode(part)
}
