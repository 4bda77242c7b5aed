import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords, type WordRun } from './compare-words.ts'

const AT_START = { before: 0, after: 0 }
const marked = (runs: readonly WordRun[]) =>
  runs.map(({ text, change }) => (change === 'same' ? text : `[${text}]`)).join('')
const compare = (before: string, after: string) => {
  const runs = compareWords(before, after, AT_START)
  return [marked(runs.before), marked(runs.after)]
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('the', 'bridge', '1932', '«', '»', ',', '.', 'l’', ' ', ' ', '\u202f'))
    .map((pieces) => pieces.join('')),
)

describe('compareWords', () => {
  it('gives either text as it is, with its runs where they stand', () => {
    const law = fc.property(text, text, fc.nat(1000), (before, after, offset) => {
      const runs = compareWords(before, after, { before: offset, after: offset + 7 })
      const sides = [
        { side: runs.before, whole: before, from: offset },
        { side: runs.after, whole: after, from: offset + 7 },
      ]
      for (const { side, whole, from } of sides) {
        expect(side.map((run) => run.text).join('')).toBe(whole)
        for (const run of side) expect(whole.slice(run.start - from, run.end - from)).toBe(run.text)
      }
    })
    fc.assert(law)
  })

  it('finds nothing to differ between a text and itself', () => {
    const law = fc.property(text, (same) => {
      const { before, after } = compareWords(same, same, AT_START)
      expect([...before, ...after].every(({ change }) => change === 'same')).toBe(true)
    })
    fc.assert(law)
  })

  it('removes only from the earlier text and inserts only into the later one, in turns', () => {
    const law = fc.property(text, text, (before, after) => {
      const runs = compareWords(before, after, AT_START)
      expect(runs.before.some(({ change }) => change === 'inserted')).toBe(false)
      expect(runs.after.some(({ change }) => change === 'removed')).toBe(false)
      for (const side of [runs.before, runs.after]) {
        expect(side.some((run, index) => run.change === side[index - 1]?.change)).toBe(false)
        expect(side.some((run) => run.text === '')).toBe(false)
      }
    })
    fc.assert(law)
  })

  it.each([
    ['It opened in 1932.', 'It opened in 1933.', ['It opened in [1932].', 'It opened in [1933].']],
    ['they left', 'they all left', ['they left', 'they [all] left']],
    ['une grande armée', 'une armée', ['une [grande] armée', 'une armée']],
    ['l’île est à eux', 'l’îlot est à eux', ['l’[île] est à eux', 'l’[îlot] est à eux']],
    ['at 6 p.m. it rained', 'all day it rained', ['[at 6 p.m.] it rained', '[all day] it rained']],
    ['all of it', 'something else', ['[all of it]', '[something else]']],
    ['', 'words', ['', '[words]']],
  ])('marks whole words, and what is between them: “%s”, “%s”', (before, after, words) => {
    expect(compare(before, after)).toEqual(words)
  })

  it.each([
    ['"Non", dit-il', '«\u00a0Non\u00a0», dit-il'],
    ["l'alerte - tardive...", 'l’alerte – tardive…'],
    ['8 000 euros, 5 %', '8\u202f000 euros, 5\u202f%'],
  ])('does not tell typographic variants apart: “%s”, “%s”', (before, after) => {
    expect(compare(before, after)).toEqual([before, after])
  })

  it('compares long texts that differ in nearly every word from their ends', () => {
    const words = (name: string) => Array.from({ length: 1500 }, (_, index) => `${name}${index}`)
    const [before = '', after = ''] = ['old', 'new'].map((name) =>
      ['It', 'began', ...words(name), 'and', 'ended'].join(' '),
    )
    const runs = compareWords(before, after, AT_START)
    expect(runs.before.map(({ change }) => change)).toEqual(['same', 'removed', 'same'])
    expect(runs.after.map(({ change }) => change)).toEqual(['same', 'inserted', 'same'])
  })
})
