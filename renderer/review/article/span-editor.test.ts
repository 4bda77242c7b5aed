import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, moveBoth, moveEdge, wholeWords } from './span-editor.ts'

const text = 'Seven old bridges fell in March'
const words = findWords(text, 0, text.length)
const show = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)

describe('words', () => {
  it('leave out the punctuation around them', () => {
    const sentence = '« Up 5% », he said (twice).'
    expect(
      findWords(sentence, 0, sentence.length).map(({ start, end }) => sentence.slice(start, end)),
    ).toEqual(['Up', '5%', 'he', 'said', 'twice'])
  })
})

describe('a selection', () => {
  const sentence = 'Près de 1200 soldats, l’armée dit-on, sont encerclés.'
  const taken = (selected: string): string => {
    const start = sentence.indexOf(selected)
    const { start: from, end } = wholeWords(sentence, { start, end: start + selected.length })
    return sentence.slice(from, end)
  }

  it.each([
    ['rès de 12', 'Près de 1200'],
    ['ats, l’arm', 'soldats, l’armée'],
    ['ont encercl', 'sont encerclés'],
  ])('of “%s” takes in whole words: “%s”', (selected, words) => {
    expect(taken(selected)).toBe(words)
  })

  it.each(['armée', 'armée dit', ' soldats, ', 'encerclés.', sentence])(
    'of “%s” stays as it is: its words are whole',
    (selected) => {
      expect(taken(selected)).toBe(selected)
    },
  )
})

describe('choosing words', () => {
  const oldBridges = { start: 6, end: 17 }

  it('moves the end and the start by a word', () => {
    expect(show(moveEdge(oldBridges, words, 'end', 1))).toBe('old bridges fell')
    expect(show(moveEdge(oldBridges, words, 'end', -1))).toBe('old')
    expect(show(moveEdge(oldBridges, words, 'start', -1))).toBe('Seven old bridges')
    expect(show(moveEdge(oldBridges, words, 'start', 1))).toBe('bridges')
  })

  it('moves both ends together and stops at the edges of the text', () => {
    expect(show(moveBoth(oldBridges, words, 1))).toBe('bridges fell')
    expect(show(moveBoth({ start: 0, end: 5 }, words, -1))).toBe('Seven')
  })

  it('keeps at least one word, whole words, and within the text, whatever is pressed', () => {
    const key = fc.record({
      edge: fc.constantFrom('start' as const, 'end' as const),
      steps: fc.integer({ min: -7, max: 7 }),
    })
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        let span: { start: number; end: number } = oldBridges
        for (const { edge, steps } of keys) span = moveEdge(span, words, edge, steps)
        expect(words.map(({ start }) => start)).toContain(span.start)
        expect(words.map(({ end }) => end)).toContain(span.end)
        expect(span.start).toBeLessThan(span.end)
      }),
    )
  })
})
