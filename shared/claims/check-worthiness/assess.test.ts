import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestionsIn } from '../suggest-in-article.ts'

const first = (sentence: string, language: 'en' | 'fr') => {
  const [suggestion] = suggestionsIn(sentence, language).suggestions
  if (!suggestion) throw new Error(`Nothing is suggested in ${sentence}`)
  return suggestion
}

describe('the score of a suggestion', () => {
  it.each([
    [
      'en',
      'The bridge carried 4,000 cars a day in 2019.',
      'The bridge is a horrible thing to see.',
    ],
    ['en', 'Exports fell by 12 percent in May.', 'Exports will fall in the weeks to come.'],
    ['fr', 'Le pont a coûté 3 millions d’euros en 2019.', 'Ce pont est une chose horrible à voir.'],
    [
      'fr',
      'Les ventes ont reculé de 12 % en mai.',
      'Les ventes reculeront dans les semaines à venir.',
    ],
  ] as const)('is higher in %s for “%s” than for “%s”', (language, fact, other) => {
    expect(first(fact, language).score).toBeGreaterThan(first(other, language).score)
  })

  it('is a whole number of hundredths from 0 to 1', () => {
    const words = fc.constantFrom(
      'The',
      'bridge',
      'was',
      'closed',
      '3,000',
      'said',
      'Anne',
      '“',
      '”',
      ',',
      'never',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (sentence) => {
        for (const { score } of suggestionsIn(`The bridge was ${sentence.join(' ')}.`, 'en')
          .suggestions) {
          expect(Math.round(score * 100) / 100).toBe(score)
          expect(score >= 0 && score <= 1).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the reasons of a suggestion', () => {
  it('tell what is in it, and which of that makes a check less worth while', () => {
    const { reasons, against } = first('Le pont, horrible, a coûté 3 millions d’euros.', 'fr')
    expect(reasons).toEqual(expect.arrayContaining(['has-number', 'opinion']))
    expect(against).toContain('opinion')
    expect(against).not.toContain('has-number')
  })

  it('name nothing that is not there', () => {
    const { reasons } = first('Le pont est fermé.', 'fr')
    expect(reasons).not.toContain('has-number')
    expect(reasons).not.toContain('opinion')
    expect(reasons).not.toContain('is-quotation')
  })

  it('name the wording only where it decides, and never in French', () => {
    const english = [
      'We increased taxes on the middle class.',
      'The deficit is bigger than ever before.',
    ]
    const french = ['Nous avons augmenté les impôts.', 'Le déficit est plus grand que jamais.']
    const wording = (reason: string) => reason.startsWith('wording-')
    expect(english.flatMap((one) => first(one, 'en').reasons).some(wording)).toBe(true)
    expect(french.flatMap((one) => first(one, 'fr').reasons).some(wording)).toBe(false)
  })
})
