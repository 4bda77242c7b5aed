import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive, in which each field may lie (APPNOTE.TXT 6.3.10, sections 4.3 and 4.4). */
export interface RawEntry {
  readonly name: string
  /** The name in the entry's own header, where that is another one. */
  readonly localName?: string
  readonly content: Uint8Array
  readonly method?: 'stored' | 'deflated' | number
  /** Unix file type and rights. */
  readonly mode?: number
  readonly isEncrypted?: boolean
  readonly crc?: number
  readonly size?: number
  readonly compressedSize?: number
  /** Where the entry's own header is said to be; `null` where it is. */
  readonly offset?: number | null
  readonly extra?: Uint8Array
}

export interface RawEnd {
  /** How many entries there are said to be. */
  readonly count?: number
  readonly comment?: string
  /** What stands before the archive. */
  readonly before?: Uint8Array
}

/** Writes an archive as it is told to, right or wrong. */
export function writeRawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const { before = new Uint8Array(), comment = '' } = end
  const parts: Uint8Array[] = [before]
  const directory: Uint8Array[] = []
  let offset = before.byteLength
  for (const entry of entries) {
    const { name, localName = name, content, method = 'deflated' } = entry
    const data = method === 'deflated' ? deflateRawSync(content) : content
    const common = commonFields(entry, data)
    const local = Buffer.concat([
      uint32(0x04034b50),
      uint16(20),
      common,
      lengths(localName, new Uint8Array()),
      Buffer.from(localName),
    ])
    const extra = entry.extra ?? new Uint8Array()
    directory.push(
      uint32(0x02014b50),
      // Made on Unix.
      uint16(0x0314),
      uint16(20),
      common,
      lengths(name, extra),
      uint16(0),
      uint16(0),
      uint16(0),
      uint32(((entry.mode ?? 0o100644) << 16) >>> 0),
      uint32(entry.offset ?? offset),
      Buffer.from(name),
      extra,
    )
    parts.push(local, data)
    offset += local.byteLength + data.byteLength
  }
  const central = Buffer.concat(directory)
  const count = end.count ?? entries.length
  const tail = Buffer.concat([
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    uint16(count),
    uint16(count),
    uint32(central.byteLength),
    uint32(offset),
    uint16(Buffer.byteLength(comment)),
    Buffer.from(comment),
  ])
  return Buffer.concat([...parts, central, tail])
}

/** Flags, method, time, sum and sizes: as they stand in both headers. */
function commonFields(entry: RawEntry, data: Uint8Array): Uint8Array {
  const { content, method = 'deflated', isEncrypted = false } = entry
  const number = method === 'deflated' ? 8 : method === 'stored' ? 0 : method
  // Names in UTF-8.
  const flags = 0x0800 | (isEncrypted ? 1 : 0)
  return Buffer.concat([
    uint16(flags),
    uint16(number),
    uint16(0),
    uint16(0x5a21),
    uint32(entry.crc ?? crc32(content)),
    uint32(entry.compressedSize ?? data.byteLength),
    uint32(entry.size ?? content.byteLength),
  ])
}

function lengths(name: string, extra: Uint8Array): Uint8Array {
  return Buffer.concat([uint16(Buffer.byteLength(name)), uint16(extra.byteLength)])
}

/** Sizes of 64 bits in the extra field (section 4.5.3); the plain ones must be 0xFFFFFFFF. */
export function zip64Extra(size: bigint, compressedSize: bigint): Uint8Array {
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(size, 4)
  extra.writeBigUInt64LE(compressedSize, 12)
  return extra
}

function uint16(value: number): Uint8Array {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value & 0xffff)
  return bytes
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
