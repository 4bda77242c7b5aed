import type { Draft } from '../../shared/project/model.ts'
import type { SuggestAnswer, SuggestRequest } from './suggest.worker.ts'
import workerUrl from './suggest.worker.ts?worker&url'

/** The one script URL that the page may start; the content security policy names this policy. */
const trustedWorkerUrl = window.trustedTypes
  ?.createPolicy('claimdesk-worker', { createScriptURL: () => workerUrl })
  .createScriptURL('')

/**
 * The suggestions for a draft, found away from the interface's thread. If the search breaks down there are
 * none: one can still work, for every claim can be made from selected words.
 */
export function suggestInWorker({ id, language, blocks }: Draft): Promise<SuggestAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(trustedWorkerUrl ?? workerUrl, { type: 'module' })
    const finish = (answer: SuggestAnswer): void => {
      worker.terminate()
      resolve(answer)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<SuggestAnswer>) => finish(data))
    worker.addEventListener('error', () => finish([]))
    worker.postMessage({ id, language, blocks } satisfies SuggestRequest)
  })
}
