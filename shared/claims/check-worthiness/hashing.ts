/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** The state of a hash before any text; `seed` keeps kinds of n-grams apart. */
export function startHash(seed: number): number {
  return Math.imul(OFFSET_BASIS ^ seed, PRIME)
}

/** A hash's state after one more UTF-16 code unit, or another hash. */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

/** The hash of a text's UTF-16 code units from a state on. */
export function hashText(text: string, from: number): number {
  let hash = from
  for (let index = 0; index < text.length; index += 1)
    hash = extendHash(hash, text.charCodeAt(index))
  return hash
}

/**
 * The bucket, from 0 to `buckets` - 1, of a hash; `buckets` is a power of two. FNV leaves the low bits weak, so
 * they are mixed with MurmurHash3's finaliser (Appleby, fmix32) first.
 */
export function bucketOf(hash: number, buckets: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  mixed ^= mixed >>> 16
  return mixed & (buckets - 1)
}
