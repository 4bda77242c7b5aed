import { packSearch, type PackedSearch } from '../../shared/claims/packed-search.ts'
import { searchClaims, type SearchedDraft } from '../../shared/claims/suggest-claims.ts'

/** Searches one draft for claims away from the interface's thread, answers once, and is done. */
export type SuggestRequest = SearchedDraft
export type SuggestAnswer = PackedSearch

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  self.postMessage(packSearch(searchClaims(data)) satisfies SuggestAnswer)
})
