import type { Draft } from '../../shared/project/model.ts'
import type { SuggestAnswer, SuggestRequest } from './suggest.worker.ts'
import workerUrl from './suggest.worker.ts?worker&url'

/** The one script URL that the page may start; the content security policy names this policy. */
const trustedWorkerUrl = window.trustedTypes
  ?.createPolicy('claimdesk-worker', { createScriptURL: () => workerUrl })
  .createScriptURL('')

/** Before there is an answer, and where there is none. */
export const nothingFound: SuggestAnswer = { suggestions: [], sentences: [] }

/**
 * What the search for claims finds in a draft, away from the interface's thread. If it breaks down there is
 * nothing: one can still work, for every claim can be made from selected words.
 */
export function suggestInWorker({ id, language, blocks }: Draft): Promise<SuggestAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(trustedWorkerUrl ?? workerUrl, { type: 'module' })
    const finish = (answer: SuggestAnswer): void => {
      worker.terminate()
      resolve(answer)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<SuggestAnswer>) => finish(data))
    worker.addEventListener('error', () => finish(nothingFound))
    worker.postMessage({ id, language, blocks } satisfies SuggestRequest)
  })
}
