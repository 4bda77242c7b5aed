import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../project/records.ts'
import { splitSentences } from './split-sentences.ts'

function sentences(text: string, language: Language): readonly string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('splitSentences', () => {
  it('splits where the space after a full stop was lost, but no address', () => {
    expect(sentences('The space was lost.The end. See www.Apt.fr and Apt.Com now.', 'en')).toEqual([
      'The space was lost.',
      'The end.',
      'See www.Apt.fr and Apt.Com now.',
    ])
    expect(sentences('Le vote est clos.La suite demain. Mme.Le Goff ira.', 'fr')).toEqual([
      'Le vote est clos.',
      'La suite demain.',
      'Mme.Le Goff ira.',
    ])
  })

  it('ends a sentence at a line break, whatever stands before it', () => {
    expect(sentences('Un titre sans point\nLa suite\r\n\nla fin', 'fr')).toEqual([
      'Un titre sans point',
      'La suite',
      'la fin',
    ])
  })

  const language = fc.constantFrom<Language>('fr', 'en')
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
    ],
    ...['-', 'É', 'a.', '. . .', '1)', '2)', 'p.m.', 'etc.', 'It', 'fin', 'd’', ':'],
  )
  const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  it('loses no character that is not white space, keeps the order and trims', () => {
    fc.assert(
      fc.property(soup, language, (text, spoken) => {
        const spans = splitSentences(text, spoken)
        let read = 0
        for (const { start, end } of spans) {
          expect(text.slice(read, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          read = end
        }
        expect(text.slice(read).trim()).toBe('')
      }),
    )
  })

  it('splits paragraphs that are joined as it splits each of them', () => {
    fc.assert(
      fc.property(soup, soup, language, (first, second, spoken) => {
        expect(sentences(`${first}\n\n${second}`, spoken)).toEqual([
          ...sentences(first, spoken),
          ...sentences(second, spoken),
        ])
      }),
    )
  })

  const sentencePart = fc.constantFrom(
    ...[
      'Le maire d’Apt',
      'J. Roux',
      '“Je pars.”',
      '“Quoi ?”',
      '“Non !”, dit-il',
      'le 3 janv.',
      '–',
      'etc.',
    ],
    ...[
      '(voir p. 12)',
      'l’art. 3',
      'He didn’t.',
      'It ended…',
      '… and',
      'M. Noir',
      'at 5 p.m.',
      '12',
      'Fin.',
    ],
    ...['the end!', 'U.S.', '1)', '2)', 'La suite ?', '“We go…” she said.'],
  )
  const prose = fc.array(sentencePart, { maxLength: 12 }).map((parts) => parts.join(' '))
  const variants: Readonly<Record<string, (text: string) => string>> = {
    'straight apostrophes': (text) => text.replaceAll('’', "'"),
    'straight quotation marks': (text) => text.replaceAll(/[“”]/g, '"'),
    'guillemets with narrow spaces': (text) =>
      text.replaceAll('“', '«\u202F').replaceAll('”', '\u202F»'),
    'non-breaking spaces': (text) => text.replaceAll(' ', '\u00A0'),
    'narrow spaces': (text) => text.replaceAll(' ', '\u202F'),
    'three dots for an ellipsis': (text) => text.replaceAll('…', '...'),
    'em dashes': (text) => text.replaceAll('–', '—'),
  }

  it.each([
    ['fr', '1) – 2) Le maire d’Apt'],
    ['fr', '1) — 2) Le maire d’Apt'],
    ['en', 'at 5 p.m. “Quoi ?” at 5 p.m. Le maire d’Apt'],
    ['en', 'at 5 p.m. «\u202FQuoi ?\u202F» at 5 p.m. Le maire d’Apt'],
  ] as const)('leaves whole, with either dash and either quotation mark: %s %s', (spoken, text) => {
    expect(sentences(text, spoken)).toEqual([text])
  })

  it.each(Object.entries(variants))('splits the same with %s', (_, vary) => {
    fc.assert(
      fc.property(prose, language, (text, spoken) => {
        expect(sentences(vary(text), spoken)).toEqual(sentences(text, spoken).map(vary))
      }),
    )
  })
})
