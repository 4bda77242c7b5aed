import { unzipSync, zipSync } from 'fflate'
import type { RichFormat } from '../../renderer/importer/parse-document.ts'
import type { Random } from './random.ts'

export type Bytes = Uint8Array<ArrayBuffer>
type Mutation = (bytes: Bytes, others: readonly Bytes[], random: Random) => Bytes

/** A document changed in a few places, so that most of it still is what a program wrote. */
export function mutate(
  format: RichFormat,
  original: Uint8Array,
  others: readonly Uint8Array[],
  random: Random,
): Bytes {
  const bytes = Uint8Array.from(original)
  const isArchive = format === 'docx' || format === 'odt'
  // An archive's sums would give away what is changed in it from outside.
  if (isArchive && random.below(4) > 0) return mutatePart(bytes, random)
  return mutateBytes(
    bytes,
    others.map((other) => Uint8Array.from(other)),
    random,
  )
}

/** Bytes changed in one to four places. @param others what pieces may be taken of */
export function mutateBytes(bytes: Bytes, others: readonly Bytes[], random: Random): Bytes {
  let changed = bytes
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    changed = random.pick(mutations)(changed, others, random)
  }
  return changed
}

function mutatePart(bytes: Bytes, random: Random): Bytes {
  const parts = unzipSync(bytes)
  const [first = '', ...rest] = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  // Most of what is read stands in one part.
  const main = [first, ...rest].find((name) => /(?:^|\/)(?:document|content)\.xml$/.test(name))
  const name = main !== undefined && random.below(3) > 0 ? main : random.pick([first, ...rest])
  const part = Uint8Array.from(parts[name] ?? [])
  const others = Object.values(parts).map((other) => Uint8Array.from(other))
  return Uint8Array.from(
    zipSync({ ...parts, [name]: mutateBytes(part, others, random) }, { level: 1 }),
  )
}

const mutations: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  flipBits,
  setBytes,
  truncate,
  removeChunk,
  repeatChunk,
  spliceOther,
  swapChunks,
  changeNumber,
  changeNumber,
  nest,
  changeTag,
]

export function join(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

interface Chunk {
  readonly start: number
  readonly end: number
}

function chunkOf(bytes: Bytes, random: Random, longest = 2_000): Chunk {
  const start = random.below(bytes.length + 1)
  return { start, end: Math.min(bytes.length, start + 1 + random.below(longest)) }
}

function flipBits(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const changed = bytes.slice()
  for (let count = 1 + random.below(16); count > 0; count -= 1) {
    const index = random.below(changed.length)
    changed[index] = (changed[index] ?? 0) ^ (1 << random.below(8))
  }
  return changed
}

function setBytes(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const { start, end } = chunkOf(bytes, random, 16)
  return bytes.slice().fill(random.pick([0x00, 0xff, 0x7f, 0x80, 0x3c, 0x7b, 0x5c]), start, end)
}

function truncate(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  return bytes.slice(0, random.below(bytes.length + 1))
}

function removeChunk(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const { start, end } = chunkOf(bytes, random)
  return join(bytes.subarray(0, start), bytes.subarray(end))
}

function repeatChunk(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const { start, end } = chunkOf(bytes, random)
  const times = random.pick([1, 2, 10, 300])
  const copies = Array.from({ length: times }, () => bytes.subarray(start, end))
  return join(bytes.subarray(0, end), ...copies, bytes.subarray(end))
}

function spliceOther(bytes: Bytes, others: readonly Bytes[], random: Random): Bytes {
  const [first = bytes, ...rest] = others
  const other = random.pick([first, ...rest])
  const place = random.below(bytes.length + 1)
  const { start, end } = chunkOf(other, random)
  return join(bytes.subarray(0, place), other.subarray(start, end), bytes.subarray(place))
}

function swapChunks(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const one = chunkOf(bytes, random)
  const other = chunkOf(bytes.slice(one.end), random)
  return join(
    bytes.subarray(0, one.start),
    bytes.subarray(one.end + other.start, one.end + other.end),
    bytes.subarray(one.end, one.end + other.start),
    bytes.subarray(one.start, one.end),
    bytes.subarray(one.end + other.end),
  )
}

const numbers = [
  '0',
  '-1',
  '65536',
  '2147483648',
  '99999999999999999999',
  '1e309',
  '4294967295',
] as const

function changeNumber(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
  const from = random.below(bytes.length + 1)
  const start = bytes.findIndex((byte, index) => index >= from && isDigit(byte))
  if (start < 0) return bytes
  const rest = bytes.findIndex((byte, index) => index >= start && !isDigit(byte))
  const end = rest < 0 ? bytes.length : rest
  return join(bytes.subarray(0, start), Buffer.from(random.pick(numbers)), bytes.subarray(end))
}

const brackets: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['<div>', '</div>'],
  ['<b>', ''],
  ['<w:p>', '</w:p>'],
  ['<text:p>', '</text:p>'],
  ['<table><tr><td>', ''],
  ['{', '}'],
  ['{\\shp{\\*\\shpinst{\\shptxt ', '}}}'],
  ['<<', '>>'],
  ['[', ']'],
  ['(', ')'],
]

function nest(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const [open, close] = random.pick(brackets)
  const depth = random.pick([3, 200, 5_000])
  const { start, end } = chunkOf(bytes, random)
  return join(
    bytes.subarray(0, start),
    Buffer.from(open.repeat(depth)),
    bytes.subarray(start, end),
    Buffer.from(close.repeat(depth)),
    bytes.subarray(end),
  )
}

/** Takes a tag or control word and puts it elsewhere, whole. */
function changeTag(bytes: Bytes, _others: readonly Bytes[], random: Random): Bytes {
  const text = Buffer.from(bytes).toString('latin1')
  const tags = text.match(/<\/?[\w:]+[^<>]{0,200}>|\\[a-z]+-?\d*|\/[A-Z]\w+/g)
  if (!tags) return bytes
  const tag = Buffer.from(tags[random.below(tags.length)] ?? '', 'latin1')
  const place = random.below(bytes.length + 1)
  return join(bytes.subarray(0, place), tag, bytes.subarray(place))
}
