import { expect, it } from 'vitest'
import { bitOfEach } from './bit-of-each.ts'

const words = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `w${at}`)

it('tells each of 32 words from all others', () => {
  const bits = Object.values(bitOfEach(words(32)))
  for (const bit of bits) expect(bits.filter((other) => (other & bit) !== 0)).toEqual([bit])
})

it('gives a word that is there twice one bit', () => {
  expect(bitOfEach(['a', 'b', 'a'])).toEqual({ a: 1, b: 2 })
})

it('refuses a 33rd word, which would be taken for the first', () => {
  expect(() => bitOfEach(words(33))).toThrow('33 words do not fit into the 32 bits of a number.')
})
