import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/**
 * A font without one of its characters, whose glyph stays where another character has it. Chromium names a glyph
 * in a PDF after the lowest of its characters: so that an apostrophe is found as U+2019, U+02BC must not be there.
 *
 * @param font WOFF 2.0 (W3C), as long as its `cmap` stands untransformed in it, as the format says
 * @returns the same bytes where the font has no such character, or has it in the midst of a run of others
 */
export function unmapCharacter(font: Uint8Array, character: number): Uint8Array {
  const header = Buffer.from(font.subarray(0, HEADER_LENGTH))
  const { cmap, directoryLength } = readDirectory(Buffer.from(font))
  const start = HEADER_LENGTH + directoryLength
  const tables = brotliDecompressSync(font.subarray(start, start + header.readUInt32BE(20)))
  const before = Buffer.from(tables)
  for (const offset of subtablesOf(tables, cmap)) {
    if (tables.readUInt16BE(offset) === 4) unmapInSegments(tables, offset, character)
    if (tables.readUInt16BE(offset) === 12) unmapInGroups(tables, offset, character)
  }
  if (tables.equals(before)) return font
  // It is read once and thrown away: time counts, and not size.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 }
  const compressed = brotliCompressSync(tables, { params })
  const padding = Buffer.alloc((4 - ((start + compressed.length) % 4)) % 4)
  header.writeUInt32BE(start + compressed.length + padding.length, 8)
  header.writeUInt32BE(compressed.length, 20)
  return Buffer.concat([header, font.subarray(HEADER_LENGTH, start), compressed, padding])
}

const HEADER_LENGTH = 48
const ARBITRARY_TAG = 63
const [CMAP, GLYF, LOCA] = [0, 10, 11]

/** WOFF 2.0, section 4.1: the tables in the order in which they stand in the compressed stream. */
function readDirectory(font: Buffer): { readonly cmap: number; readonly directoryLength: number } {
  let place = HEADER_LENGTH
  let offset = 0
  let cmap = -1
  const readLength = (): number => {
    for (let length = 0; ;) {
      const byte = font.readUInt8(place++)
      length = length * 128 + (byte & 0x7f)
      if (byte < 0x80) return length
    }
  }
  for (let table = 0; table < font.readUInt16BE(12); table += 1) {
    const flags = font.readUInt8(place++)
    const tag = flags & 0x3f
    if (tag === ARBITRARY_TAG) place += 4
    const version = flags >> 6
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
    const original = readLength()
    if (tag === CMAP) cmap = offset
    offset += isTransformed ? readLength() : original
  }
  if (cmap < 0) throw new Error('the font has no characters')
  return { cmap, directoryLength: place - HEADER_LENGTH }
}

/** OpenType, `cmap`: where its subtables begin, each once. */
function subtablesOf(tables: Buffer, cmap: number): ReadonlySet<number> {
  const count = tables.readUInt16BE(cmap + 2)
  const offsets = Array.from({ length: count }, (_, index) =>
    tables.readUInt32BE(cmap + 4 + index * 8 + 4),
  )
  return new Set(offsets.map((offset) => cmap + offset))
}

/** Format 4: a segment is cut short at its end or start, or the one glyph is replaced by "missing" (0). */
function unmapInSegments(tables: Buffer, subtable: number, character: number): void {
  const segments = tables.readUInt16BE(subtable + 6) / 2
  for (let segment = 0; segment < segments; segment += 1) {
    const end = subtable + 14 + segment * 2
    const start = end + segments * 2 + 2
    const delta = start + segments * 2
    const range = delta + segments * 2
    const [first, last] = [tables.readUInt16BE(start), tables.readUInt16BE(end)]
    if (character < first || character > last) continue
    const toGlyph = tables.readUInt16BE(range)
    if (toGlyph !== 0) tables.writeUInt16BE(0, range + toGlyph + (character - first) * 2)
    else if (first === last) tables.writeUInt16BE((0x10000 - character) & 0xffff, delta)
    else if (character === last) tables.writeUInt16BE(last - 1, end)
    else if (character === first) tables.writeUInt16BE(first + 1, start)
    return
  }
}

/** Format 12: a group is cut short at its end, or at its start with the glyph it begins with. */
function unmapInGroups(tables: Buffer, subtable: number, character: number): void {
  const groups = tables.readUInt32BE(subtable + 12)
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12
    const [first, last] = [tables.readUInt32BE(group), tables.readUInt32BE(group + 4)]
    if (character < first || character > last) continue
    if (first === last) tables.writeUInt32BE(0, group + 8)
    else if (character === last) tables.writeUInt32BE(last - 1, group + 4)
    else if (character === first) {
      tables.writeUInt32BE(first + 1, group)
      tables.writeUInt32BE(tables.readUInt32BE(group + 8) + 1, group + 8)
    }
    return
  }
}
