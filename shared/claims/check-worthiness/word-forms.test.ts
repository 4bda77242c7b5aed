import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordForms } from './word-forms.ts'

describe('wordForms', () => {
  it.each([
    ['We have 12 jobs.', 'We have #small jobs .'],
    ['It cost $3,000 in 1992!', 'It cost $ #money in #year !'],
    ['Up 4.5% or 10 percent', 'Up #percent % or #percent percent'],
    ['1,200 of 3.5 and 4500', '#grouped of #decimal and #number'],
    ["They don’t say it's Trump's.", "They do n't say it 's Trump 's ."],
    ['twenty-five G7 states', 'twenty-five G7 states'],
    ['“Quoted” – so', '“ Quoted ” – so'],
    ['', ''],
  ])('%s → %s', (text, forms) => {
    expect(wordForms(text).join(' ')).toBe(forms)
  })

  it('keeps every letter of any text, in order', () => {
    const letters = (text: string) => text.replace(/[^a-z]/gi, '')
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'b', 'Z', ' ', '’', "'", '-', '.', '"', 'é', '\u00A0'),
        }),
        (text) => {
          expect(letters(wordForms(text).join(''))).toBe(letters(text))
        },
      ),
    )
  })
})
