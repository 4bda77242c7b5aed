import { shippedModel } from '../../shared/claims/check-worthiness/shipped-model.ts'
import type { Suggestion } from '../../shared/claims/suggestion.ts'

/** A suggestion with this score or more is one that the app holds to be worth a check. */
export const CHECK_THRESHOLD = shippedModel.articles.threshold

/** The score of a sentence of an article, from what the app suggests in it: the highest, or 0. */
export function scoreIn(suggestions: readonly Pick<Suggestion, 'score'>[]): number {
  return Math.max(0, ...suggestions.map(({ score }) => score))
}
