import { describe, expect, it } from 'vitest'
import { findTurns } from './dialogue.ts'
import { findQuotations } from './quotations.ts'

/** A letter for each paragraph: `Q` for a question, `A` for an answer, `.` for neither. */
function turnsIn(...texts: readonly string[]): string {
  const letters = { question: 'Q', answer: 'A' } as const
  return findTurns(texts, findQuotations(texts))
    .map((turn) => (turn ? letters[turn.kind] : '.'))
    .join('')
}

describe('findTurns finds an interview', () => {
  it.each([
    ['by its labels', ['Roux a parlé.', 'Q: Et ?', 'A: Oui.', 'Q. Puis ?', 'A. Non.'], '.QAQA'],
    [
      'by the labels of its answers',
      ['Qui est venu ?', 'R : Nul.', 'Et puis ?', 'R : Nul.'],
      '.A.A',
    ],
    ['by dashes', ['Roux a parlé.', 'Qui ?', '— Nous.', 'Et puis ?', '— Je ne sais pas.'], '.QAQA'],
    ['by who answers', ['Qui ?', 'Anne Roux : Nul.', 'Et ?', 'Anne Roux : Le maire.'], '.A.A'],
    [
      'by who talk',
      ['Ann Roe: We won.', 'Ed Poe: By far.', 'Ann Roe: So.', 'Ed Poe: Yes.'],
      'AAAA',
    ],
    [
      'by turns',
      ['Why now?', 'I had to.', 'Who came?', 'We all did.', 'And then?', 'Nothing.'],
      'QAQAQA',
    ],
    [
      'by turns with answers in quotation marks',
      ['Why?', '“I had to.”', 'Who?', '“We all did.”', 'And then?', '“Nothing.”'],
      'QAQAQA',
    ],
    [
      'by turns, also where something is put to them without a question mark',
      [
        'Why?',
        'I had to.',
        'Who?',
        'We all did.',
        'Your critics laugh.',
        'I know.',
        'When?',
        'Now.',
      ],
      'QAQAQAQA',
    ],
    [
      'the same in French',
      [
        'Qui ?',
        'Nous.',
        'Vous perdez de l’argent…',
        'J’en ai.',
        'Et ?',
        'Je ris.',
        'Qui ?',
        'Nul.',
      ],
      'QAQAQAQA',
    ],
    [
      'by turns with an answer of two paragraphs',
      ['Why?', 'I had to.', 'You know how it is.', 'Who?', 'We all did.', 'And then?', 'I left.'],
      'QAAQAQA',
    ],
  ])('%s', (_, texts, expected) => {
    expect(turnsIn(...texts)).toBe(expected)
  })
})

describe('findTurns takes for no interview', () => {
  it.each([
    ['paragraphs that begin with an initial', ['R. Kelly voted against it.', 'A. Martin left.']],
    [
      'points of a list under questions',
      ['Qui ?', '– Nous, les éleveurs.', '– Les maraîchers.', 'Quand ?', '– En mai.'],
    ],
    ['a point under each question', ['Qui ?', '– Les éleveurs.', 'Quand ?', '– En mai.']],
    ['one label again and again', ['Update: no trains ran.', 'Update: we wait for the buses.']],
    ['labels by turns', ['Fact: it rains.', 'Note: it is wet.', 'Fact: it pours.', 'Note: so.']],
    [
      'an explainer in which somebody is quoted',
      [
        'Why is it closed?',
        '“We found cracks,” said Roe.',
        'How long?',
        'It will last a year.',
        'Who pays?',
        'The county. “My budget is empty,” said Roe.',
      ],
    ],
  ])('%s', (_, texts) => {
    expect(turnsIn(...texts)).toBe('.'.repeat(texts.length))
  })
})
