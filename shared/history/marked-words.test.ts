import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedWords, type MarkedRun } from './marked-words.ts'

const told = (runs: readonly MarkedRun[]): readonly string[] =>
  runs.map(({ change, text }) => `${change}: ${text}`)

describe('marked words', () => {
  it('tell in either text what the other one lacks', () => {
    const { before, after, related } = markedWords(
      'Seven bridges fell in 1901.',
      'Seven old bridges fell in 1902.',
    )
    expect(told(before)).toEqual(['same: Seven bridges fell in ', 'removed: 1901', 'same: .'])
    expect(told(after)).toEqual([
      'same: Seven ',
      'inserted: old',
      'same:  bridges fell in ',
      'inserted: 1902',
      'same: .',
    ])
    expect(related).toBe(true)
  })

  it('say of texts without a word in common that they are not related', () => {
    expect(markedWords('verified', 'disputed').related).toBe(false)
    expect(markedWords('', 'disputed')).toEqual({
      before: [],
      after: [{ change: 'inserted', text: 'disputed' }],
      related: false,
    })
  })

  it('make up both texts, however they differ', () => {
    const word = fc.constantFrom('a', 'b', 'was', ' ', ', ', '.')
    const words = fc.array(word, { maxLength: 20 }).map((list) => list.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const marked = markedWords(before, after)
        expect(marked.before.map(({ text }) => text).join('')).toBe(before)
        expect(marked.after.map(({ text }) => text).join('')).toBe(after)
      }),
    )
  })

  it('cut no character in two', () => {
    for (const lead of ['', 'a']) {
      const waves = `${lead}${'🌊'.repeat(1_000)}`
      const marked = markedWords(`${waves} 1901 ${waves}`, `${waves} 1902 ${waves}`)
      expect(marked.after.every(({ text }) => text.isWellFormed())).toBe(true)
      expect(markedWords('', waves).after.every(({ text }) => text.isWellFormed())).toBe(true)
    }
  })

  it('show of a long text what is near the change', () => {
    const long = 'word '.repeat(1000)
    const { before, after } = markedWords(`${long}1901 ${long}`, `${long}1902 ${long}`)
    expect(before.map(({ text }) => text).join('').length).toBeLessThan(200)
    expect(told(after)[1]).toBe('inserted: 1902')
  })
})
