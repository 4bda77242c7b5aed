import { describe, expect, it } from 'vitest'
import { joinAtLineEnd, wordsOf } from './hyphenation.ts'

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
