import { describe, expect, it } from 'vitest'
import { findQuotations } from './quotations.ts'

/** What is quoted in each of the texts. */
function quoted(...texts: readonly string[]): readonly (readonly string[])[] {
  return findQuotations(texts).map((quotations, index) =>
    quotations.map(({ inner }) => (texts[index] ?? '').slice(inner.start, inner.end)),
  )
}

describe('findQuotations', () => {
  it.each([
    ['Il dit « Oui » puis «\u202Fnon\u202F».', ['Oui', 'non']],
    ['He said “Yes,” then "No".', ['Yes,', 'No']],
    ['Il dit qu\'"il pleut" et l’"orage" arrive.', ['il pleut', 'orage']],
    ['He said ‘It’s a dog’s life’ twice.', ['It’s a dog’s life']],
    ['Er sagte „Ja“ dazu.', ['Ja']],
    ['Il dit « Elle a crié « Non » deux fois ».', ['Elle a crié « Non » deux fois']],
    ['Il dit « Elle a crié “Non” ».', ['Elle a crié “Non”']],
  ])('finds what is quoted in %s', (text, expected) => {
    expect(quoted(text)).toEqual([expected])
  })

  it.each([
    'C’est l’été',
    'A 5" screen',
    'Il dit « Oui',
    'Non » dit-il',
    '5\' 10"',
    "in the 'nineties",
  ])('finds no quotation in %s', (text) => {
    expect(quoted(text)).toEqual([[]])
  })

  it('goes on in the next block where that opens with the same mark', () => {
    expect(quoted('“One.', '“Two.”')).toEqual([['One.'], ['Two.']])
    expect(quoted('"One.', '"Two."')).toEqual([['One.'], ['Two."'.slice(0, -1)]])
  })

  it('goes on in the next block where that closes before it opens', () => {
    expect(quoted('« Un.', 'Deux.', 'Trois. » Quatre.')).toEqual([[], [], []])
    expect(quoted('« Un.', 'Deux », dit-il.')).toEqual([['Un.'], ['Deux']])
  })

  it('tells the parts of one quotation from quotations of their own', () => {
    const continued = findQuotations(['“One.', '“Two.” “Three.”']).map((quotations) =>
      quotations.map(({ isContinued }) => isContinued),
    )
    expect(continued).toEqual([[false], [true, false]])
  })
})
