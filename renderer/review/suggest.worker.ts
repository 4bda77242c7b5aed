import { suggestClaims } from '../../shared/claims/suggest-claims.ts'
import type { Suggestion } from '../../shared/claims/suggestion.ts'
import type { Draft } from '../../shared/project/model.ts'

/** Finds the suggestions of one draft away from the interface's thread, answers once, and is done. */
export type SuggestRequest = Pick<Draft, 'id' | 'language' | 'blocks'>
export type SuggestAnswer = readonly Suggestion[]

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  self.postMessage(suggestClaims(data) satisfies SuggestAnswer)
})
