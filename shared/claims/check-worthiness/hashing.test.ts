import { describe, expect, it } from 'vitest'
import { bucketOf, hashText, startHash } from './hashing.ts'

describe('hashing', () => {
  it('is FNV-1a of the code units', () => {
    // The published test vector of "foobar" for 32 bits, from the offset basis itself.
    expect(hashText('foobar', 0x811c9dc5 | 0) >>> 0).toBe(0xbf9cf968)
  })

  it('gives the same text other hashes from other starts', () => {
    expect(hashText('word', startHash(1))).not.toBe(hashText('word', startHash(2)))
  })

  it('spreads words evenly over the buckets', () => {
    const counts = new Array<number>(16).fill(0)
    for (let number = 0; number < 16_000; number += 1) {
      const bucket = bucketOf(hashText(`word${number}`, startHash(1)), 16)
      counts[bucket] = (counts[bucket] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
