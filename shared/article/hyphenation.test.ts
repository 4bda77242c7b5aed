import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinAtLineEnd, joinLineEnds, wordsOf } from './hyphenation.ts'

const join = (first: string, second: string, rest: readonly string[] = []) =>
  joinAtLineEnd(first, second, wordsOf(rest))

describe('joinAtLineEnd', () => {
  it('puts a space between two words', () => {
    expect(join('the last', 'word')).toBe('the last word')
  })

  it('takes out a hyphen that parts a word', () => {
    expect(join('le gouver-', 'nement')).toBe('le gouvernement')
    expect(join('the govern\u00AD', 'ment')).toBe('the government')
  })

  it.each([
    ['le porte-', 'parole', 'le porte-parole'],
    ['a-t-', 'il dit', 'a-t-il dit'],
    ['dit-', 'elle', 'dit-elle'],
    ['l’état-', 'major', 'l’état-major'],
    ['a well-', 'known man', 'a well-known man'],
    ['le mi-', 'nistère', 'le ministère'],
    ['sous-', 'crire', 'souscrire'],
    ['inter-', 'national', 'international'],
    ['une contre-', 'offensive', 'une contre-offensive'],
    ['Jean-', 'Pierre', 'Jean-Pierre'],
    ['2019-', '2020', '2019-2020'],
    ['pages 3 -', 'and on', 'pages 3 - and on'],
  ])('joins %s and %s to %s', (first, second, joined) => {
    expect(join(first, second)).toBe(joined)
  })

  it('does as the rest of the document does', () => {
    expect(join('d’arc-', 'boutant', ['un arc-boutant'])).toBe('d’arc-boutant')
    expect(join('self-', 'same', ['the selfsame man'])).toBe('selfsame')
  })
})

describe('joinLineEnds', () => {
  it('joins one line after the other as two are joined', () => {
    const piece = fc.constantFrom(
      'gou',
      'ver',
      'porte',
      'a',
      '3',
      'É',
      '-',
      '\u2010',
      '\u00AD',
      ' ',
      '’',
      '.',
    )
    const line = fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join(''))
    const lines = fc.array(
      line.filter((text) => text.trim() !== ''),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(lines, (all) => {
        const words = wordsOf(all)
        const [first = '', ...others] = all
        const oneByOne = others.reduce(
          (joined, next) => joinAtLineEnd(joined, next, words),
          first.trim(),
        )
        expect(joinLineEnds(all, words)).toBe(oneByOne.trimEnd())
      }),
    )
  })

  it('takes no longer for each line of a text that has no end', { timeout: 2_000 }, () => {
    const lines = Array.from(
      { length: 30_000 },
      () => 'a line of words that never ends and goes on with-',
    )
    expect(joinLineEnds(lines, new Set())).toHaveLength(30_000 * 48 + 1)
  })
})
