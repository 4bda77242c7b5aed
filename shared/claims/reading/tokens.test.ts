import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../lexicons/en.ts'
import { french } from '../lexicons/fr.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { tokeniser } from './tokens.ts'

function words(text: string, lexicon: Lexicon): string {
  return tokeniser(lexicon)(text)
    .map(({ word }) => word)
    .join(' | ')
}

describe('tokeniser', () => {
  it.each([
    ['Qu’il n’a pas ri', "qu' | il | n' | a | pas | ri"],
    ["L'armée, jusqu'à Lyon", "l' | armée | , | jusqu' | à | lyon"],
    ['a-t-il dit', 'a | -il | dit'],
    ['Dit-elle', 'dit | -elle'],
    ['a‑t‑il dit', 'a | -il | dit'],
    ['qu’« il » l\'"a" dit', 'qu\' | « | il | » | l\' | " | a | " | dit'],
    ['aujourd’hui, le porte-parole', "aujourd'hui | , | le | porte-parole"],
    ['M. Roux et J. K. Blanc', 'm. | roux | et | j. | k. | blanc'],
    ['1\u202F300 km à 14h30', '1\u202F300 | km | à | 14h30'],
    ['le 2e, 4,5 %', 'le | 2e | , | 4,5 | %'],
  ])('reads French: %s', (text, expected) => {
    expect(words(text, french)).toBe(expected)
  })

  it.each([
    ['Trump’s envoy doesn’t', "trump | 's | envoy | doesn't"],
    ['he’ll go to the U.S. today', "he | 'll | go | to | the | u.s. | today"],
    [`"called 'it a farce'"`, `" | called | ' | it | a | farce | ' | "`],
    ['$1,300.50 in the 1930s', '$ | 1,300.50 | in | the | 1930s'],
  ])('reads English: %s', (text, expected) => {
    expect(words(text, english)).toBe(expected)
  })

  it('gives the same words for straight and curly apostrophes', () => {
    expect(words("qu'il l'a dit", french)).toBe(words('qu’il l’a dit', french))
  })

  it('leaves out white space alone, and nothing twice', () => {
    const piece = fc.constantFrom(
      "l'",
      '’',
      'a-t-il',
      '-',
      '12',
      ' ',
      '.',
      'É',
      'U.S.',
      ',',
      '\u00A0',
      '3',
    )
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(french, english), (pieces, lexicon) => {
        const text = pieces.join('')
        const tokens = tokeniser(lexicon)(text)
        const left = tokens.map(({ start, end }) => text.slice(start, end)).join('')
        expect(left.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        expect(tokens.every(({ start }, index) => start >= (tokens[index - 1]?.end ?? 0))).toBe(
          true,
        )
      }),
    )
  })
})
