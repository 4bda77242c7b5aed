import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../project/records.ts'
import { splitSentences } from './split-sentences.ts'

function sentences(text: string, language: Language): readonly string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
}

/** Sentences written with ` | ` between them; the text has a space there. */
function expectSplit(marked: string, language: Language): void {
  const expected = marked.split(' | ')
  expect(sentences(expected.join(' '), language)).toEqual(expected)
}

describe('splitSentences', () => {
  it.each([
    'Le maire a signé. | Les travaux commencent lundi.',
    'M. Roux et Mme J.-P. Blanc ont voté. | Le Dr. Noir, non.',
    'Le temple date de 52 av. J.-C. et tient encore.',
    'Le temple date de 52 av. J.-C. | Il tient encore.',
    'Il aime l’art. | Elle préfère le vol. | Voir art. 12 du code.',
    'Il a dit : « Je pars. » | Puis il est parti.',
    '« Quoi ? » demande-t-il. | « Rien. »',
    '« Nous partons. | Nous ne reviendrons pas. », a dit J. Le Goff.',
    'Le prix monte… de peu. | 12 pays s’en plaignent.',
    'Voici la liste. | – Le pain. | – Le vin.',
    'Le chiffre est de 3.500 euros, soit 2.5 %. | C’est peu.',
    'La S.A.R.L. Martin ferme. | Est-ce vrai ?! | Oui.',
  ])('splits French: %s', (marked) => {
    expectSplit(marked, 'fr')
  })

  it.each([
    'She signed. | He did not.',
    'Mr. Stone met Gen. A. B. Hill in the U.S. Senate. | He left at 5 p.m. on Friday.',
    'They live in the U.S. | She works for Stone & Co. | It is a bank.',
    '“Why?” he asked. | “Because.”',
    'He said: "It works." | The room was silent.',
    'Prices rose 2.5 percent (they fell in Oct. 2019.) and then fell.',
    'It costs No. 5 on the list. | 12 others cost more.',
    'I never meant that.... | She left the store.',
    'It went on . . . and on. | See p. 55 of the file.',
  ])('splits English: %s', (marked) => {
    expectSplit(marked, 'en')
  })

  it('splits where the space after a full stop was lost, but no address', () => {
    expect(
      sentences('The space was lost.The end. See example.com/About.html today.', 'en'),
    ).toEqual(['The space was lost.', 'The end.', 'See example.com/About.html today.'])
  })

  it('ends a sentence at a line break, whatever stands before it', () => {
    expect(sentences('Un titre sans point\nLa suite\r\n\nla fin', 'fr')).toEqual([
      'Un titre sans point',
      'La suite',
      'la fin',
    ])
  })

  it('gives the same for a non-breaking space as for a space', () => {
    const text = '« Est-ce sûr ? » Oui. « Non. » Bien.'
    const narrow = text.replaceAll(/(?<=«) | (?=[»?])/g, '\u202F')
    expect(sentences(narrow, 'fr')).toHaveLength(sentences(text, 'fr').length)
  })

  it('loses no character that is not white space, keeps the order and trims', () => {
    const piece = fc.constantFrom(
      ...[
        'M.',
        'Le',
        'la',
        'J.-C.',
        '12',
        '.',
        '?',
        '…',
        ' ',
        '\u00A0',
        '\n',
        '«',
        '»',
        '”',
        '"',
        '(',
        ')',
        '-',
        'É',
        'a.',
        '. . .',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom<Language>('fr', 'en'), (pieces, language) => {
        const text = pieces.join('')
        const spans = splitSentences(text, language)
        const joined = spans.map(({ start, end }) => text.slice(start, end))
        expect(joined.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        expect(joined.every((sentence) => sentence !== '' && sentence === sentence.trim())).toBe(
          true,
        )
        expect(spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })
})
