import {
  searchClaims,
  type Search,
  type SearchedDraft,
} from '../../shared/claims/suggest-claims.ts'

/** Searches one draft for claims away from the interface's thread, answers once, and is done. */
export type SuggestRequest = SearchedDraft
export type SuggestAnswer = Search

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  self.postMessage(searchClaims(data) satisfies SuggestAnswer)
})
