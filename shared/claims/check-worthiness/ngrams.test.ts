import { describe, expect, it } from 'vitest'
import { NGRAM_BUCKETS, ngramReader } from './ngrams.ts'

const read = ngramReader()
const bucketsOf = (text: string) => {
  const { words, phrases } = read(text)
  return [...words.flatMap(({ word, letters }) => [...word, ...letters]), ...phrases]
}

describe('ngramReader', () => {
  it('reads a word, its spelling with capitals, its runs of letters, and phrases', () => {
    const { words, phrases } = read('The tax')
    expect(words.map(({ word }) => word.length)).toEqual([2, 1])
    // _tax_: four runs of two letters, three of three, two of four, one of five.
    expect(words[1]?.letters).toHaveLength(10)
    // Edge–the, the–tax, tax–edge; and the two of three words.
    expect(phrases).toHaveLength(5)
  })

  it('takes words for the same with and without capitals, but for the spelling', () => {
    const [upper] = read('Tax').words
    const [lower] = read('tax').words
    expect(upper?.hash).toBe(lower?.hash)
    expect(upper?.letters).toEqual(lower?.letters)
    expect(upper?.word[0]).toBe(lower?.word[0])
  })

  it('tells the order of words', () => {
    expect(read('dog bites man').phrases).not.toEqual(read('man bites dog').phrases)
    expect(new Set(read('a b').phrases)).not.toEqual(new Set(read('b a').phrases))
  })

  it('gives buckets within bounds, the same at every reading', () => {
    const text = 'Unemployment — “the worst” since 1982 — rose to 9.5 percent, didn’t it?'
    const buckets = bucketsOf(text)
    for (const bucket of buckets) {
      expect(bucket).toBeGreaterThanOrEqual(0)
      expect(bucket).toBeLessThan(NGRAM_BUCKETS)
    }
    expect(ngramReader()(text)).toEqual(read(text))
  })

  it('reads nothing but the edges of a sentence without words', () => {
    expect(read('').words).toEqual([])
  })
})
