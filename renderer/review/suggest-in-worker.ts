import type { Draft } from '../../shared/project/model.ts'
import { askWorker } from '../workers/ask-worker.ts'
import type { SuggestAnswer, SuggestRequest } from './suggest.worker.ts'

/** Before there is an answer, and where there is none. */
export const nothingFound: SuggestAnswer = { suggestions: [], sentences: [] }

/**
 * What the search for claims finds in a draft, away from the interface's thread. If it breaks down there is
 * nothing: one can still work, for every claim can be made from selected words.
 */
export function suggestInWorker({ id, language, blocks }: Draft): Promise<SuggestAnswer> {
  const request: SuggestRequest = { id, language, blocks }
  return askWorker<SuggestAnswer>('suggest', request).catch(() => nothingFound)
}
