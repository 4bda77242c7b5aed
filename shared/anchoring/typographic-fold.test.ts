import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForms, foldWords } from './typographic-fold.ts'

const forms = (text: string): string =>
  foldWords(text)
    .map(({ form }) => form)
    .join(' ')

describe('the words of a text, folded', () => {
  it.each([
    ['quotation marks', '« Oui », dit-il.', '"Oui", dit-il.'],
    ['apostrophes', 'l’armée n’avance pas', "l'armée n'avance pas"],
    ['kinds of space', '12\u202f% de 1\u00a0200', '12 % de 1 200'],
    ['dashes', 'Lund – Orsa — 1990−95', 'Lund - Orsa - 1990-95'],
    ['an ellipsis', 'Et puis…', 'Et puis...'],
    ['unseen characters', 'gou\u00adver\u200bne\u00adment', 'gouvernement'],
  ])('are the same whatever %s are used', (_, one, other) => {
    expect(forms(one)).toBe(forms(other))
  })

  it.each([
    ['a letter', 'Peskov', 'Peskow'],
    ['a number', '1 200', '1 300'],
    ['a number in words', 'douze', '12'],
    ['a capital', 'le Président', 'le président'],
    ['a question', 'Il part.', 'Il part ?'],
  ])('differ by %s', (_, one, other) => {
    expect(forms(one)).not.toBe(forms(other))
  })

  it('keep their places in the text', () => {
    const text = '« Les 1\u202f200 soldats… »'
    expect(foldWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Les',
      '1\u202f200',
      'soldats',
      '…',
    ])
  })

  it('stand in any text where their letters do, with nothing but marks of typography between', () => {
    const units = [
      'a',
      'É',
      '7',
      '12',
      "'",
      '’',
      '"',
      '«',
      '\u00ad',
      '\u200b',
      '-',
      '—',
      '.',
      '…',
      ' ',
      '\n',
      '😀',
      '\ud83d',
      '\ude00',
    ]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units) }), (text) => {
        let read = 0
        for (const { start, end } of foldWords(text)) {
          expect(foldForms(text.slice(read, start))).toEqual([])
          expect(foldForms(text.slice(start, end))).toHaveLength(1)
          read = end
        }
        expect(foldForms(text.slice(read))).toEqual([])
      }),
    )
  })

  it('are the same without their places', () => {
    const text = '« L’opération\u00adnelle… de 1\u202f200 soldats »'
    expect(foldForms(text)).toEqual(
      foldWords(text).map(({ form, lower, kind }) => ({ form, lower, kind })),
    )
  })
})
