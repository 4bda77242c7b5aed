import { suggestClaims } from '../../shared/claims/suggest-claims.ts'
import type { Suggestion } from '../../shared/claims/suggestion.ts'
import type { Language } from '../../shared/project/records.ts'

/** A sentence with this score or more is one that the app holds to be worth a check. */
export const CHECK_THRESHOLD = 0.5

/** How much a sentence that stands alone is worth a check, from 0 to 1. */
export function scoreOf(text: string, language: Language): number {
  return scoreIn(suggestClaims({ id: 'sentence', language, blocks: [{ type: 'paragraph', text }] }))
}

/** The score of a sentence of an article, from what the app suggests in it: the highest, or 0. */
export function scoreIn(suggestions: readonly Pick<Suggestion, 'score'>[]): number {
  return Math.max(0, ...suggestions.map(({ score }) => score))
}
