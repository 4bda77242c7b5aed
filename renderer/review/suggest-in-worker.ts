import { unpackSearch } from '../../shared/claims/packed-search.ts'
import type { Search } from '../../shared/claims/suggest-claims.ts'
import type { Draft } from '../../shared/project/model.ts'
import { startWorker } from '../workers/ask-worker.ts'
import type { SuggestAnswer, SuggestRequest } from './suggest.worker.ts'

/** Before there is an answer, and where there is none. */
export const nothingFound: Search = { suggestions: [], sentences: [] }

/** A search for claims that is about to begin, away from the interface's thread. */
export interface StartedSearch {
  /**
   * What it finds in a draft. If it breaks down there is nothing: one can still work, for every claim can be made from
   * selected words.
   */
  of(draft: Draft): Promise<Search>
  /** If nothing is to be searched. */
  end(): void
}

/** What searches comes up meanwhile. */
export function startSearch(): StartedSearch {
  const worker = startWorker<SuggestAnswer>('suggest')
  return {
    of({ id, language, blocks }) {
      const request: SuggestRequest = { id, language, blocks }
      return worker.ask(request).then(
        (answer) => unpackSearch(answer, id),
        () => nothingFound,
      )
    },
    end: () => worker.end(),
  }
}
