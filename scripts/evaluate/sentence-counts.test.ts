import { describe, expect, it } from 'vitest'
import { scores } from './measures.ts'
import { countSentences } from './sentence-counts.ts'
import { isWellFormed, onlyWellFormed, parseSentenceFile } from './sentence-file.ts'
import { findSentenceMisses } from './sentence-misses.ts'
import { splitByIntl } from './split-by-intl.ts'

const parse = (text: string) => parseSentenceFile({ path: 'x.txt', text })

/** Splits at every full stop, as no reader would. */
const atStops = (text: string) =>
  Array.from(text.matchAll(/[^.\s][^.]*\.?/g), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))

describe('a file of sentences', () => {
  it('has one sentence a line and a paragraph after each empty line', () => {
    expect(parse('One.\nTwo \n\n  \nThree\n')).toEqual([['One.', 'Two'], ['Three']])
  })

  it('is bad input without a sentence', () => {
    expect(() => parse('\n \n')).toThrow('x.txt has no sentence.')
  })

  it('keeps only sentences that end in a stop, with what closes after it', () => {
    expect(onlyWellFormed([['One.', 'A list:'], ['Title']])).toEqual([['One.']])
    expect(['a ?', 'a…', 'a. »', 'a.”)', "a!'"].every(isWellFormed)).toBe(true)
    expect(['a', 'a »', 'a,', 'a. b', ''].some(isWellFormed)).toBe(false)
  })
})

describe('counting sentences', () => {
  it('counts exact sentences and inner boundaries', () => {
    // Expected: "Mr. A left." "He ran." Found: "Mr." "A left." "He ran."
    const { exact, boundary } = countSentences([['Mr. A left.', 'He ran.']], 'en', atStops)
    expect(exact).toEqual({ right: 1, found: 3, expected: 2 })
    expect(scores(exact)).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 })
    expect(boundary).toEqual({ right: 1, found: 2, expected: 1 })
  })

  it('does not count the end of a paragraph as a boundary', () => {
    const { exact, boundary } = countSentences([['One.'], ['Two.']], 'en', atStops)
    expect(exact).toEqual({ right: 2, found: 2, expected: 2 })
    expect(boundary).toEqual({ right: 0, found: 0, expected: 0 })
  })

  it('trims the sentences of Intl.Segmenter', () => {
    expect(splitByIntl('One.  Two.', 'en')).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 10 },
    ])
  })
})

describe('findSentenceMisses', () => {
  it('lists the shortest runs that differ', () => {
    expect(
      findSentenceMisses(['A.', 'Mr. B.', 'C.', 'D?', 'E.'], ['A.', 'Mr.', 'B.', 'C.', 'D? E.']),
    ).toEqual([
      { expected: ['Mr. B.'], found: ['Mr.', 'B.'] },
      { expected: ['D?', 'E.'], found: ['D? E.'] },
    ])
  })

  it('lists a boundary that is in another place', () => {
    expect(findSentenceMisses(['a b', 'c'], ['a', 'b c'])).toEqual([
      { expected: ['a b', 'c'], found: ['a', 'b c'] },
    ])
    expect(findSentenceMisses(['a b'], ['a  b'])).toEqual([])
  })
})
