import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import raw from '../../../resources/models/check-worthiness.json?raw'
import { checkThreshold, scoreSentence } from './score-sentence.ts'

describe('the model’s file', () => {
  it('is well under a megabyte', () => {
    expect(raw.length).toBeLessThan(600_000)
  })
})

describe('scoreSentence', () => {
  it.each([
    ['The unemployment rate rose to 9.5 percent in 2009.', 'en', true],
    ['We lost 600,000 manufacturing jobs under his administration.', 'en', true],
    ['He voted against the bill three times.', 'en', true],
    ['Thank you very much, and good evening.', 'en', false],
    ['I think that we should be proud of who we are.', 'en', false],
    ['What would you say to them?', 'en', false],
    ['Le taux de chômage a atteint 9,5 % en 2009.', 'fr', true],
    ['L’usine a supprimé 600 emplois depuis 2012.', 'fr', true],
    ['Merci beaucoup et bonsoir à tous.', 'fr', false],
    ['Qu’en pensez-vous ?', 'fr', false],
  ] as const)('%s (%s) is worth a check: %s', (text, language, isWorth) => {
    expect(scoreSentence(text, language) >= checkThreshold(language)).toBe(isWorth)
  })

  it('lies from 0 to 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'fr'), (text, language) => {
        const score = scoreSentence(text, language)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('heeds the words in English, but in French only what is read of them', () => {
    const [one, other] = [
      'Wibrelas orvantes dulmir pesk.',
      'Taxes criminals billion jobs.',
    ] as const
    expect(scoreSentence(one, 'en')).not.toBe(scoreSentence(other, 'en'))
    const [lune, taxe] = ['La lune pivote.', 'La taxe pivote.'] as const
    expect(scoreSentence(lune, 'fr')).toBe(scoreSentence(taxe, 'fr'))
  })
})
