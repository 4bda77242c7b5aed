import { describe, expect, it } from 'vitest'
import type { Reason } from '../../shared/claims/suggestion.ts'
import type { ArticleStatement } from './article-statements.ts'
import { fitArticles } from './fit-articles.ts'

/** Articles in which a date is what makes a statement worth a check, whatever the model says. */
const statements = [1, 2, 3, 4, 5, 6].flatMap((article): readonly ArticleStatement[] =>
  [true, false].flatMap((isCheckworthy) =>
    [-1, 0, 1].map((odds) => ({
      article: `${article}`,
      language: article % 2 === 0 ? 'fr' : 'en',
      odds,
      found: new Set<Reason>(isCheckworthy ? ['has-date', 'attributed'] : ['attributed']),
      isCheckworthy,
    })),
  ),
)
const { model, notes } = fitArticles(statements)

describe('fitArticles', () => {
  it('learns what tells statements of articles apart, and leaves alone what does not', () => {
    expect(model.corrections['has-date']).toBeGreaterThan(0.5)
    expect(model.corrections['has-number']).toBe(0)
    expect(model.corrections['has-date']).toBeGreaterThan(model.corrections.attributed)
  })

  it('measures each article by corrections from the others', () => {
    // Without a correction the model's order is chance.
    expect(notes).toEqual([
      expect.stringMatching(/^articles, fr: average precision 9\d\.\d, without corrections 50\.0$/),
      expect.stringMatching(/^articles, en: average precision 9\d\.\d, without corrections 50\.0$/),
    ])
  })

  it('puts the threshold between the two', () => {
    expect(model.threshold).toBeGreaterThan(0)
    expect(model.threshold).toBeLessThan(1)
  })
})
